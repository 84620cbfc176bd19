/** Starting, looking up and finishing in groups: what many ask at once costs few statements, and each gets what it would have got alone. */
import { createHash, randomBytes } from 'node:crypto'
import { digestText } from '@hoi-thi/shared/digest'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { NewAnswer } from '../../server/src/modules/attempt/answers/queries.ts'
import { attemptIdOf } from '../../server/src/modules/attempt/attempt-id.ts'
import type { AttemptStore, Finish } from '../../server/src/modules/attempt/attempt-store.ts'
import { draw } from '../../server/src/modules/attempt/draw.ts'
import { createKeyCache } from '../../server/src/modules/attempt/key-cache.ts'
import { countedAnswers } from '../../server/src/modules/attempt/marking.ts'
import { limitsOf } from '../../server/src/modules/attempt/paper-rules.ts'
import type { AttemptRow } from '../../server/src/modules/attempt/queries.ts'
import { receiptOf } from '../../server/src/modules/attempt/receipt.ts'
import type { NewAttempt } from '../../server/src/modules/attempt/starts/queries.ts'
import type { CachedRound } from '../../server/src/modules/contest/round-cache.ts'
import { makePeople } from '../faults/people.ts'
import type { Site } from '../faults/site.ts'
import { makeAttempt } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'
import { drawingOf, roundWith, rulesWith } from '../unit/rules.ts'

let world: World
let store: AttemptStore
let open: CachedRound
let past: CachedRound
const uncaught: unknown[] = []
const note = (error: unknown) => void uncaught.push(error)

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', note)
  world = await openWorld()
  store = world.app.engines.attempts
  past = await findRound('vong-1')
  open = await findRound('vong-2')
})
afterAll(async () => {
  await world.close()
  process.off('uncaughtExceptionMonitor', note)
  expect(uncaught).toEqual([])
})

const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows

async function findRound(code: string): Promise<CachedRound> {
  const [row] = await query('select id from rounds where code = $1', [code])
  const found = await world.app.engines.rounds.find(row.id)
  if (!found) throw new Error(`There is no ${code}`)
  return found
}

/** Accounts that take part. */
async function makeCrowd(count: number): Promise<string[]> {
  const { id, number, contestId } = open.round
  const site = { pool: world.database.pool, round: { id, number, contestId } } as Site
  return (await makePeople(site, count)).map(({ accountId }) => accountId)
}

/** An hour after its round has opened. */
function newAttempt(accountId: string, { round, rulesVersion, pool }: CachedRound = open): NewAttempt {
  const now = new Date(round.opensAt.getTime() + 3_600_000)
  const papers = { '': draw(pool, drawingOf(round.blueprint), world.ctx().random) }
  const rules = {
    ...limitsOf(rulesWith(), roundWith(), []),
    marking: null,
    graceSeconds: 5,
    rulesVersion,
    asksPrediction: true,
    secondsPerQuestion: null
  }
  const id = attemptIdOf(now, round.number, randomBytes(7))
  return { id, roundId: round.id, roundNumber: round.number, accountId, now, papers, seed: 'any', ...rules }
}

async function startAll(accountIds: string[], round = open): Promise<AttemptRow[]> {
  const started = await Promise.all(accountIds.map((accountId) => store.start(newAttempt(accountId, round))))
  return started.map((attempt) => attempt!)
}

const secondsAfter = ({ startedAt }: AttemptRow, seconds: number) => new Date(startedAt.getTime() + seconds * 1000)
const owned = ({ id, accountId }: AttemptRow) => ({ attemptId: id, accountId })
const finishOf = (attempt: AttemptRow, given: Partial<Finish> = {}): Finish => ({
  ...owned(attempt),
  now: secondsAfter(attempt, 60),
  submission: { digest: undefined, hasConflict: false },
  ...given
})
const answerOf = (attempt: AttemptRow, seconds: number, choice = 'a'): NewAnswer => ({
  ...owned(attempt),
  position: 1 + (seconds % attempt.paper.length),
  seq: 1,
  choice,
  value: null,
  receivedAt: secondsAfter(attempt, seconds),
  clientAt: null
})
const digestOf = ({ position, choice }: NewAnswer) =>
  createHash('sha256')
    .update(digestText([{ position, optionIds: [choice ?? ''] }]))
    .digest('hex')

