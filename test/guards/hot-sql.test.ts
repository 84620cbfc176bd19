/** The statements that a contest's load rests on are reviewed as SQL: docs/hot-paths.sql holds them as they are sent. UPDATE=1 writes it anew. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Database, type Db, openDatabase } from '../../server/src/db/client.ts'
import type { Asker } from '../../server/src/db/lane.ts'
import { projectRoot } from '../../server/src/lib/root.ts'
import { listLiveSessions } from '../../server/src/modules/account/queries.ts'
import { findAnswers, insertAnswers } from '../../server/src/modules/attempt/answers/queries.ts'
import { attemptIdOf } from '../../server/src/modules/attempt/attempt-id.ts'
import { type AttemptRow, listEvents, listOwn, lockOwn, updateResults } from '../../server/src/modules/attempt/queries.ts'
import { insertAttempts } from '../../server/src/modules/attempt/starts/queries.ts'
import { glanceAt, listBelated, listOpen, listOpenOf, listPeople } from '../../server/src/modules/duty/people/queries.ts'
import { countByMinute, countSaves, countUnits } from '../../server/src/modules/duty/queries.ts'
import { type ClonedDatabase, cloneDatabase } from '../helpers/database.ts'
import { read } from './source.ts'

const now = new Date('2026-12-02T08:00:00+07:00')
const someone = '00000000-0000-8000-8000-000000000001'
const attempt = {
  id: attemptIdOf(now, 1, Buffer.alloc(7)),
  roundId: someone,
  roundNumber: 1,
  accountId: someone,
  allowed: 1,
  allowedPerDay: null,
  overContest: null,
  now,
  graceSeconds: 5,
  rulesVersion: 1,
  papers: { '': [{ versionId: someone, order: [1, 0] }] },
  marking: null,
  asksPrediction: false,
  secondsPerQuestion: null,
  seed: 'any'
}
const answer = { attemptId: attempt.id, accountId: someone, position: 1, seq: 1, choice: 'a', value: null, receivedAt: now, clientAt: null }

const row = {
  ...attempt,
  submittedAt: now,
  markedAt: now,
  markingVersion: 1,
  correct: 1,
  points: 1,
  isValid: true,
  durationMs: 1,
  prediction: null
}
const result = { ...row, receiptSalt: 'any', receipt: 'any' } as unknown as AttemptRow

const owned = { attemptId: attempt.id, accountId: someone }

const hot: [string, (asker: Asker) => Promise<unknown>][] = [
  ['Look up sessions: listLiveSessions', (asker) => listLiveSessions(asker, [someone])],
  ['Start attempts: insertAttempts', (asker) => insertAttempts(asker, 1, [attempt])],
  ['Save answers: insertAnswers', (asker) => insertAnswers(asker, 1, [answer])],
  ['Look up what a repeated save has stored: findAnswers', (asker) => findAnswers(asker, 1, [answer])],
  ['Show attempts, their rows: listOwn', (asker) => listOwn(asker, 1, [owned])],
  ['Show or mark attempts, their events: listEvents', (asker) => listEvents(asker, 1, [attempt.id])],
  ['Hold attempts that are submitted: lockOwn', (asker) => lockOwn(asker, 1, [owned])],
  ['Write down their results: updateResults', (asker) => updateResults(asker, 1, [result])]
]

let clone: ClonedDatabase
let database: Database
beforeAll(async () => {
  clone = await cloneDatabase()
  database = openDatabase(clone.connection)
  for (const table of ['attempts', 'answers']) {
    await database.pool.query(`create table ${table}_r1 partition of ${table} for values in (1)`)
    // The worst moment to plan: the planner knows for certain that there is nothing to read.
    await database.pool.query(`vacuum analyze ${table}_r1`)
  }
})
afterAll(async () => {
  await database.close()
  await clone.drop()
})

const walk = { roundNumber: 1, now, limit: 10 }
const person = attempt.id
/** What a duty desk asks of a round with a hundred thousand open attempts, and the index that each statement is to use there. */
const ofDuty: [string, RegExp, (db: Db) => Promise<unknown>][] = [
  ['units', /Index Only Scan using attempts_r1_started_at/, (db) => countUnits(db, 1, now)],
  ['starts by minute', /Index Only Scan using attempts_r1_started_at/, (db) => countByMinute(db, 1, 'started_at', now)],
  ['submissions by minute', /Index Only Scan using attempts_r1_started_at/, (db) => countByMinute(db, 1, 'submitted_at', now)],
  ['saves by minute', /Bitmap Index Scan on answers_r1_received_at/, (db) => countSaves(db, 1, now, now)],
  [
    'open attempts',
    /Index Scan using attempts_r1_deadline_at/,
    (db) => listOpen(db, walk, { id: person, deadlineAt: now.toISOString() }, 'so')
  ],
  ['open attempts of accounts', /Index Scan using attempts_r1_/, (db) => listOpenOf(db, walk, undefined, [someone])],
  ['what came too late', /Index.* answers_r1_received_at/, (db) => listBelated(db, walk, now, 'so')],
  ['a glance', /Index Cond: \(attempt_id = /, (db) => glanceAt(db, 1, [person])],
  ['people', /Index Cond: \(attempt_id = /, (db) => listPeople(db, 1, [person], now)]
]

it.for(ofDuty)('the duty desk scans no table of a round: %s', async ([, index, run]) => {
  const client = await database.pool.connect()
  const query = vi.spyOn(client, 'query')
  await run(drizzle(client, { casing: 'snake_case' }) as unknown as Db)
  const [first, values] = query.mock.calls[0] as unknown as [pg.QueryConfig, unknown[]]
  query.mockRestore()
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${first.text}`, first.values ?? values)
  client.release(true)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(index)
  expect(plan).not.toMatch(/Seq Scan on (attempts|answers|sessions)/)
})

/** What goes over the wire while `work` runs. */
async function sent(work: (asker: Asker) => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await work({
    query: async <Row extends pg.QueryResultRow>(statement: pg.QueryConfig) => (await database.pool.query<Row>(statement)).rows
  })
  const statements = query.mock.calls.map(([first]: unknown[]) => (typeof first === 'string' ? first : (first as pg.QueryConfig).text))
  query.mockRestore()
  return statements
}

/** Without the indentation that the statement has in its source. */
function outdented(statement: string): string {
  const lines = statement.replace(/^\n/, '').trimEnd().split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length)
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}

it('sends the statements of docs/hot-paths.sql, one for each', async () => {
  const parts = ['-- The statements that a contest’s load rests on, as they are sent. Written by test/guards/hot-sql.test.ts.']
  for (const [name, run] of hot) {
    const statements = await sent(run)
    expect(statements).toHaveLength(1)
    parts.push(`-- ${name}\n${outdented(statements[0] ?? '')};`)
  }
  const text = `${parts.join('\n\n')}\n`
  if (process.env.UPDATE === '1') writeFileSync(join(projectRoot, 'docs/hot-paths.sql'), text)
  expect(read('docs/hot-paths.sql')).toBe(text)
})

it.for(hot)('finds rows by their key even when it was planned on empty tables: %s', async ([, run]) => {
  const [statement = ''] = await sent(run)
  const parameters = Math.max(0, ...[...statement.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)))
  const client = await database.pool.connect()
  await client.query(`prepare hot as ${statement}`)
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain execute hot(${Array.from({ length: parameters }, () => 'null').join()})`
  )
  client.release(true)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  const scans = [...plan.matchAll(/Scan.* on (?:sessions|attempts_r1|answers_r1)\b.*\n *(.*)/g)].map(([scan]) => scan)
  expect(scans.length).toBeGreaterThan(0)
  for (const scan of scans) expect(scan).toMatch(/\n *(Index|Recheck) Cond: .*\b(id|attempt_id|participant_id|account_id) = /)
})
