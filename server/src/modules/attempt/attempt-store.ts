/**
 * Starts, looks up and finishes attempts. What many ask at the same moment goes to the database together: in a crowd a question costs little more
 * than its share of one statement and one commit. Each kind has a connection of its own.
 */
import { randomBytes } from 'node:crypto'
import type { Database } from '../../db/client.ts'
import { type Asker, type Lane, openLane } from '../../db/lane.ts'
import { type Batch, createBatch } from '../../lib/batch.ts'
import { groupBy } from '../../lib/group-by.ts'
import { Problem } from '../../problem.ts'
import { roundNumberOf } from './attempt-id.ts'
import { type Finishing, finished } from './finishing.ts'
import type { KeyCache } from './key-cache.ts'
import { type AttemptRow, type EventRow, listEvents, listOwn, lockOwn, lockUnmarked, type Owned, updateResults } from './queries.ts'
import { holdParticipants, insertAttempts, type NewAttempt } from './starts/queries.ts'

export interface Found {
  attempt: AttemptRow
  events: EventRow[]
}

export type Finish = Owned & Omit<Finishing, 'receiptSalt'>

export interface AttemptStore {
  /** Undefined when it could not be started. */
  start(attempt: NewAttempt): Promise<AttemptRow | undefined>
  find(owned: Owned): Promise<Found | undefined>
  /** Undefined when there is no such attempt of this account. */
  finish(one: Finish): Promise<AttemptRow | undefined>
  /** Marks so many attempts whose time ran out and that nobody finished; how many there were. */
  finishUnmarked(now: Date, atMost: number): Promise<number>
  /** Resolves when nothing is waiting any more. */
  close(): Promise<void>
}

export function createAttemptStore(pool: Database['pool'], keys: KeyCache): AttemptStore {
  const lanes = { starts: openLane(pool), lookups: openLane(pool), finishes: openLane(pool) }
  const starts = batchOf<NewAttempt, AttemptRow | undefined>(
    ({ roundNumber }) => roundNumber,
    (roundNumber, attempts) =>
      attempts.some(({ overContest }) => overContest)
        ? startCounted(lanes.starts, roundNumber, attempts)
        : insertAttempts(lanes.starts, roundNumber, attempts)
  )
  const lookups = batchOf<Owned, Found | undefined>(numberOf, (roundNumber, owned) => findAll(lanes.lookups, roundNumber, owned))
  const finishes = batchOf<Finish, AttemptRow | Problem | undefined>(numberOf, (roundNumber, all) =>
    lanes.finishes.transaction((asker) => finishAll(asker, keys, roundNumber, all))
  )
  return {
    start: (attempt) => alone(starts, attempt),
    find: (owned) => alone(lookups, owned),
    async finish(one) {
      const outcome = await alone(finishes, one)
      if (outcome instanceof Problem) throw outcome
      return outcome
    },
    finishUnmarked: (now, atMost) => lanes.finishes.transaction((asker) => markUnmarked(asker, keys, now, atMost)),
    async close() {
      await Promise.all([starts, lookups, finishes].map((batch) => batch.drained()))
      for (const lane of Object.values(lanes)) lane.close()
    }
  }
}

/** Where a limit runs over several rounds, a person's starts in them wait for each other. */
const startCounted = (lane: Lane, roundNumber: number, attempts: NewAttempt[]) =>
  lane.transaction(async (asker) => {
    await holdParticipants(asker, roundNumber, attempts)
    return insertAttempts(asker, roundNumber, attempts)
  })

const perWrite = 200
const waiting = 20_000