/** What goes over the wire while `work` runs, and what it gives. */
async function watched<T>(work: () => Promise<T>): Promise<{ value: T; sent: string[] }> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  const value = await work()
  const sent = spy.mock.calls.map(([first]: unknown[]) => (typeof first === 'string' ? first : (first as pg.QueryConfig).text))
  spy.mockRestore()
  return { value, sent }
}

const statusOf = async (attempt: AttemptRow) => {
  const [row] = await query('select marked_at as "markedAt", submitted_at as "submittedAt", receipt from attempts where id = $1', [
    attempt.id
  ])
  return row
}
const untouched = { markedAt: null, submittedAt: null, receipt: null }

describe('many at the same moment', () => {
  it('are served by a few statements, and each gets its own', async () => {
    const crowd = await makeCrowd(30)
    const starts = crowd.map((accountId) => newAttempt(accountId))
    const started = await watched(() => Promise.all(starts.map((one) => store.start(one))))
    expect(started.sent.filter((text) => text.includes('insert into attempts_r'))).toHaveLength(1)
    expect(started.sent.length).toBeLessThan(6)
    const attempts = started.value.map((attempt) => attempt!)
    const drawn = attempts.map(({ id, accountId, paper }) => ({ id, accountId, paper }))
    expect(drawn).toEqual(starts.map(({ id, accountId, papers }) => ({ id, accountId, paper: papers[''] })))

    const events = attempts.map((attempt, index) => answerOf(attempt, index + 1))
    await world.app.engines.answers.save(events)
    const found = await watched(() => Promise.all(attempts.map((attempt) => store.find(owned(attempt)))))
    expect(found.sent.length).toBeLessThan(6)
    expect(found.value.map((one) => one?.attempt)).toEqual(attempts)
    const seen = ({ attemptId, position, receivedAt }: Pick<NewAnswer, 'attemptId' | 'position' | 'receivedAt'>) => [
      attemptId,
      position,
      receivedAt
    ]
    expect(found.value.map((one) => one?.events.map(seen))).toEqual(events.map((event) => [seen(event)]))

    const finishes = attempts.map((attempt, index) =>
      finishOf(attempt, { submission: { digest: digestOf(events[index]!), hasConflict: false } })
    )
    const finished = await watched(() => Promise.all(finishes.map((one) => store.finish(one))))
    expect(finished.sent.length).toBeLessThan(10)
    expect(finished.sent.filter((text) => text === 'commit')).toHaveLength(1)
    for (const [index, attempt] of finished.value.entries()) {
      expect(attempt).toMatchObject({ id: attempts[index]?.id, durationMs: (index + 1) * 1000, submittedAt: finishes[index]?.now })
      const stored = await store.find(owned(attempts[index]!))
      expect(stored?.attempt).toEqual(attempt)
      expect(attempt?.receipt).toBe(
        receiptOf(attempt?.receiptSalt ?? '', attempt?.id ?? '', attempt?.paper ?? [], countedAnswers(stored?.events ?? []))
      )
    }
    expect(new Set(finished.value.map((attempt) => attempt?.receiptSalt)).size).toBe(30)
  })

  it('may be of two rounds', async () => {
    const crowd = await makeCrowd(6)
    const rounds = crowd.map((_, index) => (index % 2 ? open : past))
    const started = await watched(() => Promise.all(crowd.map((accountId, index) => store.start(newAttempt(accountId, rounds[index])))))
    expect(started.sent.filter((text) => text.includes('insert into attempts_r'))).toHaveLength(2)
    const attempts = started.value.map((attempt) => attempt!)
    expect(attempts.map(({ accountId, roundId }) => [accountId, roundId])).toEqual(crowd.map((id, index) => [id, rounds[index]?.round.id]))
    await world.app.engines.answers.save(attempts.map((attempt, index) => answerOf(attempt, index + 1)))
    const found = await Promise.all(attempts.map((attempt) => store.find(owned(attempt))))
    expect(found.map((one) => [one?.attempt.id, one?.events.length])).toEqual(attempts.map(({ id }) => [id, 1]))
    const finished = await Promise.all(attempts.map((attempt) => store.finish(finishOf(attempt))))
    expect(finished.map((attempt) => [attempt?.id, attempt?.durationMs])).toEqual(attempts.map(({ id }, index) => [id, (index + 1) * 1000]))
    for (const attempt of finished) expect(await statusOf(attempt!)).toMatchObject({ receipt: attempt?.receipt })
  })
})

