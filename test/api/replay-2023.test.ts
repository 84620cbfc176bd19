/** The prizes of a contest of 2023: five for units, three for people in each of four weeks, six for clips that units and people win alike. Everybody is invented. */
import type { Proposal, ResultDetail } from '@hoi-thi/shared/result'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { layEntry, makeJudges, signAll } from '../helpers/judging.ts'
import { type Account, findUnit, makeAccount, makeStaff, readContest } from '../helpers/make.ts'
import { layPapers, layPeople } from '../helpers/past-papers.ts'
import { clientOf, openWorld, type World } from '../helpers/world.ts'
import { clipsWith } from '../unit/rules.ts'

const contest = '/api/contests/binh-dang-gioi-hue'
const results = `${contest}/results`
const weeks = ['vong-1', 'vong-2', 'vong-3', 'vong-4']
const line = { within: null, valueDong: 0, kind: 'certificate', fullMarksOnly: false } as const
const prizes = [
  { ...line, to: 'people', scope: 'round', name: 'Giải Nhất tuần', count: 1 },
  { ...line, to: 'people', scope: 'round', name: 'Giải Nhì tuần', count: 1 },
  { ...line, to: 'people', scope: 'round', name: 'Giải Ba tuần', count: 1 },
  { ...line, to: 'units', scope: 'contest', name: 'Giải Nhất tập thể', count: 1 },
  { ...line, to: 'units', scope: 'contest', name: 'Giải Nhì tập thể', count: 2 },
  { ...line, to: 'units', scope: 'contest', name: 'Giải Ba tập thể', count: 2 },
  { ...line, to: 'clips', scope: 'contest', name: 'Giải Nhất clip', count: 1 },
  { ...line, to: 'clips', scope: 'contest', name: 'Giải Nhì clip', count: 1 },
  { ...line, to: 'clips', scope: 'contest', name: 'Giải Ba clip', count: 2 },
  { ...line, to: 'clips', scope: 'contest', name: 'Giải Khuyến khích clip', count: 2 }
] as const

let world: World
let organizer: Account
let units: { id: string; name: string }[]

/** Two people of each of six units, one paper a week: everybody is somewhere else each week, and nobody is equal to anybody. */
beforeAll(async () => {
  world = await openWorld()
  await amendRules(world.database.pool, (rules) => ({
    divisions: rules.divisions.slice(0, 1),
    rounds: rules.rounds.filter(({ kind }) => kind === 'quiz'),
    prediction: null,
    order: ['points', 'duration'],
    overall: { by: 'sum', rounds: null },
    clips: clipsWith({ closesAt: '2026-12-20T10:00:00Z' }),
    units: {
      ...rules.units,
      formula: [
        { metric: 'people', weight: 10 },
        { metric: 'right-share', weight: 1 },
        { metric: 'clips', weight: 1 }
      ]
    },
    blocs: [],
    prizes: [...prizes],
    prizesEach: null
  }))
  units = await Promise.all(['vy da', 'phu xuan', 'an cuu', 'thuan hoa', 'kim long', 'huong tra'].map((name) => findUnit(world, name)))
  await layPeople(
    world,
    Array.from({ length: 12 }, (_, person) => ({ fullName: `Nguyễn Thị Số ${person}`, unitId: units[Math.floor(person / 2)]?.id ?? null }))
  )
  for (const [week, code] of weeks.entries())
    await layPapers(
      world,
      code,
      Array.from({ length: 12 }, (_, index) => ({ person: (index + week * 3) % 12, right: 15 - index, seconds: 100 + index }))
    )
  world.clock.set('2027-02-01T08:00:00+07:00')
  const { id: contestId } = await readContest(world)
  organizer = await makeStaff(world, 'organizer', contestId)
  await layClips(contestId)
  await chores()
})
afterAll(() => world.close())