/** Each round has its own tables: what a group asks of one round is one piece of work. */
function batchOf<Item, Outcome>(
  numberOf: (item: Item) => number,
  work: (roundNumber: number, items: Item[]) => Promise<Outcome[]>
): Batch<Item, Outcome> {
  return createBatch<Item, Outcome>({
    largest: perWrite,
    longest: waiting,
    full: () => new Problem('server.busy'),
    blamesItem: (error) => /^2[23]|^55P03$/.test((error as { code?: string } | undefined)?.code ?? ''),
    async write(items) {
      const outcomes = new Map<Item, Outcome>()
      for (const [roundNumber, ofRound] of groupBy(items, numberOf)) {
        const done = await work(roundNumber, ofRound)
        ofRound.forEach((item, index) => void outcomes.set(item, done[index] as Outcome))
      }
      return items.map((item) => outcomes.get(item) as Outcome)
    }
  })
}

const numberOf = ({ attemptId }: Owned) => roundNumberOf(attemptId)

const alone = async <Item, Outcome>(batch: Batch<Item, Outcome>, item: Item): Promise<Outcome> => (await batch.add([item]))[0] as Outcome

async function findAll(asker: Asker, roundNumber: number, owned: Owned[]): Promise<(Found | undefined)[]> {
  const rows = await listOwn(asker, roundNumber, owned)
  const events = await eventsOf(asker, roundNumber, rows)
  const own = finderIn(rows)
  return owned.map((one) => {
    const attempt = own(one)
    return attempt && { attempt, events: events.get(attempt.id) ?? [] }
  })
}

/** Who asks twice in one group gets the first result, as who asks later does. */
async function finishAll(asker: Asker, keys: KeyCache, roundNumber: number, all: Finish[]): Promise<(AttemptRow | Problem | undefined)[]> {
  const held = await lockOwn(asker, roundNumber, all)
  const open = held.filter(({ markedAt }) => !markedAt)
  const events = await eventsOf(asker, roundNumber, open)
  const key = await keys.find(versionIdsOf(open))
  const own = finderIn(held)
  const results = new Map<string, AttemptRow>()
  const outcomes = all.map((one) => {
    const attempt = own(one)
    const known = attempt && (attempt.markedAt ? attempt : results.get(attempt.id))
    if (!attempt || known) return known
    const outcome = finished(attempt, events.get(attempt.id) ?? [], key, { ...one, receiptSalt: newSalt() })
    if (isResult(outcome)) results.set(attempt.id, outcome)
    return outcome
  })
  if (results.size > 0) await updateResults(asker, roundNumber, [...results.values()])
  return outcomes
}

/** A few at a time, since each holds its attempt's row: a late save that waits for one holds up the saves behind it. */
async function markUnmarked(asker: Asker, keys: KeyCache, now: Date, atMost: number): Promise<number> {
  const held = await lockUnmarked(asker, now, atMost)
  const key = await keys.find(versionIdsOf(held))
  for (const [roundNumber, ofRound] of groupBy(held, (attempt) => attempt.roundNumber)) {
    const events = await eventsOf(asker, roundNumber, ofRound)
    const results = ofRound.map((attempt) =>
      finished(attempt, events.get(attempt.id) ?? [], key, { now, submission: null, receiptSalt: newSalt() })
    )
    await updateResults(asker, roundNumber, results.filter(isResult))
  }
  return held.length
}

async function eventsOf(asker: Asker, roundNumber: number, attempts: AttemptRow[]): Promise<Map<string, EventRow[]>> {
  const ids = attempts.map(({ id }) => id)
  return groupBy(ids.length > 0 ? await listEvents(asker, roundNumber, ids) : [], ({ attemptId }) => attemptId)
}

function finderIn(rows: AttemptRow[]): (owned: Owned) => AttemptRow | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ({ attemptId, accountId }) => {
    const row = byId.get(attemptId.toLowerCase())
    return row?.accountId === accountId ? row : undefined
  }
}

const versionIdsOf = (attempts: AttemptRow[]) => attempts.flatMap(({ paper }) => paper.map(({ versionId }) => versionId))
const isResult = (outcome: AttemptRow | Problem): outcome is AttemptRow => !(outcome instanceof Problem) && outcome.markedAt !== null
const newSalt = () => randomBytes(16).toString('hex')
