/** Lays the demonstration contest: bank, units, four rounds and one to practise, and a crowd that took part through the real actions. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Deps, Engines } from '../context.ts'
import { dayOf } from '../lib/day.ts'
import { idOfName } from '../lib/id.ts'
import { missingFor } from '../modules/attempt/draw.ts'
import { demonstrationCalendar } from '../modules/contest/calendar.ts'
import {
  findContest,
  insertContest,
  insertContestUnits,
  insertRound,
  insertRoundQuestions,
  insertRules,
  listPool,
  listRounds
} from '../modules/contest/queries.ts'
import { type Db, inTransaction } from './client.ts'
import { advisoryLocks } from './locks.ts'
import { accounts } from './schema/account.ts'
import { contestUnits } from './schema/contest.ts'
import { seedings } from './schema/seeding.ts'
import { units } from './schema/unit.ts'
import { layBank, readSeed, unitIdOf } from './seed-bank.ts'
import { accountIdOf, crowdRandom, inventedPerson, join, type Person, play, register } from './seed-crowd.ts'
import { type EntrySeed, layEntry } from './seed-entry.ts'
import { layStaff, type StaffSeed } from './seed-staff.ts'

export interface ContestSeed {
  slug: string
  title: string
  summary: string
  rules: Omit<Rules, 'title' | 'rounds'> & { rounds: Omit<RoundRules, 'opensAt' | 'closesAt'>[] }
  /** What the demonstration takes of entries, until its last round closes. */
  clips: Omit<ClipRules, 'closesAt'>
  staff: StaffSeed[]
  entry: EntrySeed
  signIns: { name: string; fullName: string; division: string | null; unit: string | null; hasPastAttempt: boolean }[]
  signInPassword: string
}

export interface SignIn {
  name: string
  password: string
  who: string
}

const seedingName = 'demonstration'
const crowdSize = { past: 480, open: 180 }

export async function seedDemonstration(deps: Deps, engines: Engines): Promise<{ signIns: SignIn[]; freshlySeeded: boolean }> {
  const seed = await readSeed<ContestSeed>('contest.json')
  const signIns = [
    ...seed.signIns.map(({ name, fullName, division }) => ({ name, who: `${fullName}, ${division ?? 'not joined yet'}` })),
    ...seed.staff.map(({ name, fullName, role }) => ({ name, who: `${fullName}, ${role}` }))
  ].map((signIn) => ({ ...signIn, password: seed.signInPassword }))
  const client = await deps.database.pool.connect()
  try {
    // Of several processes that start at once, one lays the seed and the others wait for it.
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.seed])
    if (await isLaid(deps.database.db)) return { signIns, freshlySeeded: false }
    await laySeed(deps, engines, seed)
    await deps.database.db.insert(seedings).values({ name: seedingName, completedAt: deps.clock() })
    return { signIns, freshlySeeded: true }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [advisoryLocks.seed])
    client.release()
  }
}

/** Whether accounts whose passwords everyone knows are in this database, also after a seed that was cut short. */
export async function hasDemonstration(db: Db): Promise<boolean> {
  const { signIns, staff } = await readSeed<ContestSeed>('contest.json')
  const ids = [...signIns, ...staff].map(({ name }) => accountIdOf(name))
  return (await db.select({ id: accounts.id }).from(accounts).where(inArray(accounts.id, ids)).limit(1)).length > 0
}

async function isLaid(db: Db): Promise<boolean> {
  return (await db.select().from(seedings).where(eq(seedings.name, seedingName))).length > 0
}

async function laySeed(deps: Deps, engines: Engines, seed: ContestSeed): Promise<void> {
  const now = deps.clock()
  await inTransaction(deps.database.pool, async (db) => {
    await layBank(db, now)
    if (!(await findContest(db, seed.slug))) await layContest(db, withClips(seed, now), now)
  })
  const contest = await findContest(deps.database.db, seed.slug)
  const [past, open] = await listRounds(deps.database.db, contest?.id ?? '')
  if (!contest || !past || !open) throw new Error('The demonstration contest has no rounds')
  await laySignIns(deps, engines, seed, contest.id, past)
  await Promise.all([layCrowd(deps, engines, contest, { past, open }, now), layEntry(deps, engines, contest.slug, seed.entry)])
  await deps.database.pool.query('analyze')
}

function withClips(seed: ContestSeed, now: Date): ContestSeed {
  const last = windowsOf(seed, now).at(-1)
  return { ...seed, rules: { ...seed.rules, clips: { ...seed.clips, closesAt: (last?.closesAt ?? now).toISOString() } } }
}

const windowsOf = ({ rules }: ContestSeed, now: Date) =>
  demonstrationCalendar(now, rules.rounds.filter(({ kind }) => kind !== 'practice').length)

