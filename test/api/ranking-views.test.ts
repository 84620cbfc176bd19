/** Units become others in mid-contest: the board of units has two views, which add up to the same people, attempts and valid papers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { type Account, findUnit, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest } from '../helpers/make.ts'
import { clientOf, openWorld, type World } from '../helpers/world.ts'

let world: World
let administrator: Account
beforeAll(async () => {
  world = await openWorld()
  administrator = await makeStaff(world, 'administrator')
})
afterAll(() => world.close())

interface Row {
  id: string
  name: string
  people: number
  attempts: number
  validPapers?: number
  headcount?: number
  isUndecided?: boolean
  madeOf?: { id: string; name: string }[]
}

const boards = '/api/contests/binh-dang-gioi-hue/boards/units'
const today = '2026-12-02'
const ward = { kind: 'ward', bloc: 'commune-level' }

async function refresh(): Promise<void> {
  world.clock.advance({ seconds: 10 })
  await expireAttempts(world.ctx())
  expect(await refreshBoards(world.ctx())).toBe(true)
  world.app.engines.boards.clear()
}
/** All pages, as a reader turns them. */
async function read(query: string) {
  const first = (await clientOf(world.app).get(`${boards}?${query}`)).body
  const items: Row[] = [...first.items]
  for (let cursor = first.nextCursor; cursor; ) {
    const page = (await clientOf(world.app).get(`${boards}?${query}&cursor=${cursor}`)).body
    expect(page.snapshotId).toBe(first.snapshotId)
    items.push(...page.items)
    cursor = page.nextCursor
  }
  expect(items).toHaveLength(first.total)
  const totals = { people: 0, attempts: 0, validPapers: 0 }
  for (const { people, attempts, validPapers = 0 } of items) {
    totals.people += people
    totals.attempts += attempts
    totals.validPapers += validPapers
  }
  return { board: first, items, totals, named: (name: string) => items.find((row) => row.name === name) }
}
async function succeed(body: object): Promise<{ id: string; to: { id: string }[] }> {
  const reply = await administrator.post('/api/units/successions', { on: today, ...body })
  expect(reply.status, JSON.stringify(reply.body)).toBe(201)
  return reply.body
}
const enter = async (unit: string) => makeAttempt(world, await makeParticipant(world, { unit }))
const expectEqualTotals = async () => {
  for (const query of ['round=vong-2', 'round=vong-1', 'bloc=']) {
    const scope = query === 'bloc=' ? '' : `${query}&`
    expect((await read(`${scope}view=now`)).totals, query).toEqual((await read(`${scope}view=then`)).totals)
  }
}

it('has one view while nothing has become of the units', async () => {
  await enter('phu bai')
  await refresh()
  const [then, now] = [await read('round=vong-2&view=then'), await read('round=vong-2&view=now')]
  expect(then.board.hasViews).toBeUndefined()
  expect(now.board).toEqual(then.board)
  expect((await clientOf(world.app).get(`${boards}?view=later`)).status).toBe(400)
})

it('has one view again when what became of units is taken back', async () => {
  const from = (await findUnit(world, 'so tu phap')).id
  const before = (await read('round=vong-2')).items
  const { id } = await succeed({ kind: 'rename', from: [from], to: [{ name: 'Sở Pháp chế', kind: 'department', bloc: 'administrative' }] })
  await refresh()
  expect((await read('round=vong-2&view=now')).named('Sở Pháp chế')).toMatchObject({ madeOf: [{ id: from }] })
  expect((await administrator.delete(`/api/units/successions/${id}`)).status).toBe(204)
  await refresh()
  const { board, items } = await read('round=vong-2&view=now')
  expect(board.hasViews).toBeUndefined()
  expect(items).toEqual(before)
})

