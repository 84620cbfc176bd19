/**
 * Two processes on one database: a save through one of them meets the submission through the other. Whichever comes first, and however close,
 * an acknowledged save is counted, shown and in the receipt; every other is refused.
 */
import { createHash } from 'node:crypto'
import { digestText } from '@hoi-thi/shared/digest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../server/src/db/client.ts'
import { type Embedded, startEmbedded } from '../../server/src/db/embedded.ts'
import { type ContestSeed, layContest } from '../../server/src/db/seed.ts'
import { layBank, readSeed } from '../../server/src/db/seed-bank.ts'
import { countedAnswers } from '../../server/src/modules/attempt/marking.ts'
import { receiptOf } from '../../server/src/modules/attempt/receipt.ts'
import { verifyResults } from '../../server/src/modules/attempt/recompute/actions.ts'
import { makePeople, type Person } from '../faults/people.ts'
import { type Round, type Site, sessionSecret } from '../faults/site.ts'
import { openWire, type Wire } from '../faults/wire.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'

type Saved = { position: number; seq: number; optionIds: string[] }

/** What these tests read of any reply. */
interface Body {
  id: string
  code?: string
  state?: string
  receipt?: string
  result?: { correct: number }
  answers?: Saved[]
  saved?: { position: number; seq: number }[]
  refused?: { code: string }[]
}
interface Reply {
  status: number
  body: Body
}

/** A person in front of one of the processes. */
interface Seat {
  attemptId: string
  get(): Promise<Reply>
  save(position: number, optionId: string): Promise<Reply>
  submit(body?: object): Promise<Reply>
}

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let servers: ServerProcess[] = []
let wires: Wire[] = []
let postgres: Embedded
let database: Database
let round: Round

beforeAll(async () => {
  dataDir = await openDataDir()
  const env = { DATA_DIR: dataDir.path, DEMO: '0', SESSION_SECRET: sessionSecret, LOG_LEVEL: 'error' }
  servers = [await startServer(env)]
  postgres = await startEmbedded({ dataDir: dataDir.path })
  database = openDatabase({ ...postgres.connection, application_name: 'interleaving test' }, { max: 6 })
  const now = new Date()
  await layBank(database.db, now)
  await layContest(database.db, await readSeed<ContestSeed>('contest.json'), now)
  const columns = 'id, number, contest_id as "contestId"'
  round = (
    await database.pool.query<Round>(`select ${columns} from rounds where kind = 'quiz' and opens_at <= now() and now() < closes_at`)
  ).rows[0]!
  servers.push(await startServer(env))
  wires = servers.map(({ origin }) => openWire(() => origin))
})
afterAll(async () => {
  for (const wire of wires) wire.close()
  for (const server of servers) await server.kill('SIGKILL')
  await database?.close()
  await postgres?.stop()
  await dataDir.remove()
  expect(servers.map((server) => server.output().includes('"level":50'))).toEqual([false, false])
})

const makeCrowd = (count: number): Promise<Person[]> => makePeople({ pool: database.pool, round } as Site, count)

/** The same person in front of both processes, with an attempt begun at the first. */
async function openSeats(person: Person, wires: Wire[]): Promise<[Seat, Seat]> {
  const started = await wires[0]!.send(person, 'POST', `/rounds/${round.id}/attempts`)
  expect(started.status).toBe(201)
  const attemptId = String(started.body.id)
  const path = `/attempts/${attemptId}`
  const seats = wires.map((wire): Seat => {
    const send = async (method: 'GET' | 'PUT', path: string, body?: object) =>
      (await wire.send(person, method, path, body)) as unknown as Reply
    return {
      attemptId,
      get: () => send('GET', path),
      save: (position, optionId) => send('PUT', `${path}/answers`, { answers: [{ position, seq: 1, optionIds: [optionId] }] }),
      submit: (body = {}) => send('PUT', `${path}/submission`, body)
    }
  })
  return [seats[0]!, seats[1]!]
}

const digestOf = (answers: Saved[]) => createHash('sha256').update(digestText(answers)).digest('hex')
const savedOf = (position: number, optionId: string): Saved => ({ position, seq: 1, optionIds: [optionId] })

/** Both processes show exactly these answers, and one result whose receipt is that of these answers. */
async function expectCounted(seats: readonly Seat[], answers: Saved[], submission: Reply): Promise<void> {
  expect(submission).toMatchObject({ status: 200, body: { state: 'submitted' } })
  const { receipt, result } = submission.body
  const expected = { state: 'submitted', answers: answers.sort((one, other) => one.position - other.position), receipt, result }
  for (const seat of seats) {
    const { body } = await seat.get()
    expect({ state: body.state, answers: body.answers, receipt: body.receipt, result: body.result }).toEqual(expected)
    expect((await seat.submit()).body.receipt).toBe(receipt)
  }
  expect(await receiptFromRows(seats[0]!.attemptId)).toBe(receipt)
}

