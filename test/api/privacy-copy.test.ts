/** A person's own copy holds every row that leads to them, by whatever way, and neither secrets, nor other people, nor what an open round hides. */
import { generate } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQuestions } from '../../server/src/db/seed-bank.ts'
import { inventory } from '../../server/src/modules/privacy/inventory.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { type Account, finishAttempt, makeAccount, makeAttempt, makeStaff, password } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]
type Copy = { tables: { table: string; rows: Record<string, unknown>[] }[] }
const rowsOf = (copy: Copy, table: string) => copy.tables.find((each) => each.table === table)?.rows ?? []

const tables = () =>
  ask<{ table: string }>(
    `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`
  )

/** The ids behind which this person stands: keys of the rows that name the account as theirs. */
async function idsOf(accountId: string): Promise<string[]> {
  const owned = await ask<{ table: string }>(`
    select c.table_name as table from information_schema.columns c join information_schema.columns k using (table_schema, table_name)
    where table_schema = 'public' and c.column_name = 'account_id' and k.column_name = 'id' and c.table_name !~ '_r[0-9]+$'`)
  const ids = [accountId]
  for (const { table } of owned) {
    const rows = await ask<{ id: string }>(`select id::text from ${table} where account_id = $1`, [accountId])
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** How many rows of each table name any of these ids, in whatever column. */
async function countNaming(ids: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { table } of await tables()) {
    const [row] = await ask<{ count: number }>(`select count(*)::int from ${table} t where to_jsonb(t)::text ~ $1`, [ids.join('|')])
    if (row?.count) counts[table] = row.count
  }
  return counts
}

async function signInAgain(person: Account): Promise<Account> {
  const { body } = await person.post('/api/sessions', { signInName: person.signInName, password })
  return { ...person, ...clientOf(world.app, body.accessToken), token: body.accessToken }
}

/** Somebody who has done everything that a person can do here. */
async function makeBusyPerson(): Promise<Account> {
  const { participant, attempt } = await makeAttempt(world)
  await finishAttempt(world, participant, attempt, { right: 7, prediction: 3 })
  world.clock.advance({ days: 7 })
  await refreshBoards(world.ctx())
  const person = await signInAgain(participant)
  const { secret } = (await person.post('/api/me/second-factor', { password })).body
  const code = await generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) })
  expect((await person.put('/api/me/second-factor', { code })).status).toBe(200)
  await person.put('/api/messages/choices', { byMail: [] })
  await person.put('/api/me/consents/winner-name', { version: 1, given: true })
  await person.post('/api/me/requests', { kind: 'access', text: 'Cho tôi xem' })
  return person
}

describe('one’s own copy', () => {
  it('holds every row that names the person, table by table', async () => {
    const person = await makeBusyPerson()
    const administrator = await makeStaff(world, 'administrator')
    const given = await administrator.post(`/api/accounts/${person.id}/roles`, { role: 'data-protection-officer' })
    expect(given.status).toBe(201)
    // As a staff member this person has done something to somebody else.
    const other = await makeAccount(world)
    await world.database.pool.query(
      `insert into messages (id, account_id, kind, title, body, created_at, created_by) values (gen_random_uuid(), $1, 'unit', 'Bí mật của người khác', 'x', now(), $2)`,
      [other.id, person.id]
    )
    const copy = (await person.get('/api/me/data')).body as Copy
    const named = await countNaming(await idsOf(person.id))
    const { audit_pending, audit_chain, ...expected } = named
    expect(Object.keys(expected).length).toBeGreaterThan(10)
    const counted = copy.tables.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => [table, rows.length] as const)
    // A delivery names its message only; refresh tokens their session.
    expect(Object.fromEntries(counted)).toEqual(expected)
    const text = JSON.stringify(copy)
    for (const foreign of [other.id, administrator.id, 'Bí mật của người khác']) expect(text).not.toContain(foreign)
    await world.database.pool.query('update role_assignments set ended_at = now() where account_id = $1', [person.id])
  })

  it('knows every way that leads to accounts: a later table that nobody has thought of is found', async () => {
    const missing = async () => {
      const columns = await ask<{ table: string; column: string }>(`
        select table_name as table, column_name as column from information_schema.columns
        where table_schema = 'public' and table_name !~ '_r[0-9]+$' and (
          column_name ~ '^(account|actor|subject|participant|session|attempt|message|person|user)_id$' or (table_name, column_name) in (
            select conrelid::regclass::text, attname::text from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
            where contype = 'f' and confrelid in ('accounts'::regclass, 'participants'::regclass, 'sessions'::regclass, 'messages'::regclass)))`)
      return columns.filter(({ table, column }) => !inventory[table]?.links?.some((link) => link.column === column))
    }
    // Also theirs by a column beside these, which says whose the row is.
    const beside = [
      { table: 'attempts', column: 'participant_id' },
      { table: 'audit_entries', column: 'session_id' },
      { table: 'import_rows', column: 'participant_id' }
    ]
    expect(await missing()).toEqual(expect.arrayContaining(beside))
    expect(await missing()).toHaveLength(beside.length)
    await world.database.pool.query('create table later (who uuid references accounts)')
    expect(await missing()).toContainEqual({ table: 'later', column: 'who' })
    await world.database.pool.query('drop table later')
  })

  it('says of secrets that they are there, and no more', async () => {
    const person = await makeBusyPerson()
    const { body, text } = await person.get('/api/me/data')
    const mark = '[có lưu, không hiển thị]'
    expect(rowsOf(body, 'accounts')[0]).toMatchObject({ full_name: expect.stringContaining('Thử'), password_hash: mark })
    expect(rowsOf(body, 'second_factors')[0]).toMatchObject({ secret: mark })
    expect(rowsOf(body, 'recovery_codes')).toHaveLength(10)
    const secrets = await ask<{ secret: string }>(
      `select password_hash as secret from accounts where id = $1 union all select secret from second_factors where account_id = $1
       union all select hash from recovery_codes where account_id = $1
       union all select hash from refresh_tokens join sessions s on s.id = session_id where account_id = $1`,
      [person.id]
    )
    expect(secrets.length).toBeGreaterThan(12)
    for (const { secret } of secrets) expect(text).not.toContain(secret)
  })

  it('holds, while a round is open, neither paper, nor score, nor anything that tells the key', async () => {
    const { participant, attempt } = await makeAttempt(world)
    await finishAttempt(world, participant, attempt, { right: 15, prediction: 1 })
    const copyOf = async () => (await participant.get('/api/me/data')).body as Copy
    const open = rowsOf(await copyOf(), 'attempts')[0]
    const hidden = '[hiện sau khi vòng thi khép lại]'
    expect(open).toMatchObject({ paper: hidden, seed: hidden, correct: hidden, points: hidden, receipt_salt: hidden })
    const text = JSON.stringify(await copyOf())
    for (const { explanation } of await readQuestions()) expect(text).not.toContain(explanation)
    expect(text).not.toMatch(/right_?options|explanation/i)
    world.clock.advance({ days: 7 })
    const closed = (await (await signInAgain(participant)).get('/api/me/data')).body as Copy
    expect(rowsOf(closed, 'attempts')[0]).toMatchObject({ correct: 15 })
  })

  it('is made so often and no more, and is told in the audit log', async () => {
    const person = await makeAccount(world)
    for (let time = 0; time < 20; time++) expect((await person.get('/api/me/data')).status).toBe(200)
    expectProblem(await person.get('/api/me/data'), 'request.too-many')
    expect(await ask(`select from audit_entries where action = 'data.exported' and actor_id = $1`, [person.id])).toHaveLength(20)
  })
})
