/** A contest as one was held in 2021: three weeks, 20 questions, as many attempts as one likes, units ranked by attempts. The people are invented, the counts are those that were printed. */
import type { ResultDetail } from '@hoi-thi/shared/result'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { verifyResults } from '../../server/src/modules/attempt/recompute/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { type Account, makeStaff, readContest } from '../helpers/make.ts'
import { type LaidPaper, type LaidPerson, layPapers, layPeople } from '../helpers/past-papers.ts'
import { clientOf, openWorld, type World } from '../helpers/world.ts'

/** Of the first two weeks the sums alone were printed. */
const weeks = [
  { code: 'vong-1', attempts: 900, allRight: 240 },
  { code: 'vong-2', attempts: 805, allRight: 233 },
  { code: 'vong-3', attempts: 1148, allRight: 365 }
]
const places = [
  { name: 'Huyện Quảng Điền', attempts: 1024, people: 400 },
  { name: 'Thị xã Hương Trà', attempts: 822, people: 390 },
  { name: 'Huyện A Lưới', attempts: 295, people: 100 },
  { name: 'Đơn vị khác', attempts: 712, people: 310 }
]
const attempts = 2853
const questions = 20
const contest = '/api/contests/binh-dang-gioi-hue'

let world: World
let organizer: Account
/** Who wrote each attempt, in the order of the weeks. */
const authors: number[] = []

beforeAll(async () => {
  world = await openWorld()
  const { pool } = world.database
  await amendRules(pool, (rules) => ({
    rounds: rules.rounds.slice(0, 3).map((round) => ({
      ...round,
      blueprint: round.blueprint.map((row, index) => ({ ...row, count: row.count + Number(index < 5) }))
    })),
    attempts: { perRound: null, perDay: null, perContest: null, counts: 'best-then-earliest' },
    complete: 'all-questions',
    prediction: rules.prediction && { ...rules.prediction, counts: 'attempts', among: 'everyone' },
    order: ['correct', 'prediction-difference', 'finish'],
    overall: { by: 'sum', rounds: null },
    units: { ...rules.units, formula: [{ metric: 'attempts', weight: 1 }] },
    blocs: [],
    prizes: []
  }))
  for (const table of ['attempts', 'answers']) await pool.query(`drop table ${table}_r4, ${table}_r5`)
  await pool.query(`delete from round_questions where round_id in (select id from rounds where code not in ('vong-1', 'vong-2', 'vong-3'))`)
  await pool.query(`delete from rounds where code not in ('vong-1', 'vong-2', 'vong-3')`)
  await layPlaces()
  let first = 0
  for (const { code, attempts: count, allRight } of weeks) {
    const own = authors.slice(first, first + count)
    await layPapers(
      world,
      code,
      own.map((person, index) => paperOf(person, index, allRight))
    )
    first += count
  }
  world.clock.set('2027-02-01T08:00:00+07:00')
  await expireAttempts(world.ctx(), 500)
  organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
})
afterAll(() => world.close())

/** The districts of that time in place of the units of today, with their people; attempts are dealt out among these. */
async function layPlaces(): Promise<void> {
  const { pool } = world.database
  const { id } = await readContest(world)
  await pool.query('delete from contest_units')
  const { rows } = await pool.query<{ id: string; name: string }>(
    `with laid as (
       insert into units (id, key, name, kind, bloc, aliases, former_names, search, valid_from)
       select gen_random_uuid(), 'nam-2021-' || n, name, 'district', 'commune-level', '{}', '{}', 'nam 2021', '2020-01-01'
       from unnest($2::text[]) with ordinality as p (name, n) returning id, name
     ), placed as (insert into contest_units (contest_id, unit_id, headcount) select $1, id, 2000 from laid
     ), counted as (
       insert into unit_headcounts (unit_id, counted_on, people, source, is_invented) select id, '2020-01-01', 2000, 'Thử nghiệm', true from laid
     )
     select id, name from laid`,
    [id, places.map(({ name }) => name)]
  )
  const people: LaidPerson[] = []
  const dealt: number[] = []
  for (const place of places) {
    const unitId = rows.find(({ name }) => name === place.name)?.id ?? null
    const first = people.length
    for (let index = 0; index < place.people; index++) people.push({ fullName: `Nguyễn Thị Số ${first + index}`, unitId })
    for (let index = 0; index < place.attempts; index++) dealt.push(first + (index % place.people))
  }
  await layPeople(world, people)
  // Every week has attempts from everywhere.
  for (let index = 0; index < dealt.length; index++) authors.push(dealt[(index * 1009) % dealt.length] ?? 0)
}

