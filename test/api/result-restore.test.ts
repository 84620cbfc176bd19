/** A close is a function of what happened: made again, from a backup in another order, without names, or under other ids, it says the same. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createContext, transaction } from '../../server/src/context.ts'
import type { Database } from '../../server/src/db/client.ts'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { type CopiedDatabase, copyDatabase } from '../helpers/copied-database.ts'
import { findUnit } from '../helpers/make.ts'
import { accountIdOf, type LaidPaper, layPapers, layPeople } from '../helpers/past-papers.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
const copies: CopiedDatabase[] = []
const people = 60

beforeAll(async () => {
  world = await openWorld()
  await amendRules(world.database.pool, (rules) => ({
    attempts: { perRound: null, perDay: null, perContest: null, counts: 'best' },
    complete: 'all-questions',
    order: ['points', 'prediction-difference'],
    overall: { by: 'sum', rounds: null },
    units: {
      ...rules.units,
      formula: [
        { metric: 'rate', weight: 1 },
        { metric: 'right-share', weight: 0.7 }
      ]
    },
    appealDays: 0
  }))
  const units = await Promise.all(['vy da', 'phu xuan', 'an cuu', 'thuan hoa'].map((name) => findUnit(world, name)))
  const names = ['Lê Văn An', 'Trần Thị Bình', 'Phạm Chi', 'Đỗ Dung', 'Ân Văn Ê', 'Nguyễn Thị Ỷ']
  await layPeople(
    world,
    Array.from({ length: people }, (_, person) => ({ fullName: names[person % names.length] ?? '', unitId: units[person % 5]?.id ?? null }))
  )
  for (const [index, code] of ['vong-1', 'vong-2', 'vong-3'].entries()) await layPapers(world, code, papersOf(index))
  world.clock.set('2027-03-01T08:00:00+07:00')
  await expireAttempts(world.ctx(), 500)
})
afterAll(async () => {
  for (const copy of copies) await copy.drop()
  await world.close()
})

/** Many are equal; some leave questions empty, some try twice. */
const papersOf = (round: number): LaidPaper[] =>
  Array.from({ length: people + 20 }, (_, index) => ({
    person: (index * 7) % people,
    right: 8 + ((index * (round + 3)) % 8),
    empty: index % 9 === 4 && (index * (round + 3)) % 8 < 5 ? 2 : 0,
    prediction: index % 6 === 0 ? undefined : index % 11,
    seconds: 200 + (index % 5) * 40
  }))

async function copied(): Promise<CopiedDatabase> {
  const copy = await copyDatabase(world.database)
  copies.push(copy)
  return copy
}

/** As if nothing had been closed yet; gives the hash of each occasion. */
async function closed(database: Database): Promise<Record<string, string>> {
  await database.pool.query('truncate standings, snapshots, result_steps, closes cascade')
  const ctx = createContext({ ...world.deps, database }, world.app.engines, { now: world.clock.now(), actor: null })
  expect(await refreshBoards(ctx)).toBe(true)
  const { rows } = await database.pool.query('select occasion, hash from closes order by occasion')
  expect(rows.map(({ occasion }) => occasion)).toEqual(['contest', 'vong-1', 'vong-2', 'vong-3', 'vong-4'])
  return Object.fromEntries(rows.map(({ occasion, hash }) => [occasion, hash]))
}

/** Of each account and each unit, on each board: rank and points. */
async function placesOf({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query(
    `select s.board_key, coalesce(p.account_id, u.id) as who, t.body->>'rank' as rank, t.body->>'points' as points
     from snapshots s join standings t on t.snapshot_id = s.id
     left join participants p on p.id = (t.body->>'id')::uuid left join units u on u.id = (t.body->>'id')::uuid order by 1, 2`
  )
  return rows.map((row) => Object.values(row).join(' '))
}

it('says the same each time that it is made', async () => {
  const first = await closed(world.database)
  expect(new Set(Object.values(first)).size).toBe(5)
  expect(await closed(world.database)).toEqual(first)
  expect(await closed(world.database)).toEqual(first)
  const { rows } = await world.database.pool.query(`select figures from closes where occasion = 'vong-1'`)
  expect(rows[0].figures).toMatchObject({ people, attempts: people + 20, voided: 0 })
  expect(rows[0].figures.incomplete).toBeGreaterThan(0)
})

it('says the same from a backup that was read back, whose rows lie in another order', async () => {
  const before = await closed(world.database)
  const copy = await copied()
  const order = async ({ pool }: Database) => (await pool.query('select id from attempts_r1')).rows.map(({ id }) => id)
  const [mine, theirs] = [await order(world.database), await order(copy)]
  expect(theirs).not.toEqual(mine)
  expect([...theirs].sort()).toEqual([...mine].sort())
  expect(await closed(copy)).toEqual(before)
})

it('says the same when names are others, and when people have been erased', async () => {
  const copy = await copied()
  const before = await closed(copy)
  await copy.pool.query(
    `update accounts set full_name = case when ascii(right(id::text, 1)) % 2 = 0 then 'Vũ Thị Ánh' else 'An ' || id end`
  )
  expect(await closed(copy)).toEqual(before)
  const ctx = createContext({ ...world.deps, database: copy }, world.app.engines, { now: world.clock.now(), actor: null })
  for (const person of [0, 7, 14, 21]) await transaction(ctx, (ctx) => eraseAccount(ctx, accountIdOf(person), 'request'))
  const { rows } = await copy.pool.query('select full_name from accounts where id = $1', [accountIdOf(7)])
  expect(rows[0].full_name).not.toContain('An ')
  expect(await closed(copy)).toEqual(before)
})

it('gives everybody the same ranks under other ids', async () => {
  const copy = await copied()
  const before = await closed(copy)
  const places = await placesOf(copy)
  const client = await copy.pool.connect()
  await client.query('set session_replication_role = replica')
  // Each takes the id of another, in an order that has nothing to do with theirs.
  await client.query(`create temp table others as
    select a.id as old, b.id as new from (select id, row_number() over (order by md5(id::text)) as n from participants) a
    join (select id, row_number() over (order by id) as n from participants) b using (n)`)
  await client.query('alter table participants drop constraint participants_pkey cascade')
  await client.query('update participants p set id = o.new from others o where o.old = p.id')
  await client.query('alter table attempts drop constraint attempts_one_per_ordinal')
  await client.query('update attempts a set participant_id = o.new from others o where o.old = a.participant_id')
  client.release(true)
  expect(await closed(copy)).not.toEqual(before)
  expect(await placesOf(copy)).toEqual(places)
})