async function receiptFromRows(attemptId: string): Promise<string> {
  const { pool } = database
  const [attempt] = (await pool.query('select paper, receipt_salt as salt from attempts where id = $1', [attemptId])).rows
  const columns = 'position, seq, choice, value, received_at as "receivedAt", is_late as "isLate"'
  const events = (await pool.query(`select ${columns} from answers where attempt_id = $1`, [attemptId])).rows
  return receiptOf(attempt.salt, attemptId, attempt.paper, countedAnswers(events))
}

/** The statements that wait for a row, by how they begin. */
const beginnings = { save: '%with judged as%', finish: '%select a.round_number as%' }
type Statement = keyof typeof beginnings

const countWaiting = async (statement: Statement) => {
  const asked = "select 1 from pg_stat_activity where application_name = 'hoi-thi' and wait_event_type = 'Lock' and query like $1"
  return (await database.pool.query(asked, [beginnings[statement]])).rows.length
}

type Step = [Statement, () => Promise<Reply>]

/** Holds the attempt's row until one after the other waits for it, then lets them go: they have it in the order of coming. */
async function holdBoth(attemptId: string, steps: readonly [Step, Step]): Promise<Reply[]> {
  const holder = await database.pool.connect()
  await holder.query('begin')
  await holder.query('select 1 from attempts where id = $1 for update', [attemptId])
  const replies: Promise<Reply>[] = []
  const waiting = { save: 0, finish: 0 }
  for (const [statement, send] of steps) {
    let isAnswered = false
    const reply = send().finally(() => {
      isAnswered = true
    })
    replies.push(reply)
    waiting[statement]++
    // Who waits too long is answered that the server is busy, and then waits no more.
    while (!isAnswered && (await countWaiting(statement)) < waiting[statement]);
  }
  await holder.query('rollback')
  holder.release()
  return Promise.all(replies)
}

/** With a new attempt each time, until both had the patience: a machine that is busy otherwise may keep them waiting too long. */
async function interleave(
  wires: Wire[],
  stepsOf: (near: Seat, far: Seat) => readonly [Step, Step],
  before?: (near: Seat) => Promise<Reply>
) {
  for (const person of await makeCrowd(10)) {
    const [near, far] = await openSeats(person, wires)
    await before?.(near)
    const [first, second] = await holdBoth(near.attemptId, stepsOf(near, far))
    if (first && second && first.status !== 503 && second.status !== 503) return { near, far, first, second }
  }
  throw new Error('The machine was too busy for two requests within half a second, ten times')
}

