/** Reading boards: one's own place, gaps, movement since yesterday, a search without accents, and the days gone by. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { findUnit, makeAttempt, makeParticipant } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
const path = '/api/contests/binh-dang-gioi-hue/boards/units'
const query = 'round=vong-2&bloc=commune-level'
const get = (rest: string) => clientOf(world.app).get(`${path}?${query}${rest}`)

async function takePart(unit: string, people: number): Promise<void> {
  for (let one = 0; one < people; one++) await makeAttempt(world, await makeParticipant(world, { unit }))
  world.clock.advance({ seconds: 30 })
  await refreshBoards(world.ctx())
  world.app.engines.boards.clear()
}

beforeAll(async () => {
  world = await openWorld()
  await takePart('kim long', 1)
  await takePart('thuy xuan', 2)
  world.clock.advance({ days: 1 })
  await takePart('kim long', 2)
})
afterAll(() => world.close())

it('GET /contests/:contest/boards/:board with `at` is the page that holds a unit, with its gap and the rank of the day before', async () => {
  const all = (await get('')).body
  expect(all.since).toBe('2026-12-02')
  const kimLong = await findUnit(world, 'kim long')
  const row = all.items.find(({ id }: { id: string }) => id === kimLong.id)
  const second = all.items.find(({ rank }: { rank: number }) => rank === 2)
  expect(row.rankBefore).toBeGreaterThanOrEqual(row.rank)
  expect(second.gap).toMatchObject({ by: 'people', value: expect.any(Number) })
  expect(all.items[0]).not.toHaveProperty('gap')
  const whole = (await clientOf(world.app).get(`${path}?round=vong-2`)).body
  const last = (await clientOf(world.app).get(`${path}?round=vong-2&cursor=${whole.nextCursor}`)).body
  const there = (await clientOf(world.app).get(`${path}?round=vong-2&at=${last.items[7].id}`)).body
  expect(there.items).toEqual(last.items)
  expect(there.previousCursor).toBe(`${whole.snapshotId}.0`)
  expectProblem(await get('&at=00000000-0000-8000-8000-000000000000'), 'board.not-on-it')
})

it('finds units without accents, however tones are placed', async () => {
  for (const q of ['thuy xuan', 'Thủy Xuân', 'thuỷ xuân', 'XUAN thuy']) {
    const { body } = await get(`&q=${encodeURIComponent(q)}`)
    expect([body.found, body.items.map(({ name }: { name: string }) => name)]).toEqual([1, ['Phường Thủy Xuân']])
  }
  const none = (await get('&q=khong+co+don+vi+nay')).body
  expect([none.found, none.items, none.nextCursor]).toEqual([0, [], null])
})

it('GET /contests/:contest/boards/:board/history tells the rank and figures of each day, the last snapshot of each', async () => {
  const { id } = await findUnit(world, 'kim long')
  const history = (await clientOf(world.app).get(`${path}/history?${query}&id=${id}`)).body
  expect(history.items.map(({ day, people }: { day: string; people: number }) => [day, people])).toEqual([
    ['2026-12-03', 3],
    ['2026-12-02', 1]
  ])
  expectProblem(await clientOf(world.app).get(`${path}/history?${query}&id=00000000-0000-8000-8000-000000000000`), 'board.not-on-it')
})