describe('a person who asks twice in one group', () => {
  it('starts once', async () => {
    const [accountId = ''] = await makeCrowd(1)
    const starts = [newAttempt(accountId), newAttempt(accountId)]
    const started = await Promise.all(starts.map((one) => store.start(one)))
    const won = started.filter((attempt) => attempt !== undefined)
    expect(won).toHaveLength(1)
    expect(await query('select id from attempts where account_id = $1', [accountId])).toEqual([{ id: won[0]?.id }])
    expect(await store.start(newAttempt(accountId))).toBeUndefined()
  })

  it('has one result and one receipt, those that are stored', async () => {
    const [attempt] = await startAll(await makeCrowd(1))
    const later = finishOf(attempt!, { now: secondsAfter(attempt!, 90) })
    const [first, second] = await Promise.all([store.finish(finishOf(attempt!)), store.finish(later)])
    expect(first?.submittedAt).toEqual(secondsAfter(attempt!, 60))
    expect(second).toEqual(first)
    expect(await store.finish(later)).toEqual(first)
    expect((await store.find(owned(attempt!)))?.attempt).toEqual(first)
  })

  it('is refused by what it believes and not by what it believed before', async () => {
    const [attempt] = await startAll(await makeCrowd(1))
    const event = answerOf(attempt!, 5)
    await world.app.engines.answers.save([event])
    const digests = ['0'.repeat(64), digestOf(event), '0'.repeat(64)]
    const group = digests.map((digest) => finishOf(attempt!, { submission: { digest, hasConflict: false } }))
    const [early, exact, late] = await Promise.allSettled(group.map((one) => store.finish(one)))
    expect(early).toMatchObject({ status: 'rejected', reason: { code: 'attempt.answers-differ' } })
    expect(exact).toMatchObject({ status: 'fulfilled', value: { submittedAt: secondsAfter(attempt!, 60) } })
    expect(late).toEqual(exact)
  })

  it('gets the open attempt as it is when it only asked for a result, and the result when it submits beside', async () => {
    const [attempt] = await startAll(await makeCrowd(1))
    const [seen, submitted] = await Promise.all([store.finish(finishOf(attempt!, { submission: null })), store.finish(finishOf(attempt!))])
    expect(seen).toEqual(attempt)
    expect(submitted).toMatchObject({ id: attempt?.id, submittedAt: secondsAfter(attempt!, 60) })
  })
})

describe('an attempt', () => {
  it('is nobody else’s, beside its owner and alone', async () => {
    const [mine, theirs] = await startAll(await makeCrowd(2))
    const foreign = { attemptId: mine!.id, accountId: theirs!.accountId }
    const found = await Promise.all([store.find(foreign), store.find(owned(mine!)), store.find(foreign)])
    expect(found.map((one) => one?.attempt.id)).toEqual([undefined, mine?.id, undefined])
    expect(await store.finish(finishOf(mine!, foreign))).toBeUndefined()
    expect(await statusOf(mine!)).toEqual(untouched)
    const group = [finishOf(mine!, foreign), finishOf(mine!), finishOf(mine!, foreign)]
    const finished = await Promise.all(group.map((one) => store.finish(one)))
    expect(finished.map((one) => one?.id)).toEqual([undefined, mine?.id, undefined])
    const unknown = attemptIdOf(world.clock.now(), open.round.number, randomBytes(7))
    expect(await store.find({ ...owned(mine!), attemptId: unknown })).toBeUndefined()
    expect(await store.finish(finishOf(mine!, { attemptId: unknown }))).toBeUndefined()
    expect(await statusOf(theirs!)).toEqual(untouched)
  })

  it('takes no answer from anybody else, who learns nothing from coming beside its owner', async () => {
    const [mine, theirs] = await startAll(await makeCrowd(2))
    const { answers } = world.app.engines
    const event = answerOf(mine!, 5)
    const foreign = { ...event, accountId: theirs!.accountId, choice: 'b' }
    const group = [{ ...foreign }, event, { ...foreign }]
    const [first, own, last] = await Promise.all(group.map((one) => answers.save([one])))
    const nothing = [{ isSaved: false, code: 'attempt.not-found' }]
    expect({ first, own, last }).toEqual({ first: nothing, own: [{ isSaved: true }], last: nothing })
    expect((await store.find(owned(mine!)))?.events).toMatchObject([{ choice: 'a' }])
  })

  it('is found, answered and finished by its id in capitals too', async () => {
    const [attempt] = await startAll(await makeCrowd(1))
    const attemptId = attempt!.id.toUpperCase()
    expect(attemptId).not.toBe(attempt?.id)
    expect(await world.app.engines.answers.save([{ ...answerOf(attempt!, 7), attemptId }])).toEqual([{ isSaved: true }])
    expect((await store.find({ ...owned(attempt!), attemptId }))?.events).toHaveLength(1)
    const [one, other] = await Promise.all([store.finish(finishOf(attempt!, { attemptId })), store.finish(finishOf(attempt!))])
    expect(one).toMatchObject({ id: attempt?.id, durationMs: 7000 })
    expect(other).toEqual(one)
  })
})

