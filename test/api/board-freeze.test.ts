/**
 * Boards that stand still: on every surface the same bytes, in every process, while people take part and boards are made behind.
 * GET /contests/:contest/boards/:board/workbook and GET /contests/:contest/boards-bundle are two of the surfaces; freezes are set, listed and ended by
 * POST /contests/:contest/freezes, GET /contests/:contest/freezes and DELETE /contests/:contest/freezes/:freezeId.
 */
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../../server/src/app.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { announceBoards } from '../../server/src/modules/ranking/serving/actions.ts'
import { listenTo } from '../helpers/event-stream.ts'
import { type Account, makeAttempt, makeParticipant, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let other: App
let organizer: Account
const contest = '/api/contests/binh-dang-gioi-hue'
const query = '?round=vong-2'

beforeAll(async () => {
  world = await openWorld()
  other = await world.openSecondApp()
  organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
  await takePart(3)
})
afterAll(() => world.close())

async function takePart(people: number): Promise<void> {
  for (let one = 0; one < people; one++) await makeAttempt(world, await makeParticipant(world, { unit: 'kim long' }))
  world.clock.advance({ seconds: 30 })
  await refreshBoards(world.ctx())
  await pollAll()
}

async function pollAll(): Promise<void> {
  await announceBoards(world.ctx())
  for (const { engines } of [world.app, other]) {
    engines.boards.facts.clear()
    await engines.boards.poll()
  }
}

const surfaces = {
  json: `${contest}/boards/units${query}`,
  'another bloc': `${contest}/boards/units${query}&bloc=commune-level`,
  'the whole contest': `${contest}/boards/units`,
  search: `${contest}/boards/units${query}&q=kim`,
  xlsx: `${contest}/boards/units/workbook${query}`,
  bundle: `${contest}/boards-bundle`,
  frame: `/nhung/binh-dang-gioi-hue/units${query}`,
  page: `/contests/binh-dang-gioi-hue/boards/units${query}`,
  participation: `${contest}/participation`
}

/** Of each surface its own bytes and tag, as this process sends them. */
async function bytesOf(app: App): Promise<Map<string, string>> {
  const bytes = new Map<string, string>()
  for (const [name, url] of Object.entries(surfaces)) {
    const { statusCode, rawPayload, headers } = await app.http.inject({ url })
    expect([name, statusCode]).toEqual([name, 200])
    bytes.set(name, `${headers.etag} ${rawPayload.toString('base64')}`)
  }
  return bytes
}

const differing = (some: Map<string, string>, others: Map<string, string>) =>
  [...some].flatMap(([name, bytes]) => (bytes === others.get(name) ? [] : [name]))

const show = async (app: App) => (await clientOf(app).get(surfaces.json)).body

it('changes no byte of any surface in any process, and then shows what has come meanwhile', async () => {
  const before = await show(world.app)
  const live = await bytesOf(world.app)
  const until = new Date(world.clock.now().getTime() + 3_600_000).toISOString()
  const frozen = await organizer.post(`${contest}/freezes`, { until, reason: 'Chờ lễ công bố' })
  expect(frozen.status).toBe(201)
  world.clock.advance({ seconds: 1 })
  await pollAll()
  const first = await bytesOf(world.app)
  const board = await show(world.app)
  expect(board).toMatchObject({
    status: 'frozen',
    snapshotId: before.snapshotId,
    items: before.items,
    freeze: { until, reason: 'Chờ lễ công bố' }
  })
  for (let turn = 0; turn < 3; turn++) {
    await takePart(2)
    for (const app of [world.app, other]) expect(differing(await bytesOf(app), first)).toEqual([])
  }
  const { rows } = await world.database.pool.query('select count(*)::int as newer from snapshots where as_of > $1 and board_key like $2', [
    board.asOf,
    'units/rounds/vong-2/all'
  ])
  expect(rows[0].newer).toBeGreaterThan(0)
  // Nobody reads on in a snapshot that is not shown.
  const { rows: hidden } = await world.database.pool.query('select id from snapshots where as_of > $1 limit 1', [board.asOf])
  expectProblem(await clientOf(world.app).get(`${contest}/boards/units?cursor=${hidden[0].id}.1`), 'board.not-found')

  const stream = await listenTo(other, `${contest}/events?after=${board.version}&board=${board.board}`)
  world.clock.set(until)
  await takePart(0)
  const told = await stream.nextOf('board')
  stream.close()
  expect(told.data.status).toBe('live')
  const after = await show(other)
  expect(after).not.toHaveProperty('freeze')
  expect(after.status).toBe('live')
  const people = (items: { id: string; people: number }[]) => items.reduce((sum, each) => sum + each.people, 0)
  expect(people(after.items)).toBe(people(before.items) + 6)
  for (const earlier of [live, first]) expect(differing(await bytesOf(world.app), earlier)).toEqual(Object.keys(surfaces))
})

it('shows the same ranks in the JSON, the workbook, the frame, the page and the bundle', async () => {
  const get = async (url: string) => (await world.app.http.inject({ url })).rawPayload
  const { items } = JSON.parse(String(await get(surfaces['another bloc'])))
  const expected = items.slice(0, 20).map(({ rank, name }: { rank: number; name: string }) => `${rank} ${name}`)
  const bloc = surfaces['another bloc'].split('?')[1]
  const cells = (html: string) =>
    [...html.matchAll(/<tr><th scope="row">(\d+)<\/th>(?:<td>=?<\/td>)?<td>([^<]+)<\/td>/g)].map(([, rank, name]) => `${rank} ${name}`)
  expect(cells(String(await get(`/nhung/binh-dang-gioi-hue/units?${bloc}`)))).toEqual(expected)
  const files = unzipSync(await get(surfaces.bundle))
  const text = (name: string) => Buffer.from(files[name] ?? []).toString()
  expect(cells(text('units-rounds-vong-2-commune-level.html')).slice(0, 20)).toEqual(expected)
  const inBundle = JSON.parse(text('units-rounds-vong-2-commune-level.json'))
  expect(inBundle.items.slice(0, 20).map(({ rank, name }: { rank: number; name: string }) => `${rank} ${name}`)).toEqual(expected)
  expect(text('index.html')).toContain('units-rounds-vong-2-commune-level.html')
  const page = String(await get(`/contests/binh-dang-gioi-hue/boards/units?${bloc}`))
  expect([...page.matchAll(/<p>Hạng (\d+), (?:=, )?([^,<]+), /g)].map(([, rank, name]) => `${rank} ${name}`)).toEqual(expected)
  const sheet = unzipSync(await get(`${contest}/boards/units/workbook?${bloc}`))
  const strings =
    Buffer.from(sheet['xl/worksheets/sheet1.xml'] ?? []).toString() + Buffer.from(sheet['xl/sharedStrings.xml'] ?? []).toString()
  const places = expected.map((each: string) => strings.indexOf(each.slice(each.indexOf(' ') + 1)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

it('lets a page of another site frame the widget, and nothing else', async () => {
  const frame = await world.app.http.inject({ url: surfaces.frame })
  expect(frame.headers['content-security-policy']).toContain('frame-ancestors *')
  expect(frame.headers).not.toHaveProperty('x-frame-options')
  expect(frame.payload).not.toContain('<script')
  const page = await world.app.http.inject({ url: surfaces.page })
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'")
})

it('is set and ended by an organizer alone, for one stretch at a time', async () => {
  organizer = await signedInAgain(world, organizer)
  const at = (minutes: number) => new Date(world.clock.now().getTime() + minutes * 60_000).toISOString()
  const freeze = (from: number, until: number) =>
    organizer.post(`${contest}/freezes`, { from: at(from), until: at(until), reason: 'Lý do' })
  expectProblem(await freeze(-5, 10), 'board.freeze-times')
  expectProblem(await freeze(10, 10), 'board.freeze-times')
  expectProblem(await freeze(10, 61 * 24 * 60), 'board.freeze-times')
  const made = await freeze(10, 20)
  expect(made.status).toBe(201)
  expectProblem(await freeze(15, 30), 'board.frozen')
  // One that begins when the other ends.
  expect((await freeze(20, 30)).status).toBe(201)
  await pollAll()
  expect((await show(world.app)).status).toBe('live')
  world.clock.advance({ minutes: 12 })
  await pollAll()
  expect((await show(world.app)).status).toBe('frozen')
  const list = (await organizer.get(`${contest}/freezes`)).body.items
  expect(list.map(({ isOver }: { isOver: boolean }) => isOver)).toEqual([false, false, true])
  for (const { id } of list.slice(0, 2)) expect((await organizer.delete(`${contest}/freezes/${id}`)).status).toBe(200)
  expectProblem(await organizer.delete(`${contest}/freezes/${list[0].id}`), 'board.not-frozen')
  await pollAll()
  expect((await show(world.app)).status).toBe('live')
  const someone = await makeParticipant(world)
  expectProblem(await someone.post(`${contest}/freezes`, { until: at(10), reason: 'Lý do' }), 'access.denied')
  const { rows } = await world.database.pool.query("select action from audit_entries where action like 'boards.%' order by id")
  expect(rows.map(({ action }) => action)).toEqual([...Array(3).fill('boards.frozen'), ...Array(2).fill('boards.unfrozen')])
})
