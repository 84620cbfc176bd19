/** Why somebody has their rank: told of the stored board, to whom it concerns, and adding up. */
// GET /contests/:contest/snapshots/:snapshotId/own-explanation
// GET /contests/:contest/snapshots/:snapshotId/units/:unitId/explanation
import type { PersonExplanation, UnitExplanation } from '@hoi-thi/shared/explanation'
import type { Board, Standing } from '@hoi-thi/shared/ranking'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Account,
  findUnit,
  finishAttempt,
  makeAttempt,
  makeParticipant,
  makeStaff,
  readContest,
  signedInAgain
} from '../helpers/make.ts'
import { closeRound } from '../helpers/result.ts'
import { changeRules } from '../helpers/rules.ts'
import { inOneStory } from '../helpers/story.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let [one, two]: Account[] = []
const people = new Map<string, Account>()
const firstPapers = new Map<string, string>()
const contest = '/api/contests/binh-dang-gioi-hue'
const nowhere = '00000000-0000-7000-8000-000000000000'

const visitor = () => clientOf(world.app)
const person = (name: string) => people.get(name) ?? expect.fail(`no ${name}`)
const board = async (path: string): Promise<Board> => {
  world.app.engines.boards.clear()
  return (await visitor().get(`${contest}/boards/${path}`)).body
}
const individuals = () => board('individuals?round=vong-2')
const units = () => board('units?round=vong-2')
const ownOf = async (name: string, snapshotId: string): Promise<PersonExplanation> =>
  (await person(name).get(`${contest}/snapshots/${snapshotId}/own-explanation`)).body
const unitOf = async (snapshotId: string, unitId: string): Promise<UnitExplanation> =>
  (await visitor().get(`${contest}/snapshots/${snapshotId}/units/${unitId}/explanation`)).body
const hundredths = (points: number) => Math.round(points * 100)

/** What is told adds up to what the board says. */
function expectWhole({ row, papers = [], points, isCurrent }: PersonExplanation, shown: Standing | undefined) {
  expect(shown).toMatchObject(row)
  expect(isCurrent).toBe(true)
  const [counted, ...more] = papers.filter(({ outcome }) => outcome === 'counts')
  expect(more).toEqual([])
  expect(counted).toMatchObject({
    points: row.points,
    correct: row.correct,
    questions: row.questions,
    durationSeconds: row.durationSeconds
  })
  const sum = points?.groups.reduce((total, group) => total + hundredths(group.points), hundredths(points.floor))
  expect(sum).toBe(hundredths(row.points ?? 0))
}

beforeAll(async () => {
  world = await openWorld()
  await changeRules(world, (rules) => ({
    ...rules,
    prediction: null,
    complete: 'any',
    order: ['points', 'duration', 'finish'],
    attempts: { ...rules.attempts, perRound: 2, perDay: null, counts: 'best' },
    scoring: { ...rules.scoring, points: { recognition: 1, comprehension: 2, application: 3 }, wrongCosts: 1 },
    units: {
      ...rules.units,
      gates: [{ kind: 'people', atLeast: 2 }],
      formula: [
        { metric: 'rate', weight: 1 },
        { metric: 'right-share', weight: 0.5 }
      ]
    }
  }))
  const { id } = await readContest(world)
  one = await makeStaff(world, 'organizer', id)
  two = await makeStaff(world, 'organizer', id)
  for (const [fullName, unit] of [
    ['Lê Văn Một', 'vy da'],
    ['Trần Thị Hai', 'vy da'],
    ['Phạm Quốc Ba', 'phu xuan']
  ] as const)
    people.set(fullName, await makeParticipant(world, { fullName, unit }))
  for (const [name, right, seconds] of [
    ['Lê Văn Một', 12, 60],
    ['Trần Thị Hai', 15, 90],
    ['Phạm Quốc Ba', 15, 60],
    ['Lê Văn Một', 15, 120]
  ] as const) {
    const { attempt } = await makeAttempt(world, person(name))
    world.clock.advance({ seconds })
    await finishAttempt(world, person(name), attempt, { right })
    if (!firstPapers.has(name)) firstPapers.set(name, attempt.id)
  }
  await closeRound(world, 'vong-2')
  one = await signedInAgain(world, one)
  two = await signedInAgain(world, two)
  for (const [name, account] of people) people.set(name, await signedInAgain(world, account))
})
afterAll(() => world.close())

async function apply(changes: unknown[]): Promise<void> {
  const [first, second] = [one as Account, two as Account]
  const { body } = await first.post(`${contest}/change-sets`, { title: 'Sửa', reason: 'Có lỗi', changes })
  const path = `${contest}/change-sets/${body.id}`
  const effectHash = (await first.post(`${path}/effect`)).body.effect?.hash
  await first.post(`${path}/proposal`, { effectHash })
  expect((await second.put(`${path}/approval`, { effectHash })).status).toBe(200)
}