/** Clip 1 is of the first unit, clip 3 of the third; the others are of people. The fifth and the sixth are equal. */
async function layClips(contestId: string): Promise<void> {
  const by = await makeAccount(world)
  const marks = new Map<string, Record<string, number>>()
  for (const [index, points] of [58, 55, 52, 50, 40, 40, 30].entries()) {
    const unitId = [0, 2].includes(index) ? (units[index]?.id ?? null) : null
    const entry = {
      contestId,
      number: index + 1,
      title: `Clip ${index + 1}`,
      by,
      sender: unitId ? ('unit' as const) : ('person' as const),
      unitId
    }
    marks.set(await layEntry(world.database.pool, entry), { 'noi-dung': points, 'hinh-thuc': 20 })
  }
  await signAll(organizer, await makeJudges(world, contestId, 2), marks)
}

async function chores(): Promise<void> {
  await expireAttempts(world.ctx(), 500)
  await refreshBoards(world.ctx())
  world.app.engines.boards.clear()
}

const read = async (occasion: string): Promise<ResultDetail> => (await organizer.get(`${results}/${occasion}`)).body
const given = (proposals: readonly Proposal[]) =>
  proposals.map(({ prize, name, isOverCount }) => `${prize}: ${name}${isOverCount ? ' (*)' : ''}`)

it('gives three prizes to people in each of four weeks', async () => {
  for (const [week, code] of weeks.entries()) {
    const best = [0, 1, 2].map((place) => `Nguyễn Thị Số ${(place + week * 3) % 12}`)
    expect(given((await read(code)).prizes)).toEqual([
      `Giải Nhất tuần: ${best[0]}`,
      `Giải Nhì tuần: ${best[1]}`,
      `Giải Ba tuần: ${best[2]}`
    ])
  }
})

it('proposes nothing for clips before their part is closed, and closes it by hand from signed sheets', async () => {
  expect((await organizer.get(`${results}/clips`)).status).toBe(404)
  const { status, body } = await organizer.post(`${results}/clips/closes`, { reason: 'Ban Giám khảo đã ký' })
  expect(status).toBe(201)
  expect(body).toMatchObject({ occasion: 'clips', name: 'Phần thi clip', version: 1, state: 'provisional' })
  const { hash } = body
  expect((await organizer.post(`${results}/clips/closes`, { reason: 'Chốt lại' })).body).toMatchObject({ version: 2, hash })
})

it('gives six prizes for clips, to units and people in one ranking: two that are equal share the last rank', async () => {
  expect(given((await read('clips')).prizes)).toEqual([
    'Giải Nhất clip: Clip 1',
    'Giải Nhì clip: Clip 2',
    'Giải Ba clip: Clip 3',
    'Giải Ba clip: Clip 4',
    'Giải Khuyến khích clip: Clip 5',
    'Giải Khuyến khích clip: Clip 6'
  ])
})

it('gives five prizes to units by people, right answers and the clip of each; who won with a clip may win again', async () => {
  await chores()
  const { prizes: found } = await read('contest')
  expect(found.map(({ prize }) => prize)).toEqual([
    'Giải Nhất tập thể',
    ...Array(2).fill('Giải Nhì tập thể'),
    ...Array(2).fill('Giải Ba tập thể')
  ])
  // Both have a prize for their clip.
  expect(
    found
      .slice(0, 2)
      .map(({ name }) => name)
      .sort()
  ).toEqual([units[0]?.name, units[2]?.name].sort())
  expect(found.every(({ to, isOverCount }) => to === 'units' && !isOverCount)).toBe(true)
  const { items } = (await clientOf(world.app).get(`${contest}/boards/units`)).body
  // 10 for each of two people, the share of right answers, and 78 or 72 points of the clip.
  const shareOf = (place: number) => {
    const rights = weeks.flatMap((_, week) => [2 * place, 2 * place + 1].map((person) => 15 - ((person - week * 3 + 12) % 12)))
    return (rights.reduce((sum, right) => sum + right, 0) / rights.length / 15) * 100
  }
  const clipOf = (place: number) => ({ 0: 78, 2: 72 })[place] ?? 0
  const expected = units
    .map(({ name }, place) => ({ name, points: Math.round((20 + shareOf(place) + clipOf(place)) * 100) / 100 }))
    .sort((one, other) => other.points - one.points || one.name.localeCompare(other.name, 'vi'))
  expect(items.slice(0, 6).map(({ name, points }: Record<string, unknown>) => ({ name, points }))).toEqual(expected)
  expect(found.map(({ name }) => name)).toEqual(expected.slice(0, 5).map(({ name }) => name))
})