/** The contest, its rules and rounds, in the caller's transaction. */
export async function layContest(db: Db, seed: ContestSeed, now: Date): Promise<void> {
  const windows = windowsOf(seed, now)
  const publishedAt = new Date((windows[0]?.opensAt ?? now).getTime() - 14 * 86_400_000)
  // Practice is there from the first day to the last.
  const practice = { opensAt: publishedAt, closesAt: windows.at(-1)?.closesAt ?? now }
  const rounds = seed.rules.rounds.map((round, index) => {
    const { opensAt, closesAt } = round.kind === 'practice' ? practice : (windows[index] ?? practice)
    return { ...round, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }
  })
  const contestId = idOfName(`contest ${seed.slug}`)
  await insertContest(db, {
    id: contestId,
    slug: seed.slug,
    title: seed.title,
    summary: seed.summary,
    rulesVersion: 1,
    createdAt: publishedAt
  })
  await insertRules(db, { contestId, version: 1, body: { ...seed.rules, title: seed.title, rounds }, publishedAt })
  await insertContestUnits(db, contestId, publishedAt.toISOString().slice(0, 10))
  for (const [place, round] of rounds.entries()) {
    const id = idOfName(`round ${seed.slug} ${round.code}`)
    const { code, name, subject, kind, blueprint, durationSeconds } = round
    const opensAt = new Date(round.opensAt)
    const closesAt = new Date(round.closesAt)
    await insertRound(db, {
      id,
      contestId,
      code,
      name,
      subject,
      kind,
      place,
      opensAt,
      closesAt,
      durationSeconds,
      blueprint,
      sealedAt: publishedAt
    })
    await insertRoundQuestions(db, id, [...new Set(blueprint.map(({ topic }) => topic))], dayOf(now))
    const missing = missingFor(blueprint, await listPool(db, id, dayOf(now)))
    if (missing.length > 0) throw new Error(`The bank cannot feed ${name}: ${JSON.stringify(missing)}`)
  }
}

type Round = Awaited<ReturnType<typeof listRounds>>[number]

async function laySignIns(deps: Deps, engines: Engines, seed: ContestSeed, contestId: string, past: Round): Promise<void> {
  const passwordHash = await engines.passwords.hash(seed.signInPassword)
  const joinedAt = new Date(past.opensAt.getTime() - 86_400_000)
  await layStaff(deps, engines, contestId, seed.staff, { passwordHash, at: joinedAt })
  for (const { name, fullName, division, unit, hasPastAttempt } of seed.signIns) {
    const accountId = await register(deps, { signInName: name, fullName }, joinedAt, passwordHash)
    if (!division) continue
    const person: Person = { signInName: name, fullName, divisionId: division, unitId: unit ? unitIdOf(unit) : undefined, knowledge: 85 }
    await join(deps, engines, seed.slug, accountId, person, joinedAt)
    if (hasPastAttempt)
      await play(deps, engines, past.id, accountId, person, new Date(past.opensAt.getTime() + 3_600_000), crowdRandom(name))
  }
}

async function layCrowd(
  deps: Deps,
  engines: Engines,
  contest: { id: string; slug: string },
  rounds: { past: Round; open: Round },
  now: Date
) {
  const places = await listPlaces(deps.database.db, contest.id)
  // One hash serves the whole crowd: nobody knows what it is of.
  const passwordHash = await engines.passwords.decoy()
  const random = crowdRandom('places')
  const people = Array.from({ length: crowdSize.past }, (_, number) => {
    const isCitizen = random.below(10) === 0
    const unitId = isCitizen ? undefined : places[random.below(places.length)]
    return { number, person: inventedPerson(number, random, { divisionId: isCitizen ? 'citizens' : 'officials', unitId }) }
  })
  await inLanes(people, 8, async ({ number, person }) => {
    const accountId = await register(deps, person, rounds.past.opensAt, passwordHash)
    await join(deps, engines, contest.slug, accountId, person, rounds.past.opensAt)
    const chance = crowdRandom(`person ${number}`)
    const at = (round: Round, until: Date) =>
      new Date(round.opensAt.getTime() + chance.below(Math.max(1, until.getTime() - round.opensAt.getTime() - 1_200_000)))
    await play(deps, engines, rounds.past.id, accountId, person, at(rounds.past, rounds.past.closesAt), chance)
    if (number < crowdSize.open)
      await play(deps, engines, rounds.open.id, accountId, person, at(rounds.open, now), crowdRandom(`person ${number} again`))
  })
}

/** Each unit as often as its headcount weighs, small ones a little more: small bodies gather their people more easily. Communes most of all. */
async function listPlaces(db: Db, contestId: string): Promise<string[]> {
  const rows = await db
    .select({
      unitId: contestUnits.unitId,
      weight: sql<number>`(ceil(sqrt(${contestUnits.headcount})) * case ${units.bloc} when 'commune-level' then 3 else 1 end)::int`
    })
    .from(contestUnits)
    .innerJoin(units, eq(units.id, contestUnits.unitId))
    .where(eq(contestUnits.contestId, contestId))
    .orderBy(contestUnits.unitId)
  return rows.flatMap(({ unitId, weight }) => Array.from({ length: weight }, () => unitId))
}

async function inLanes<T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
