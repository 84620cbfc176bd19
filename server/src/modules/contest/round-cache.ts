/** Rounds with their pools and rules, kept in memory for a moment. Only a hint: whether a round is open is decided in SQL. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Db } from '../../db/client.ts'
import type { rounds } from '../../db/schema/contest.ts'
import { dayOf } from '../../lib/day.ts'
import { poolsOf } from './pools.ts'
import { findContest, findControl, findRound, findRules, findSealSeed, hasRound, listPool, listRounds } from './queries.ts'

const keptMs = 30_000
const controlKeptMs = 5_000

export type PoolQuestion = Awaited<ReturnType<typeof listPool>>[number]

export interface CachedRound {
  contest: { slug: string; title: string }
  round: typeof rounds.$inferSelect
  rules: Rules
  rulesVersion: number
  /** What the rules say of this round. */
  ofRound: RoundRules
  /** What the questions of papers that are all alike are drawn by. */
  commonSeed: string
  /** The numbers of the contest's rounds in which attempts count. */
  quizNumbers: number[]
  /** All of it, with what has been overtaken since: papers drawn before still show that. */
  pool: PoolQuestion[]
  /** What papers are drawn from, by division. */
  pools: Map<string, PoolQuestion[]>
  questions: Map<string, PoolQuestion>
}

export interface RoundCache {
  find(roundId: string): Promise<CachedRound | null>
  /** Whether a round has this number: then it has tables of its own. */
  has(roundNumber: number): Promise<boolean>
  /** Which revision of its deadlines the round is at, and since when its clocks stand: asked again every few seconds. */
  control(roundNumber: number): Promise<RoundControl>
}

export interface RoundControl {
  revision: number
  pausedAt: Date | null
}

/** `clock` is the process's own: how old a memory is has nothing to do with the instant that a request speaks of. */
export function createRoundCache(db: Db, clock: () => Date): RoundCache {
  const kept = new Map<string, { loadedAt: number; round: Promise<CachedRound | null> }>()
  const numbers = new Set<number>()
  const controls = new Map<number, { loadedAt: number; control: Promise<RoundControl> }>()
  return {
    async has(roundNumber) {
      if (!numbers.has(roundNumber) && (await hasRound(db, roundNumber))) numbers.add(roundNumber)
      return numbers.has(roundNumber)
    },
    control(roundNumber) {
      const now = clock().getTime()
      const known = controls.get(roundNumber)
      if (known && now - known.loadedAt < controlKeptMs && now >= known.loadedAt) return known.control
      const control = findControl(db, roundNumber)
      controls.set(roundNumber, { loadedAt: now, control })
      control.catch(() => controls.delete(roundNumber))
      return control
    },
    find(roundId) {
      const now = clock()
      const known = kept.get(roundId)
      if (known && now.getTime() - known.loadedAt < keptMs && now.getTime() >= known.loadedAt) return known.round
      const round = loadRound(db, roundId, now)
      kept.set(roundId, { loadedAt: now.getTime(), round })
      round.catch(() => {
        if (kept.get(roundId)?.round === round) kept.delete(roundId)
      })
      return round
    }
  }
}

async function loadRound(db: Db, roundId: string, now: Date): Promise<CachedRound | null> {
  const round = await findRound(db, roundId)
  if (!round) return null
  const contest = await findContest(db, round.contestId)
  const rules = contest && (await findRules(db, contest.id, contest.rulesVersion))
  const ofRound = rules?.body.rounds.find(({ code }) => code === round.code)
  if (!rules || !ofRound) return null
  const pool = await listPool(db, roundId, dayOf(now))
  return {
    contest: { slug: contest.slug, title: contest.title },
    round,
    rules: rules.body,
    rulesVersion: rules.version,
    ofRound,
    commonSeed: (ofRound.draw === 'same' && (await findSealSeed(db, roundId))) || roundId,
    quizNumbers: (await listRounds(db, contest.id)).flatMap(({ kind, number }) => (kind === 'quiz' ? [number] : [])),
    pool,
    pools: poolsOf(
      pool,
      round.blueprint,
      rules.body.divisions.map(({ id }) => id)
    ),
    questions: new Map(pool.map((question) => [question.id, question]))
  }
}
