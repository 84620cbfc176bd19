import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { finishAttempt, makeAttempt, makeParticipant, readContest } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const boards = '/api/contests/binh-dang-gioi-hue/boards'
const visitor = () => clientOf(world.app)

async function refresh(): Promise<void> {
  await expireAttempts(world.ctx())
  expect(await refreshBoards(world.ctx())).toBe(true)
  world.app.engines.boards.clear()
}

async function closeSecondRound(): Promise<void> {
  const { rounds } = await readContest(world)
  world.clock.set(new Date(Date.parse(rounds[1]?.closesAt ?? '') + 5_001))
}

it('shows units with people and headcounts while it is open, and individuals only after it has closed', async () => {
  const names = ['Lê Văn Một', 'Trần Thị Hai', 'Phạm Quốc Ba', 'Đặng Thị Bốn', 'Ngô Năm']
  const rights = [15, 15, 15, 9, 15]
  const predictions = [4, 7, 4, 4, undefined]
  const started = []
  for (const [index, fullName] of names.entries()) {
    const participant = await makeParticipant(world, { fullName, unit: index < 3 ? 'vy da' : 'phu xuan' })
    started.push(await makeAttempt(world, participant))
    if (index === 0) world.clock.advance({ minutes: 1 })
  }
  world.clock.advance({ minutes: 2 })
  for (const [index, { participant, attempt }] of started.entries()) {
    const prediction = predictions[index]
    await finishAttempt(world, participant, attempt, { right: rights[index] ?? 0, ...(prediction !== undefined && { prediction }) })
  }

  await refresh()
  const live = (await visitor().get(`${boards}/units?round=vong-2&bloc=commune-level`)).body
  expect(live.status).toBe('live')
  const vyDa = live.items.find(({ name }: { name: string }) => name === 'Phường Vỹ Dạ')
  expect(vyDa).toMatchObject({ people: 3, attempts: 3 })
  expect(vyDa.rate).toBeCloseTo(3 / vyDa.headcount)
  expect(vyDa).not.toHaveProperty('validPapers')
  expect(live.total).toBe(40)
  expectProblem(await visitor().get(`${boards}/individuals?round=vong-2`), 'board.not-open')

  await closeSecondRound()
  await refresh()
  const { body } = await visitor().get(`${boards}/individuals?round=vong-2`)
  expect(body).toMatchObject({ status: 'provisional', predictionTarget: 4, people: 5 })
  const rows = body.items.map(({ rank, isShared, name, points, predictionDifference, durationSeconds }: Record<string, unknown>) => ({
    rank,
    isShared,
    name,
    points,
    predictionDifference,
    durationSeconds
  }))
  expect(rows).toEqual([
    { rank: 1, isShared: false, name: 'P.Q. Ba', points: 15, predictionDifference: 0, durationSeconds: 120 },
    { rank: 2, isShared: false, name: 'L.V. Một', points: 15, predictionDifference: 0, durationSeconds: 180 },
    { rank: 3, isShared: false, name: 'T.T. Hai', points: 15, predictionDifference: 3, durationSeconds: 120 },
    { rank: 4, isShared: false, name: 'N. Năm', points: 15, predictionDifference: undefined, durationSeconds: 120 },
    { rank: 5, isShared: false, name: 'Đ.T. Bốn', points: 9, predictionDifference: 0, durationSeconds: 120 }
  ])
  const closed = (await visitor().get(`${boards}/units?round=vong-2&bloc=commune-level`)).body
  expect(closed.status).toBe('provisional')
  expect(closed.items.find(({ name }: { name: string }) => name === 'Phường Vỹ Dạ')).toMatchObject({
    people: 3,
    attempts: 3,
    validPapers: 3
  })
})
