/** The kinds of load: closed loops (the next request when the last is answered) and open ones (on time, whatever is still unanswered). */
import { type OpenAttempt, type Person, save, signIn, start, wholeAttempt } from './attempt-steps.ts'
import { type Connection, openConnection } from './connection.ts'
import { type UploadJob, uploadSlowly } from './slow-uploads.ts'
import { openTally, type Tallied } from './tally.ts'
import { type Heard, type ReadJob, readBoard, type WatchJob, watchBoard } from './viewers.ts'

export type Job =
  | { kind: 'attempts'; origin: string; roundId: string; people: Person[]; inFlight: number; seconds: number }
  | { kind: 'saves'; origin: string; attempts: OpenAttempt[]; inFlight: number; seconds: number; firstSeq: number }
  | { kind: 'starts'; origin: string; roundId: string; people: Person[]; seconds: number }
  | { kind: 'save-storm'; origin: string; attempts: OpenAttempt[]; perSecond: number; seconds: number; firstSeq: number }
  | { kind: 'sign-ins'; origin: string; people: Person[] }
  | UploadJob
  | WatchJob
  | ReadJob

export interface Done extends Tallied {
  attempts?: OpenAttempt[]
  heard?: Heard[]
}

export function work(job: Job): Promise<Done> {
  if (job.kind === 'attempts') return takeAttempts(job)
  if (job.kind === 'saves') return saveInTurn(job)
  if (job.kind === 'sign-ins') return signInAtOnce(job)
  if (job.kind === 'uploads') return uploadSlowly(job)
  if (job.kind === 'watch') return watchBoard(job)
  if (job.kind === 'reads') return readBoard(job)
  return job.kind === 'starts' ? startOnTime(job) : saveOnTime(job)
}

type Of<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>

/** Whole attempts, so many people at once; those under way when the time is over are finished and counted. */
async function takeAttempts({ origin, roundId, people, inFlight, seconds }: Of<'attempts'>): Promise<Done> {
  const tally = openTally()
  const left = [...people]
  await inLanes(origin, inFlight, seconds, async (connection) => {
    const person = left.pop()
    if (!person) throw new Error('More people are needed for a run of this length')
    await tally.time('attempt', () => wholeAttempt(connection, roundId, person, tally)).catch(() => {})
  })
  return tally.result()
}

/** Single saves over attempts that are open. */
async function saveInTurn({ origin, attempts, inFlight, seconds, firstSeq }: Of<'saves'>): Promise<Done> {
  const tally = openTally()
  const next = placesOf(attempts, firstSeq)
  await inLanes(origin, inFlight, seconds, async (connection) => {
    const { attempt, position, seq } = next()
    await tally.time('save', () => save(connection, attempt, position, seq)).catch(() => {})
  })
  return tally.result()
}

async function startOnTime({ origin, roundId, people, seconds }: Of<'starts'>): Promise<Done> {
  const tally = openTally()
  const attempts: OpenAttempt[] = []
  await onTime(origin, people.length, people.length / seconds, async (connected, index, dueAt) => {
    const token = people[index]?.token ?? ''
    const started = tally.time('start', () => connected((connection) => start(connection, roundId, token)), dueAt)
    await started.then((attempt) => void attempts.push(attempt)).catch(() => {})
  })
  return { ...tally.result(), attempts }
}

async function saveOnTime({ origin, attempts, perSecond, seconds, firstSeq }: Of<'save-storm'>): Promise<Done> {
  const tally = openTally()
  const next = placesOf(attempts, firstSeq)
  await onTime(origin, perSecond * seconds, perSecond, async (connected, _index, dueAt) => {
    const { attempt, position, seq } = next()
    await tally.time('save', () => connected((connection) => save(connection, attempt, position, seq)), dueAt).catch(() => {})
  })
  return tally.result()
}

/** All at the same moment, each on a connection of its own. */
async function signInAtOnce({ origin, people }: Of<'sign-ins'>): Promise<Done> {
  const tally = openTally()
  const one = async (person: Person) => {
    const connection = openConnection(origin)
    await tally.time('signIn', () => signIn(connection, person)).catch(() => {})
    connection.close()
  }
  await Promise.all(people.map(one))
  return tally.result()
}

/** Every attempt in turn, then its next position, then its next version of each answer. */
function placesOf(attempts: OpenAttempt[], firstSeq: number) {
  let count = 0
  return () => {
    const attempt = attempts[count % attempts.length] ?? { id: '', token: '', positions: 1 }
    const turn = Math.floor(count++ / attempts.length)
    return { attempt, position: (turn % attempt.positions) + 1, seq: firstSeq + Math.floor(turn / attempt.positions) }
  }
}

async function inLanes(origin: string, lanes: number, seconds: number, step: (connection: Connection) => Promise<void>): Promise<void> {
  const until = performance.now() + seconds * 1000
  const lane = async () => {
    const connection = openConnection(origin)
    while (performance.now() < until) await step(connection)
    connection.close()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

type Connected = <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
const connectionsAtMost = 512

/** Begins each request when it is due. Its time counts from there, so that waiting for a free connection is part of it. */
async function onTime(
  origin: string,
  count: number,
  perSecond: number,
  step: (connected: Connected, index: number, dueAt: number) => Promise<void>
): Promise<void> {
  const connected = openConnections(origin)
  const begun = performance.now()
  const underWay: Promise<void>[] = []
  while (underWay.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - begun) / 1000) * perSecond))
    while (underWay.length < due) underWay.push(step(connected.use, underWay.length, begun + (underWay.length / perSecond) * 1000))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(underWay)
  connected.close()
}

function openConnections(origin: string): { use: Connected; close(): void } {
  const all: Connection[] = []
  const free: Connection[] = []
  const queue: ((connection: Connection) => void)[] = []
  const take = () => {
    const ready = free.pop()
    if (ready) return ready
    if (all.length >= connectionsAtMost) return new Promise<Connection>((resolve) => queue.push(resolve))
    const made = openConnection(origin)
    all.push(made)
    return made
  }
  const giveBack = (connection: Connection) => {
    const next = queue.shift()
    if (next) next(connection)
    else free.push(connection)
  }
  return {
    async use(work) {
      const connection = await take()
      return work(connection).finally(() => giveBack(connection))
    },
    close: () => {
      for (const connection of all) connection.close()
    }
  }
}