describe('after a merge', () => {
  it('counts the same people for the units as they were, and for the one that follows', async () => {
    const closed = await read('round=vong-1')
    const from = [(await findUnit(world, 'phuong phu bai')).id, (await findUnit(world, 'phuong thanh thuy')).id]
    const before = await read('round=vong-2')
    await succeed({ kind: 'merge', from, to: [{ name: 'Phường Nam Huế', ...ward }] })
    await enter('phuong nam hue')
    await refresh()
    const [then, now] = [await read('round=vong-2'), await read('round=vong-2&view=now')]
    expect(then.board.hasViews).toBe(true)
    expect(now.board.snapshotId).not.toBe(then.board.snapshotId)
    const [one, other] = [before.named('Phường Phú Bài'), before.named('Phường Thanh Thủy')]
    expect(then.named('Phường Phú Bài')).toMatchObject({ people: one?.people, headcount: one?.headcount })
    expect(then.named('Phường Nam Huế')).toMatchObject({ people: 1, isUndecided: true })
    expect(now.named('Phường Phú Bài')).toBeUndefined()
    expect(now.named('Phường Nam Huế')).toMatchObject({
      people: (one?.people ?? 0) + (other?.people ?? 0) + 1,
      headcount: (one?.headcount ?? 0) + (other?.headcount ?? 0)
    })
    expect(
      now
        .named('Phường Nam Huế')
        ?.madeOf?.map(({ id }) => id)
        .sort()
    ).toEqual([...from].sort())
    await expectEqualTotals()
    expect((await read('round=vong-1')).totals).toEqual(closed.totals)
    expect((await read('round=vong-1&view=now')).named('Phường Phú Bài')).toBeUndefined()
  })

  it('has two snapshots, each with an ETag of its own, that stay while nothing happens', async () => {
    const ask = (view: string) => clientOf(world.app).get(`${boards}?round=vong-2&view=${view}`)
    const [then, now] = [await ask('then'), await ask('now')]
    expect(now.headers.etag).not.toBe(then.headers.etag)
    world.clock.advance({ minutes: 1 })
    await refresh()
    expect((await ask('now')).headers.etag).toBe(now.headers.etag)
    expect((await ask('now').set('if-none-match', now.headers.etag ?? '')).status).toBe(304)
    expect((await ask('then').set('if-none-match', now.headers.etag ?? '')).status).toBe(200)
  })

  it('counts who entered for a former unit and moved to the one that follows', async () => {
    const { participant: mover } = await enter('vy da')
    const [from, heir] = [(await findUnit(world, 'vy da')).id, (await findUnit(world, 'an cuu')).id]
    await succeed({ kind: 'merge', from: [from], to: [{ unitId: heir }] })
    await world.database.pool.query('update participants set unit_id = $1 where account_id = $2', [heir, mover.id])
    await refresh()
    expect((await read('round=vong-2&view=now')).named('Phường Vỹ Dạ')).toBeUndefined()
    await expectEqualTotals()
  })
})

it('splits a unit by each person’s change of unit, and shows who has not chosen under the former name', async () => {
  const { participant: chooser } = await enter('xa khe tre')
  await enter('xa khe tre')
  const from = (await findUnit(world, 'xa khe tre')).id
  const commune = { kind: 'commune', bloc: 'commune-level' }
  const to = [
    { name: 'Xã Khe Tre Đông', ...commune },
    { name: 'Xã Khe Tre Tây', ...commune }
  ]
  const before = await refresh().then(() => read('round=vong-2'))
  const people = before.named('Xã Khe Tre')?.people ?? 0
  const split = await succeed({ kind: 'split', from: [from], to })
  const slug = 'binh-dang-gioi-hue'
  const filed = await chooser.post(`/api/contests/${slug}/unit-changes`, { unitId: split.to[0]?.id, reason: 'Thuộc xã mới' })
  expect(filed.status).toBe(201)
  const organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
  await organizer.put(`/api/contests/${slug}/unit-changes/${filed.body.id}`, { decision: 'accepted' })
  await refresh()
  const now = await read('round=vong-2&view=now')
  expect(now.named('Xã Khe Tre')).toMatchObject({ people: people - 1, isUndecided: true })
  expect(now.named('Xã Khe Tre Đông')).toMatchObject({ people: 1, attempts: 1 })
  const then = await read('round=vong-2')
  expect(then.named('Xã Khe Tre')).toMatchObject({ people, attempts: before.named('Xã Khe Tre')?.attempts })
  expect(then.named('Xã Khe Tre Đông')).toBeUndefined()
  await expectEqualTotals()
})

it('counts valid papers in both views once the round has closed', async () => {
  const { participant, attempt } = await makeAttempt(world, await makeParticipant(world, { unit: 'phuong nam hue' }))
  await finishAttempt(world, participant, attempt, { right: 9, prediction: 1 })
  const { rounds } = await readContest(world)
  world.clock.set(new Date(Date.parse(rounds[1]?.closesAt ?? '') + 5_001))
  await refresh()
  const now = await read('round=vong-2&view=now')
  expect(now.board.status).toBe('provisional')
  expect(now.totals.validPapers).toBeGreaterThan(0)
  await expectEqualTotals()
})