/** Those that are all right come evenly; of the others every tenth leaves a question empty and is no valid paper. */
function paperOf(person: number, index: number, allRight: number): LaidPaper {
  const isFull = index < allRight
  return {
    person,
    right: isFull ? questions : index % questions,
    empty: !isFull && index % 10 === 0 ? 1 : 0,
    prediction: index % 400,
    seconds: 120 + (index % 600)
  }
}

async function closed(): Promise<Record<string, string>> {
  await world.database.pool.query('truncate standings, snapshots, result_steps, closes cascade')
  await refreshBoards(world.ctx())
  world.app.engines.boards.clear()
  const { rows } = await world.database.pool.query('select occasion, hash from closes order by occasion')
  return Object.fromEntries(rows.map(({ occasion, hash }) => [occasion, hash]))
}

const detail = async (occasion: string): Promise<ResultDetail> => (await organizer.get(`${contest}/results/${occasion}`)).body
const board = async (path: string) => (await clientOf(world.app).get(`${contest}/boards/${path}`)).body
const share = (part: number, whole: number) => Math.round((part * 1000) / whole) / 10

it('closes to the same hash three times over', async () => {
  const first = await closed()
  expect(Object.keys(first)).toEqual(['contest', 'vong-1', 'vong-2', 'vong-3'])
  expect(await closed()).toEqual(first)
  expect(await closed()).toEqual(first)
})

it('has every result as its events give it', async () => {
  const lines: string[] = []
  const { database, clock } = world
  const code = await verifyResults({ database, now: clock.now(), say: (line) => void lines.push(line), progress: () => {} })
  expect(code).toBe(0)
  expect(lines.filter((line) => line.endsWith('identical'))).toHaveLength(3)
  expect(lines.at(-1)).toBe('All 2 853 results are what their events give.')
})

it('counts people, attempts and valid papers apart, each week and in all', async () => {
  let first = 0
  for (const { code, attempts: count, allRight } of weeks) {
    const own = authors.slice(first, first + count)
    first += count
    const incomplete = own.filter((_, index) => index >= allRight && index % 10 === 0).length
    expect((await detail(code)).figures).toEqual({
      people: new Set(own).size,
      attempts: count,
      validPapers: count - incomplete,
      incomplete,
      voided: 0
    })
  }
  const { figures } = await detail('contest')
  expect(figures).toMatchObject({ people: new Set(authors).size, attempts })
  expect(figures.people).toBe(1200)
  expect(figures.validPapers + figures.incomplete).toBe(attempts)
  const participation = (await clientOf(world.app).get(`${contest}/participation`)).body
  expect(participation).toMatchObject({ attempts, people: 1200 })
  const valid = participation.validPapers.reduce((sum: number, { count }: { count: number }) => sum + count, 0)
  expect(valid).toBe(figures.validPapers)
})

it('has the printed number of papers that are all right as what was guessed at', async () => {
  const targets = await Promise.all(weeks.map(async ({ code }) => (await board(`individuals?round=${code}`)).predictionTarget))
  expect(targets).toEqual(weeks.map(({ allRight }) => allRight))
  expect((targets[0] ?? 0) + (targets[1] ?? 0)).toBe(473)
  // 473 of 1,705 attempts, and 365 of 1,148.
  const counts = await Promise.all(weeks.map(async ({ code }) => (await detail(code)).figures.attempts))
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(1705)
  expect([share(473, 1705), share(targets[2] ?? 0, counts[2] ?? 0)]).toEqual([27.7, 31.8])
})

it('ranks units by attempts, as they were printed', async () => {
  const { items } = await board('units')
  expect(items.map(({ rank, name, attempts: own, points }: Record<string, unknown>) => [rank, name, own, points])).toEqual([
    [1, 'Huyện Quảng Điền', 1024, 1024],
    [2, 'Thị xã Hương Trà', 822, 822],
    [3, 'Đơn vị khác', 712, 712],
    [4, 'Huyện A Lưới', 295, 295]
  ])
  expect(items.map(({ people, headcount, rate }: Record<string, number>) => [people, rate === (people ?? 0) / (headcount ?? 1)])).toEqual(
    [400, 390, 310, 100].map((people) => [people, true])
  )
  expect(items.map(({ attempts: own }: { attempts: number }) => share(own, attempts))).toEqual([35.9, 28.8, 25, 10.3])
})

it('ranks each week by right answers, then the nearest guess, then who finished first', async () => {
  const { items, total } = await board('individuals?round=vong-3')
  const week = authors.slice(-1148)
  expect(total).toBe(new Set(week.filter((_, index) => index < 365 || index % 10 > 0)).size)
  const keys = items.map(({ correct, predictionDifference }: Record<string, number>) => [correct, predictionDifference])
  expect(keys[0]).toEqual([questions, 1])
  expect(keys).toEqual([...keys].sort((one, other) => other[0] - one[0] || one[1] - other[1]))
})