describe('one that cannot be served', () => {
  it('does not fail the starts of its neighbours', async () => {
    const starts = (await makeCrowd(5)).map((accountId) => newAttempt(accountId))
    starts[1]!.graceSeconds = 40_000
    starts[3]!.id = starts[2]!.id
    const outcomes = await Promise.allSettled(starts.map((one) => store.start(one)))
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value?.id : outcome.reason.code))).toEqual([
      starts[0]?.id,
      '22003',
      starts[2]?.id,
      '23505',
      starts[4]?.id
    ])
    const stored = await query('select account_id as id from attempts where account_id = any($1) order by 1', [
      starts.map(({ accountId }) => accountId)
    ])
    expect(stored.map(({ id }) => id)).toEqual([0, 2, 4].map((index) => starts[index]?.accountId).sort())
  })

  it('does not fail those who look up or finish', async () => {
    const attempts = await startAll(await makeCrowd(3))
    const asked = attempts.map((attempt, index) => ({ ...finishOf(attempt), ...(index === 1 && { accountId: 'nobody' }) }))
    const found = await Promise.allSettled(asked.map((one) => store.find(one)))
    expect(found.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value?.attempt.id : outcome.reason.code))).toEqual([
      attempts[0]?.id,
      '22P02',
      attempts[2]?.id
    ])
    const finished = await Promise.allSettled(asked.map((one) => store.finish(one)))
    expect(finished.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value?.id : outcome.reason.code))).toEqual([
      attempts[0]?.id,
      '22P02',
      attempts[2]?.id
    ])
    expect(await statusOf(attempts[1]!)).toEqual(untouched)
  })

  it('is refused alone while somebody holds its row; it is found all the same, and finished afterwards', async () => {
    const attempts = await startAll(await makeCrowd(3))
    const holder = await world.database.pool.connect()
    await holder.query('begin')
    await holder.query('select 1 from attempts where id = $1 for update', [attempts[1]?.id])
    const found = await Promise.all(attempts.map((attempt) => store.find(owned(attempt))))
    const outcomes = await Promise.allSettled(attempts.map((attempt) => store.finish(finishOf(attempt))))
    await holder.query('rollback')
    holder.release()
    expect(found.map((one) => one?.attempt.id)).toEqual(attempts.map(({ id }) => id))
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value?.id : outcome.reason.code))).toEqual([
      attempts[0]?.id,
      '55P03',
      attempts[2]?.id
    ])
    expect(await store.finish(finishOf(attempts[1]!))).toMatchObject({ submittedAt: secondsAfter(attempts[1]!, 60) })
  })
})

/** The database does this whenever an attempt of the open round is written: at once, or as its transaction commits. */
async function whenWritten<T>(moment: 'at once' | 'at the commit', deed: string, work: () => Promise<T>): Promise<T> {
  const table = `attempts_r${open.round.number}`
  await query(`create function deed() returns trigger language plpgsql as $$ begin ${deed}; return new; end $$`)
  await query(
    moment === 'at once'
      ? `create trigger deed before insert or update on ${table} for each row execute function deed()`
      : `create constraint trigger deed after insert or update on ${table} deferrable initially deferred for each row execute function deed()`
  )
  return work().finally(() => query('drop function deed cascade'))
}

