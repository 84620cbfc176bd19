/** `GET /api/contests/:contest/events`: told while one looks, whichever process one is connected to, with nothing missed in between. */
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { App } from '../../server/src/app.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { announceBoards } from '../../server/src/modules/ranking/serving/actions.ts'
import { type EventStream, listenTo } from '../helpers/event-stream.ts'
import { makeAttempt, makeParticipant } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let other: App
const streams: EventStream[] = []
const contest = '/api/contests/binh-dang-gioi-hue'
const key = 'units/rounds/vong-2/all'

beforeAll(async () => {
  world = await openWorld()
  other = await world.openSecondApp()
  await refreshBoards(world.ctx())
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})
afterAll(() => world.close())

async function listen(app: App, query = '', headers: Record<string, string> = {}): Promise<EventStream> {
  const stream = await listenTo(app, `${contest}/events${query}`, headers)
  streams.push(stream)
  return stream
}

const showBoard = async (app: App) => (await clientOf(app).get(`${contest}/boards/units?round=vong-2`)).body

/** One more takes part, and the boards are made anew. */
async function change(): Promise<void> {
  await makeAttempt(world, await makeParticipant(world))
  world.clock.advance({ seconds: 10 })
  await refreshBoards(world.ctx())
}

it('tells of another version of the board that is looked at, in a process that did not make it, which then shows it', async () => {
  const before = await showBoard(other)
  const stream = await listen(other, `?board=${key}&after=${before.version}`)
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no'
  })
  expect(stream.response.headers).not.toHaveProperty('content-encoding')
  await change()
  await other.engines.boards.poll()
  const told = await stream.nextOf('board')
  expect(told).toMatchObject({ data: { board: key, status: 'live' } })
  expect(told.id).toBeGreaterThan(before.version)
  const after = await showBoard(other)
  expect(after).toMatchObject({ snapshotId: told.data.snapshotId, version: told.id, asOf: told.data.asOf })
  expect(after.snapshotId).not.toBe(before.snapshotId)
})

it('tells who comes back what they lack, in the order of ids, whatever process it comes from', async () => {
  const { version } = await showBoard(world.app)
  await change()
  await world.app.engines.boards.poll()
  await other.engines.boards.poll()
  const ids: number[][] = []
  for (const app of [world.app, other]) {
    const stream = await listen(app, '', { 'last-event-id': String(version) })
    const told = [await stream.next(), await stream.next(), await stream.next()]
    ids.push(told.map(({ id }) => id))
  }
  expect(ids[0]).toEqual(ids[1])
  expect(ids[0]).toEqual([...(ids[0] ?? [])].sort((one, other) => one - other))
  expect(ids[0]?.[0]).toBeGreaterThan(version)
  // The header of a browser that comes back wins over the address that it came by first.
  const latest = await showBoard(other)
  const again = await listen(other, '?after=0', { 'last-event-id': String(latest.version - 1) })
  expect((await again.next()).id).toBeGreaterThanOrEqual(latest.version)
})

it('tells of a round that closes', async () => {
  const { version } = await showBoard(other)
  const stream = await listen(other, `?board=${key}&after=${version + 1000}`, { 'last-event-id': '' })
  expect(await stream.next()).toMatchObject({ event: 'reset', data: {} })
  const now = world.clock.now()
  world.clock.advance({ days: 30 })
  await announceBoards(world.ctx())
  await other.engines.boards.poll()
  expect(await stream.next()).toMatchObject({ event: 'round', data: { phase: 'closed' } })
  world.clock.set(now)
})

it('has whoever comes with an id that was never given read all anew', async () => {
  for (const strange of ['999999999999', 'abc', '-1']) {
    const stream = await listen(other, '', { 'last-event-id': strange })
    expect((await stream.next()).event).toBe('reset')
  }
})

it('refuses a contest that is not there', async () => {
  expectProblem(await clientOf(world.app).get('/api/contests/khong-co/events'), 'contest.not-found')
})

it('says when there is no room, and ends all streams when the process stops', async () => {
  const third = await world.openSecondApp()
  const streams = await Promise.all([listen(third), listen(third)])
  const ended = streams.map(({ response }) => once(response.resume(), 'close'))
  await third.http.close()
  await Promise.all(ended)
  expect(streams.map(({ response }) => response.complete)).toEqual([true, true])
})