describe('of a person', () => {
  inOneStory()

  it('says which paper counts, what it adds up to, and which key separates it from the ranks beside', async () => {
    const { snapshotId, items } = await individuals()
    expect(items.map(({ name, rank }) => [name, rank])).toEqual([
      ['P.Q. Ba', 1],
      ['T.T. Hai', 2],
      ['L.V. Một', 3]
    ])
    const last = await ownOf('Lê Văn Một', snapshotId)
    expectWhole(last, items[2])
    expect(last.papers?.map(({ outcome }) => outcome).sort()).toEqual(['better-counts', 'counts'])
    expect(last.above).toEqual({
      row: expect.objectContaining({ id: items[1]?.id, rank: items[1]?.rank }),
      by: 'duration',
      own: 120,
      theirs: 90
    })
    expect(last.below).toBeNull()
    expect(last).toMatchObject({ peers: 0, total: 3, occasion: 'vong-2', name: 'Vòng 2', order: ['points', 'duration', 'finish'] })
    const first = await ownOf('Phạm Quốc Ba', snapshotId)
    expectWhole(first, items[0])
    expect(first.above).toBeNull()
    expect(first.below).toMatchObject({ by: 'duration', own: 60, theirs: 90 })
  })

  it('is told to oneself alone, and of a board that there is', async () => {
    const { snapshotId } = await individuals()
    const path = (id: string) => `${contest}/snapshots/${id}/own-explanation`
    expectProblem(await visitor().get(path(snapshotId)), 'session.required')
    expectProblem(await (one as Account).get(path(snapshotId)), 'participant.not-found')
    expectProblem(await person('Lê Văn Một').get(path(nowhere)), 'board.not-found')
    expectProblem(await person('Lê Văn Một').get(path((await units()).snapshotId)), 'board.not-found')
    expectProblem(await person('Lê Văn Một').get(`/api/contests/nirgends/snapshots/${snapshotId}/own-explanation`), 'contest.not-found')
    const idle = await makeParticipant(world, { fullName: 'Võ Thị Vắng' })
    expectProblem(await idle.get(path(snapshotId)), 'board.not-on-it')
  })

  it('shows of others what the board shows, and nothing else', async () => {
    const { snapshotId, items } = await individuals()
    const told = await ownOf('Trần Thị Hai', snapshotId)
    const shown = (row: Standing | null | undefined) => ({ ...row, gap: undefined })
    expect([told.above?.row, told.below?.row].map(shown)).toEqual([items[0], items[2]].map(shown))
    expect(JSON.stringify(told)).not.toContain('Phạm Quốc')
    expect(JSON.stringify(told)).not.toContain(firstPapers.get('Phạm Quốc Ba'))
  })

  it('follows a correction on the new board, and explains the former one as it was', async () => {
    const before = await individuals()
    const told = await ownOf('Phạm Quốc Ba', before.snapshotId)
    await apply([{ kind: 'void-paper', attemptId: firstPapers.get('Trần Thị Hai') }])
    const after = await individuals()
    expect(after.items.map(({ name, rank }) => [name, rank])).toEqual([
      ['P.Q. Ba', 1],
      ['L.V. Một', 2]
    ])
    expectProblem(await person('Trần Thị Hai').get(`${contest}/snapshots/${after.snapshotId}/own-explanation`), 'board.not-on-it')
    expect((await ownOf('Lê Văn Một', after.snapshotId)).above).toMatchObject({ by: 'duration', theirs: 60 })
    expect(await ownOf('Phạm Quốc Ba', before.snapshotId)).toEqual(told)
    expectWhole(await ownOf('Trần Thị Hai', before.snapshotId), before.items[1])
  })

  it('leaves out a question that a correction takes out of every paper, and still adds up', async () => {
    const { rows } = await world.database.pool.query(`select paper->0->>'versionId' as id from attempts where id = $1`, [
      firstPapers.get('Phạm Quốc Ba')
    ])
    await apply([{ kind: 'annul-question', versionId: rows[0].id, counts: 'for-nobody' }])
    const { snapshotId, items } = await individuals()
    const told = await ownOf('Phạm Quốc Ba', snapshotId)
    expectWhole(
      told,
      items.find(({ name }) => name === 'P.Q. Ba')
    )
    expect(told.points?.annulled).toBe(1)
    expect(told.row.questions).toBe(14)
  })
})

describe('of a unit', () => {
  inOneStory()

  it('adds up term by term, with its gates and the headcount’s source, for anybody', async () => {
    const { snapshotId, items } = await units()
    const vyDa = await findUnit(world, 'vy da')
    const told = await unitOf(snapshotId, vyDa.id)
    expect(told.row).toEqual(items.find(({ id }) => id === vyDa.id))
    const { terms, rounding, points, gates, people, headcount } = told.parts
    expect(terms.map(({ metric }) => metric)).toEqual(['rate', 'right-share'])
    expect(terms.reduce((sum, term) => sum + hundredths(term.points), hundredths(rounding))).toBe(hundredths(points ?? -1))
    expect(points).toBe(told.row.points)
    expect(gates).toEqual([{ kind: 'people', isPassed: true, has: 2, needs: 2, orPeople: null, under: null }])
    expect([people, headcount]).toEqual([2, told.row.headcount])
    expect(told.headcountSource?.countedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(told.below).toMatchObject({ by: 'gates', own: 0, theirs: 1 })
  })

  it('names the correction that a headcount comes from', async () => {
    const vyDa = await findUnit(world, 'vy da')
    await apply([{ kind: 'headcount', unitId: vyDa.id, people: 4 }])
    const told = await unitOf((await units()).snapshotId, vyDa.id)
    expect(told).toMatchObject({ headcountChange: 3, headcountSource: null })
    expect(told.parts.terms[0]).toEqual({ metric: 'rate', value: 50, weight: 1, points: 50 })
  })

  it('is told of a unit on a board of units', async () => {
    const { snapshotId } = await units()
    const path = (id: string, unitId: string) => `${contest}/snapshots/${id}/units/${unitId}/explanation`
    const { id } = await findUnit(world, 'vy da')
    expectProblem(await visitor().get(path(snapshotId, nowhere)), 'board.not-on-it')
    expectProblem(await visitor().get(path(nowhere, id)), 'board.not-found')
    expectProblem(await visitor().get(path((await individuals()).snapshotId, id)), 'board.not-found')
    expectProblem(await visitor().get(`/api/contests/nirgends/snapshots/${snapshotId}/units/${id}/explanation`), 'contest.not-found')
  })
})