describe('a commit that the server ends with a warning', () => {
  const unconfirmed = "raise warning 'canceling the wait for a standby'"

  it('is no start: who asks again finds what was stored', async () => {
    const start = newAttempt((await makeCrowd(1))[0]!)
    await expect(whenWritten('at the commit', unconfirmed, () => store.start(start))).rejects.toMatchObject({ code: 'server.busy' })
    expect(await store.start(newAttempt(start.accountId))).toBeUndefined()
    expect((await store.find({ attemptId: start.id, accountId: start.accountId }))?.attempt.paper).toEqual(start.papers[''])
  })

  it('is no result: who asks again gets the one that was stored', async () => {
    const attempts = await startAll(await makeCrowd(2))
    const finish = () => Promise.allSettled(attempts.map((attempt) => store.finish(finishOf(attempt))))
    const outcomes = await whenWritten('at the commit', unconfirmed, finish)
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual(['server.busy', 'server.busy'])
    for (const attempt of attempts) {
      const stored = await statusOf(attempt)
      expect(stored.markedAt).not.toBeNull()
      expect(await store.finish(finishOf(attempt, { now: secondsAfter(attempt, 90) }))).toMatchObject(stored)
    }
  })
})

describe.each(['at once', 'at the commit'] as const)('a connection that is killed while it writes: %s', (moment) => {
  const killed = 'perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(10)'

  it('leaves a submission undone, which is told to come again, and nothing half written', async () => {
    const { participant, attempt } = await makeAttempt(world)
    await participant.put(`/api/attempts/${attempt.id}/answers`, { answers: [{ position: 1, seq: 1, optionIds: ['a'] }] })
    const submit = async () => participant.put(`/api/attempts/${attempt.id}/submission`)
    const reply = await whenWritten(moment, killed, submit)
    expectProblem(reply, 'server.busy')
    expect(reply.headers['retry-after']).toMatch(/^\d+$/)
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body).toMatchObject({ state: 'open', answers: [{ position: 1 }] })
    const again = await submit()
    expect(again.body).toMatchObject({ state: 'submitted' })
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body).toMatchObject({
      receipt: again.body.receipt,
      answers: [{ position: 1 }]
    })
  })

  it('leaves a start undone, and the next one is a start', async () => {
    const start = newAttempt((await makeCrowd(1))[0]!)
    await expect(whenWritten(moment, killed, () => store.start(start))).rejects.toMatchObject({ code: '57P01' })
    expect(await query('select 1 from attempts where account_id = $1', [start.accountId])).toEqual([])
    expect(await store.start(start)).toMatchObject({ id: start.id })
  })

  it('takes nothing from a group that comes right behind', async () => {
    const attempts = await startAll(await makeCrowd(2))
    const [first, second] = attempts.map((attempt) => finishOf(attempt))
    const outcome = await whenWritten(moment, killed, () => store.finish(first!).catch(({ code }: { code: string }) => code))
    expect(outcome).toBe('57P01')
    const finished = await Promise.all([store.finish(second!), store.finish(first!)])
    expect(finished.map((attempt) => attempt?.id)).toEqual([attempts[1]?.id, attempts[0]?.id])
  })
})

it('keeps the key of a group whole, however many questions others look up before it is marked', async () => {
  const columns = 'topic, level, text, options, right_options, explanation, document_number, citation, created_at, state, approved_at'
  const many = await query(
    `insert into question_versions (id, question_id, version, ${columns})
     select gen_random_uuid(), question_id, version + n, ${columns} from question_versions, generate_series(1, 20000) n where id = $1 returning id`,
    [open.pool[0]?.id]
  )
  const keys = createKeyCache(world.database.db)
  const versionIds = open.pool.map(({ id }) => id)
  const key = await keys.find(versionIds)
  const other = await keys.find(many.map(({ id }) => id))
  expect(versionIds.filter((id) => !key.has(id))).toEqual([])
  expect(many.filter(({ id }) => !other.has(id))).toEqual([])
})