describe.each([
  ['the first process saves, the second submits', 0, 1],
  ['the second process saves, the first submits', 1, 0]
])('%s', (_, nearer, farther) => {
  const both = () => [wires[nearer]!, wires[farther]!]

  it('counts a save that has the row before the submission', async () => {
    const { near, far, first, second } = await interleave(both(), (near, far) => [
      ['save', () => near.save(3, 'b')],
      ['finish', () => far.submit()]
    ])
    expect(first).toMatchObject({ status: 200, body: { saved: [{ position: 3, seq: 1 }] } })
    await expectCounted([near, far], [savedOf(3, 'b')], second)
  })

  it('refuses a save that has the row after the submission', async () => {
    const { near, far, first, second } = await interleave(
      both(),
      (near, far) => [
        ['finish', () => far.submit()],
        ['save', () => near.save(3, 'b')]
      ],
      (near) => near.save(1, 'a')
    )
    expect(second).toMatchObject({ status: 409, body: { code: 'attempt.submitted' } })
    await expectCounted([near, far], [savedOf(1, 'a')], first)
  })

  it('does not submit what its sender does not know: a save has the row first, and the digest is without it', async () => {
    const early = savedOf(1, 'a')
    const { near, far, first, second } = await interleave(
      both(),
      (near, far) => [
        ['save', () => near.save(3, 'b')],
        ['finish', () => far.submit({ digest: digestOf([early]) })]
      ],
      (near) => near.save(1, 'a')
    )
    expect(first.status).toBe(200)
    expect(second).toMatchObject({ status: 409, body: { code: 'attempt.answers-differ', answers: [early, savedOf(3, 'b')] } })
    for (const seat of [near, far]) expect((await seat.get()).body).toMatchObject({ state: 'open', answers: [early, savedOf(3, 'b')] })
    await expectCounted([near, far], [early, savedOf(3, 'b')], await far.submit({ digest: digestOf([early, savedOf(3, 'b')]) }))
  })

  it('submits what its sender knows when the digest has the row first, and refuses the save that it is without', async () => {
    const early = savedOf(1, 'a')
    const { near, far, first, second } = await interleave(
      both(),
      (near, far) => [
        ['finish', () => far.submit({ digest: digestOf([early]) })],
        ['save', () => near.save(3, 'b')]
      ],
      (near) => near.save(1, 'a')
    )
    expect(second).toMatchObject({ status: 409, body: { code: 'attempt.submitted' } })
    await expectCounted([near, far], [early], first)
  })

  it('does not submit an answer whose number another choice has taken just before', async () => {
    const { near, far, first, second } = await interleave(both(), (near, far) => [
      ['save', () => near.save(2, 'a')],
      ['save', () => far.submit({ answers: [savedOf(2, 'b')] })]
    ])
    expect(first).toMatchObject({ status: 200, body: { saved: [{ position: 2, seq: 1 }] } })
    expect(second).toMatchObject({ status: 409, body: { code: 'attempt.answers-differ', answers: [savedOf(2, 'a')] } })
    await expectCounted([near, far], [savedOf(2, 'a')], await near.submit({ digest: digestOf([savedOf(2, 'a')]) }))
  })

  it('lets one of two submissions make the result, and gives it to both', async () => {
    const { near, far, first, second } = await interleave(both(), (near, far) => [
      ['finish', () => near.submit()],
      ['finish', () => far.submit()]
    ])
    expect(second.body.receipt).toBe(first.body.receipt)
    await expectCounted([near, far], [], second)
  })
})

/** As a browser does: who is told that the server is busy comes again. */
async function persist(send: () => Promise<Reply>): Promise<Reply> {
  const reply = await send()
  return reply.status === 503 ? persist(send) : reply
}

/** Submits with what is known to be saved; told that more is stored, with that too. */
async function submitAll(seat: Seat, known: Saved[]): Promise<Reply> {
  const reply = await persist(() => seat.submit({ digest: digestOf(known) }))
  return reply.body.code === 'attempt.answers-differ' ? submitAll(seat, reply.body.answers ?? []) : reply
}

const positions = 15

/** Some saves come before the submission, some with it, through both processes; where it stands among them is another place in each race. */
async function race(person: Person, number: number): Promise<{ counted: number; refused: number }> {
  const seats = await openSeats(person, number % 2 ? wires : [...wires].reverse())
  const answers = Array.from({ length: positions }, (_, index) => savedOf(index + 1, 'abc'[(index + number) % 3] ?? 'a'))
  const send = ({ position, optionIds }: Saved, index: number) =>
    persist(() => seats[(index + number) % 2]!.save(position, optionIds[0] ?? ''))
  const early = answers.slice(0, number % 4)
  for (const [index, answer] of early.entries()) expect((await send(answer, index)).status).toBe(200)

  const place = early.length + (number % (positions - early.length + 1))
  const before = answers.slice(early.length, place).map(send)
  const submission = number % 3 ? persist(() => seats[1].submit()) : submitAll(seats[1], early)
  const replies = await Promise.all([...before, ...answers.slice(place).map(send)])

  const counted = early.concat(answers.slice(early.length).filter((_, index) => replies[index]?.body.saved?.length === 1))
  const refused = replies.filter(({ status }) => status !== 200)
  expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(refused.length > 0 ? ['attempt.submitted'] : []))
  expect(counted.length + refused.length).toBe(positions)
  await expectCounted(seats, counted, await submission)
  return { counted: counted.length - early.length, refused: refused.length }
}

it('counts every acknowledged save of a hundred races, and refuses every other', async () => {
  const crowd = await makeCrowd(100)
  const ends = []
  for (let start = 0; start < crowd.length; start += 10) {
    ends.push(...(await Promise.all(crowd.slice(start, start + 10).map((person, index) => race(person, start + index)))))
  }
  // A race that always ends in the same way is none.
  expect(ends.filter(({ counted, refused }) => counted > 0 && refused > 0).length).toBeGreaterThan(10)
  const said: string[] = []
  const code = await verifyResults({ database, now: new Date(), say: (line) => void said.push(line), progress: () => {} })
  expect({ code, last: said.at(-1) }).toEqual({ code: 0, last: expect.stringMatching(/^All \d+ results are what their events give\.$/) })
})
