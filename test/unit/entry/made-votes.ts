/** Votes as they might come: of people who like an entry, and of those who sell theirs. By a seed, always the same. */
import type { CastVote } from '../../../server/src/modules/entry/votes/vote-signals.ts'

export interface Contest {
  votes: readonly CastVote[]
  units: ReadonlyMap<string, string | null>
}

const opensAt = Date.parse('2026-12-06T00:00:00+07:00')
const [hour, day] = [3_600_000, 86_400_000]
const days = 7

/**
 * Eight to 25 entries with 10 to 600 votes each. People vote by day. Up to two fifths of an entry's voters come when it is shared, half of them within an hour
 * and a half. A third are of its unit, the others of forty. One in ten sits at a computer of two to four. How many are new, or do nothing else, differs
 * from contest to contest, and by half from entry to entry.
 */
export function honest(seed: string): Contest {
  const random = chanceOf(seed)
  const [newShare, onlyShare] = [between(random, 0, 0.25), between(random, 0.1, 0.6)]
  const units = new Map(Array.from({ length: whole(random, 8, 25) }, (_, index) => [`entry ${index}`, `unit ${index}`]))
  const votes = [...units].flatMap(([entryId, unitId]) => {
    const sharedAt = opensAt + between(random, 0, days - 1) * day
    const ofShared = between(random, 0, 0.4)
    const [isNew, isOnly] = [newShare * between(random, 0.5, 1.5), onlyShare * between(random, 0.6, 1.4)]
    return Array.from({ length: Math.round(10 * 60 ** random()) }, (_, index): CastVote => {
      const at = random() < ofShared ? sharedAt - Math.log(1 - random()) * 2 * hour : byDay(random)
      const votedAt = new Date(Math.min(at, opensAt + days * day - 1))
      return {
        ...{ entryId, accountId: `${entryId} ${index}`, votedAt },
        registeredAt: new Date(votedAt.getTime() - (random() < isNew ? between(random, 0, 1) : between(random, 1, 40)) * day),
        device: random() < 0.1 ? `${entryId} shared ${Math.floor(index / whole(random, 2, 4))}` : `${entryId} ${index}`,
        unitId: random() < 0.33 ? unitId : `unit ${100 + whole(random, 0, 39)}`,
        hasTakenPart: random() >= isOnly,
        isHeld: false
      }
    })
  })
  return { votes, units }
}

interface Farm {
  /** Within which the bought votes come. */
  spanMs: number
  areNew?: boolean
  device?: string
  entry?: number
  contest?: Contest
}

/** An honest contest in which somebody buys an entry as many votes again as it has, forty at least. */
export function farmed(seed: string, { spanMs, areNew = false, device, entry = 0, contest = honest(seed) }: Farm) {
  const random = chanceOf(`${seed} farm ${entry}`)
  const entryId = `entry ${entry}`
  const count = Math.max(40, contest.votes.filter((vote) => vote.entryId === entryId).length)
  const from = opensAt + between(random, 0, days * day - spanMs)
  const bought = Array.from({ length: count }, (_, index): CastVote => {
    const votedAt = new Date(from + between(random, 0, spanMs))
    return {
      ...{ entryId, accountId: `bought ${entry} ${index}`, votedAt },
      registeredAt: new Date(votedAt.getTime() - (areNew ? between(random, 0, 0.5) : between(random, 2, 40)) * day),
      device: device ?? `bought ${entry} ${index}`,
      unitId: null,
      hasTakenPart: true,
      isHeld: false
    }
  })
  return { contest: { ...contest, votes: [...contest.votes, ...bought] }, entryId, bought }
}

/** From seven in the morning to ten at night. */
const byDay = (random: Chance) => opensAt + Math.floor(between(random, 0, days)) * day + between(random, 7, 22) * hour
/** From 0 to below 1. */
type Chance = () => number

/** Mulberry32: hundreds of thousands of numbers in no time. */
function chanceOf(seed: string): Chance {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }
}

const between = (random: Chance, from: number, to: number) => from + random() * (to - from)
const whole = (random: Chance, from: number, to: number) => Math.floor(between(random, from, to + 1))
