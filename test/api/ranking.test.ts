import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { makeAttempt, makeParticipant } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.clock.set(wednesday))
afterAll(() => world.close())

const boards = '/api/contests/binh-dang-gioi-hue/boards'
const visitor = () => clientOf(world.app)

async function refresh(): Promise<void> {
  await expireAttempts(world.ctx())
  expect(await refreshBoards(world.ctx())).toBe(true)
  world.app.engines.boards.clear()
}

describe('boards', () => {
  it('share a rank where nothing declared separates, and go on with the next free rank', async () => {
    await makeAttempt(world, await makeParticipant(world, { unit: 'kim long' }))
    await refresh()
    const { body } = await visitor().get(`${boards}/units?round=vong-2&bloc=association`)
    expect(new Set(body.items.map(({ rank }: { rank: number }) => rank))).toEqual(new Set([1]))
    expect(body.items.every(({ isShared }: { isShared: boolean }) => isShared)).toBe(true)
  })

  it('are snapshots: a page that was begun goes on in the same one, whatever happens meanwhile', async () => {
    await refresh()
    const first = (await visitor().get(`${boards}/units?round=vong-2`)).body
    expect(first.items).toHaveLength(50)
    await makeAttempt(world, await makeParticipant(world, { unit: 'so tu phap' }))
    world.clock.advance({ seconds: 10 })
    await refresh()
    const second = (await visitor().get(`${boards}/units?round=vong-2&cursor=${first.nextCursor}`)).body
    expect(second.snapshotId).toBe(first.snapshotId)
    const renewed = (await visitor().get(`${boards}/units?round=vong-2`)).body
    expect(renewed.snapshotId).not.toBe(first.snapshotId)
    const third = (await visitor().get(`${boards}/units?round=vong-2&cursor=${second.nextCursor}`)).body
    expect(third.nextCursor).toBeNull()
    expect(first.items.length + second.items.length + third.items.length).toBe(first.total)
  })

  it('store nothing new when nothing has changed, and answer 304 to who has them', async () => {
    await refresh()
    const before = await visitor().get(`${boards}/units`)
    world.clock.advance({ minutes: 1 })
    await refresh()
    const after = await visitor().get(`${boards}/units`)
    expect(after.body.snapshotId).toBe(before.body.snapshotId)
    const again = await visitor()
      .get(`${boards}/units`)
      .set('if-none-match', before.headers.etag ?? '')
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('refuse a contest, a round, a board and a division that do not exist', async () => {
    expectProblem(await visitor().get('/api/contests/khong-co/boards/units'), 'contest.not-found')
    expectProblem(await visitor().get(`${boards}/units?round=vong-9`), 'round.not-found')
    expectProblem(await visitor().get(`${boards}/schools`), 'board.not-found')
    expectProblem(await visitor().get(`${boards}/individuals`), 'board.not-found')
    expectProblem(await visitor().get(`${boards}/individuals?round=vong-2&division=nobody`), 'board.not-found')
    expectProblem(await visitor().get(`${boards}/units?cursor=00000000-0000-8000-8000-000000000000.1`), 'board.not-found')
    expectProblem(await visitor().get(`${boards}/units?round=vong-4`), 'board.not-open')
  })

  it('are made by one leader: a second one passes meanwhile', async () => {
    const client = await world.database.pool.connect()
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7301003)')
    expect(await refreshBoards(world.ctx())).toBe(false)
    await client.query('rollback')
    client.release()
    expect(await refreshBoards(world.ctx())).toBe(true)
  })
})

describe('participation', () => {
  it('counts people, attempts and valid papers apart, each with what it is counted of', async () => {
    const url = '/api/contests/binh-dang-gioi-hue/participation'
    world.app.engines.boards.clear()
    const before = (await visitor().get(url)).body
    await makeAttempt(world, await makeParticipant(world, { division: 'citizens' }))
    world.app.engines.boards.clear()
    const after = (await visitor().get(url)).body
    expect(after.people).toBe(before.people + 1)
    expect(after.attempts).toBe(before.attempts + 1)
    const officials = after.divisions.find(({ id }: { id: string }) => id === 'officials')
    expect(officials.headcount).toBeGreaterThan(officials.people)
    expect(after.validPapers).toEqual([])
    expectProblem(await visitor().get('/api/contests/khong-co/participation'), 'contest.not-found')
  })
})
