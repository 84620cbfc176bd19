/** Judging entries, from panels to minutes: who may mark what, drafts that count for nothing, sheets that stay as they were signed. */
// GET /contests/:contest/judging
// POST /contests/:contest/judging/panels
// PUT /contests/:contest/judging/panels/:panelId
// DELETE /contests/:contest/judging/panels/:panelId
// PUT /contests/:contest/judging/panels/:panelId/judges/:judgeId
// DELETE /contests/:contest/judging/panels/:panelId/judges/:judgeId
// PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/conflict
// DELETE /contests/:contest/judging/entries/:entryId/judges/:judgeId/conflict
// GET /contests/:contest/judging/assignment
// PUT /contests/:contest/judging/assignment
// PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/replacement
// PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/reopening
// GET /contests/:contest/judging/severity
// GET /contests/:contest/judging/discussions
// POST /contests/:contest/judging/discussions
// GET /contests/:contest/judging/results
// GET /contests/:contest/judging/minutes
// GET /contests/:contest/judging/own
// GET /contests/:contest/judging/own/:entryId
// PUT /contests/:contest/judging/own/:entryId/sheet
// PUT /contests/:contest/judging/own/:entryId/signature
// PUT /contests/:contest/judging/own/:entryId/conflict
import type { AssignmentPreview, Judging } from '@hoi-thi/shared/jury'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide, layEntry, makeJudges, withClips } from '../helpers/judging.ts'
import { type Account, findUnit, makeAccount, makeStaff, readContest } from '../helpers/make.ts'
import { asBytes, paragraphsOf } from '../helpers/printed.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let contestId: string
let organizer: Account
let judges: Account[]
let sender: Account
let ward: { id: string; name: string }
/** By number. */
const entries = new Map<number, string>()

const contest = '/api/contests/binh-dang-gioi-hue'
const path = (more = '') => `${contest}/judging${more}`
const nowhere = '00000000-0000-7000-8000-000000000000'
const idOf = (number: number) => entries.get(number) ?? expect.fail(`no entry ${number}`)
const judge = (index: number) => judges[index] ?? expect.fail(`no judge ${index}`)
const reason = 'Có liên quan'

beforeAll(async () => {
  world = await openWorld()
  contestId = (await readContest(world)).id
  organizer = await makeStaff(world, 'organizer', contestId)
  judges = await makeJudges(world, contestId, 4)
  sender = await makeAccount(world)
  ward = await findUnit(world, 'vy da')
})
afterAll(() => world.close())
beforeEach(() => world.clock.advance({ seconds: 1 }))

const lay = (number: number, entry: Omit<Parameters<typeof layEntry>[1], 'contestId' | 'number'>) =>
  layEntry(world.database.pool, { contestId, number, ...entry })
const overview = async (): Promise<Judging> => (await organizer.get(path())).body
const preview = async (seed = 'mot'): Promise<AssignmentPreview> => (await organizer.get(path(`/assignment?seed=${seed}`))).body
const assign = async (seed = 'mot') => organizer.put(path('/assignment'), { seed, hash: (await preview(seed)).hash })
const pair = (number: number, by: Account, what: string) => path(`/entries/${idOf(number)}/judges/${by.id}/${what}`)
const own = (number: number, what = '') => path(`/own/${idOf(number)}${what}`)
const save = (by: Account, number: number, content: number, form: number, revision = 0) =>
  by.put(own(number, '/sheet'), { marks: { 'noi-dung': content, 'hinh-thuc': form }, remarks: {}, revision })
async function sign(by: Account, number: number, content: number, form: number) {
  const { body } = await by.get(own(number))
  await save(by, number, content, form, body.sheet.revision)
  return by.put(own(number, '/signature'), { revision: body.sheet.revision + 1 })
}
const judgesOf = async (number: number) =>
  (await overview()).entries
    .find((entry) => entry.number === number)
    ?.judges.map(({ judgeId }) => judges.find(({ id }) => id === judgeId) ?? expect.fail()) ?? []
const results = async () => (await organizer.get(path('/results'))).body
const pointsOf = async () =>
  Object.fromEntries((await results()).items.map(({ number, points, rank }: Record<string, unknown>) => [number, [points, rank]]))
const told = async (action: string) =>
  (await world.database.pool.query('select detail from audit_entries where action = $1 order by id', [action])).rows.map(
    ({ detail }) => detail
  )

it('is there where the rules take entries, for organizers and judges', async () => {
  expectProblem(await organizer.get(path()), 'entry.not-taken')
  expectProblem(await judge(0).get(path('/own')), 'entry.not-taken')
  await withClips(world, { closesAt: '2026-12-20T10:00:00Z' })
  expect(await overview()).toMatchObject({ marking: { most: 100, judges: 2, isBlind: true }, isClosed: false, panels: [], entries: [] })
  expect((await overview()).free).toHaveLength(4)
  expectProblem(await sender.get(path()), 'access.denied')
  expectProblem(await judge(0).get(path()), 'access.denied')
  expectProblem(await organizer.get(path('/own')), 'access.denied')
})

it('judges what was accepted, and nothing that was returned, disqualified or withdrawn', async () => {
  for (const number of [1, 2, 3, 4]) entries.set(number, await lay(number, { by: sender }))
  await lay(11, { by: sender, decision: null })
  await lay(12, { by: sender, decision: 'returned' })
  await lay(13, { by: sender, isWithdrawn: true })
  const disqualified = await lay(14, { by: sender })
  await decide(world.database.pool, disqualified, 'disqualified', organizer)
  const numbers = async () => (await overview()).entries.map(({ number }) => number)
  expect(await numbers()).toEqual([1, 2, 3, 4])
  await decide(world.database.pool, disqualified, 'reinstated', organizer)
  expect(await numbers()).toEqual([1, 2, 3, 4, 14])
  await decide(world.database.pool, disqualified, 'disqualified', organizer)
})

describe('a panel', () => {
  let panelId: string
  it('takes kinds that no other takes, under a name of its own', async () => {
    const form = (name: string, kinds: string[]) => organizer.post(path('/panels'), { name, kinds })
    const formed = await form('Tiểu ban 1', ['report', 'play'])
    expect(formed.status).toBe(201)
    panelId = formed.body.id
    expectProblem(await form('Tiểu ban 1', ['model']), 'panel.name-taken')
    expectProblem(await form('Tiểu ban 2', ['play']), 'panel.kind-taken')
    const other = (await form('Tiểu ban 2', ['model'])).body.id
    expectProblem(await organizer.put(path(`/panels/${other}`), { name: 'Tiểu ban 1', kinds: ['model'] }), 'panel.name-taken')
    expectProblem(await organizer.put(path(`/panels/${other}`), { name: 'Tiểu ban 2', kinds: ['report'] }), 'panel.kind-taken')
    expectProblem(await organizer.put(path(`/panels/${nowhere}`), { name: 'x', kinds: ['model'] }), 'panel.not-found')
    expect((await organizer.put(path(`/panels/${other}`), { name: 'Tiểu ban sáng kiến', kinds: ['model'] })).status).toBe(204)
    expect((await organizer.delete(path(`/panels/${other}`))).status).toBe(204)
    expectProblem(await organizer.delete(path(`/panels/${other}`)), 'panel.not-found')
  })

  it('seats who holds the role of judge, and says where they work', async () => {
    const seat = (id: string, unitId: string | null = null, panel = panelId) =>
      organizer.put(path(`/panels/${panel}/judges/${id}`), { unitId })
    expectProblem(await seat(sender.id), 'panel.judge-not-found')
    expectProblem(await seat(judge(0).id, nowhere), 'unit.not-found')
    expectProblem(await seat(judge(0).id, null, nowhere), 'panel.not-found')
    for (const { id } of judges.slice(0, 3)) expect((await seat(id)).status).toBe(204)
    expect((await seat(judge(2).id, ward.id)).status).toBe(204)
    const { panels, free } = await overview()
    expect(panels[0]?.judges.map(({ judgeId, unit }) => [judgeId, unit?.name ?? null]).sort()).toEqual(
      [
        [judge(0).id, null],
        [judge(1).id, null],
        [judge(2).id, ward.name]
      ].sort()
    )
    expect(free.map(({ judgeId }) => judgeId)).toEqual([judge(3).id])
    expectProblem(await organizer.delete(path(`/panels/${panelId}`)), 'panel.has-judges')
    expectProblem(await organizer.delete(path(`/panels/${panelId}/judges/${judge(3).id}`)), 'panel.judge-not-found')
    expect((await seat(judge(3).id)).status).toBe(204)
    expect((await organizer.delete(path(`/panels/${panelId}/judges/${judge(3).id}`))).status).toBe(204)
    expect(await told('panel.judge-seated')).toHaveLength(5)
  })
})

describe('an assignment', () => {
  it('waits until no more entries can be sent', async () => {
    expectProblem(await organizer.get(path('/assignment')), 'assignment.too-early')
    expectProblem(await organizer.put(path('/assignment'), { seed: 'mot', hash: '0'.repeat(64) }), 'assignment.too-early')
    await withClips(world)
  })

  it('keeps judges from entries of their unit, from their own, and from those that an organizer names', async () => {
    entries.set(5, await lay(5, { sender: 'unit', unitId: ward.id, by: sender }))
    entries.set(6, await lay(6, { by: judge(0) }))
    expectProblem(await organizer.put(pair(1, judge(3), 'conflict'), { reason }), 'panel.judge-not-found')
    expect((await organizer.put(pair(1, judge(1), 'conflict'), { reason })).status).toBe(204)
    expect((await overview()).conflicts).toMatchObject([{ entryId: idOf(1), judgeId: judge(1).id, kind: 'set', reason }])
    const { added, unstaffed, panels } = await preview()
    const given = (number: number) => added.filter(({ entryId }) => entryId === idOf(number)).map(({ judgeId }) => judgeId)
    expect(given(5).sort()).toEqual([judge(0).id, judge(1).id].sort())
    expect(given(6).sort()).toEqual([judge(1).id, judge(2).id].sort())
    expect(given(1).sort()).toEqual([judge(0).id, judge(2).id].sort())
    expect(unstaffed).toEqual([])
    expect(panels).toMatchObject([{ lightest: 4, heaviest: 4, blocks: 1 }])
  })

  it('says which entries lack judges, and why', async () => {
    const units = await lay(7, { kind: 'model', by: sender })
    expect((await preview()).unstaffed).toEqual([{ entryId: units, hasPanel: false, missing: 2, barred: [] }])
    await decide(world.database.pool, units, 'disqualified', organizer)
    await organizer.put(pair(5, judge(0), 'conflict'), { reason })
    expect((await preview()).unstaffed).toEqual([
      {
        ...{ entryId: idOf(5), hasPanel: true, missing: 1 },
        barred: expect.arrayContaining([
          { judgeId: judge(2).id, reason: 'own-unit' },
          { judgeId: judge(0).id, reason: 'set' }
        ])
      }
    ])
    expect((await organizer.delete(pair(5, judge(0), 'conflict'))).status).toBe(204)
    expectProblem(await organizer.delete(pair(5, judge(0), 'conflict')), 'assignment.conflict-not-found')
  })

  it('is done as it was seen, or not at all; later entries leave it as it is', async () => {
    const seen = await preview()
    expect(await preview()).toEqual(seen)
    expect((await organizer.get(path('/assignment'))).body.seed).not.toBe('')
    const planned = seen.added.find(({ entryId }) => entryId === idOf(2))?.judgeId
    const drawn = judges.find(({ id }) => id === planned) ?? expect.fail()
    await organizer.put(pair(2, drawn, 'conflict'), { reason })
    expectProblem(await organizer.put(path('/assignment'), { seed: seen.seed, hash: seen.hash }), 'assignment.outdated')
    await organizer.delete(pair(2, drawn, 'conflict'))
    expect((await assign()).body).toEqual({ assigned: 12 })
    expectProblem(await assign(), 'assignment.none')
    expect((await told('entries.assigned'))[0]).toMatchObject({ assigned: 12, seed: 'mot', hash: seen.hash })
    const before = (await overview()).entries
    entries.set(8, await lay(8, { by: sender }))
    expect((await assign('hai')).body).toEqual({ assigned: 2 })
    expect((await overview()).entries.slice(0, 6)).toEqual(before)
  })
})

describe('a judge', () => {
  it('sees the entries that they have, and nothing of who sent them', async () => {
    const { body } = await judge(0).get(path('/own'))
    expect(body.most).toBe(100)
    expect(body.items.map(({ number }: { number: number }) => number)).toContain(5)
    expect(body.items[0]).toMatchObject({ number: 1, title: 'Bài thứ 1', savedAt: null, signedAt: null, total: null })
    const entry = (await judge(0).get(own(5))).body
    expect(entry).toMatchObject({ number: 5, sender: null, summary: 'Tóm tắt', sheet: { marks: {}, revision: 0, savedAt: null } })
    expect(JSON.stringify([body, entry])).not.toContain(ward.name)
    await withClips(world, { isBlind: false })
    expect((await judge(0).get(own(5))).body.sender).toEqual({ sender: 'unit', unitName: ward.name, groupName: null })
    await withClips(world)
  })

  it('finds no entry that is another’s', async () => {
    for (const ask of [
      judge(2).get(own(5)),
      save(judge(2), 5, 1, 1),
      judge(2).put(own(5, '/signature'), { revision: 1 }),
      judge(2).put(own(5, '/conflict'), { reason })
    ])
      expectProblem(await ask, 'entry.not-found')
    expectProblem(await judge(0).get(path(`/own/${nowhere}`)), 'entry.not-found')
  })

  it('keeps a draft, of which two windows do not overwrite each other', async () => {
    expect((await save(judge(0), 1, 50, 30)).body).toMatchObject({ revision: 1, signedAt: null, marks: { 'noi-dung': 50 } })
    // A reply was lost: the same save again is none.
    expect((await save(judge(0), 1, 50, 30)).body.revision).toBe(1)
    expectProblem(await save(judge(0), 1, 10, 10), 'sheet.changed')
    expect((await save(judge(0), 1, 50.5, 30, 1)).body.revision).toBe(2)
    expect((await judge(0).get(own(1))).body.sheet).toMatchObject({ revision: 2, marks: { 'noi-dung': 50.5 } })
    expectProblem(await save(judge(0), 1, 60.5, 30, 2), 'sheet.invalid')
    expectProblem(await save(judge(0), 1, 50.25, 30, 2), 'sheet.invalid')
    expectProblem(await judge(0).put(own(1, '/sheet'), { marks: { khac: 1 }, remarks: {}, revision: 2 }), 'sheet.invalid')
    expect((await judge(0).get(path('/own'))).body.items[0]).toMatchObject({ total: 80.5, signedAt: null })
  })

  it('signs what was saved, whole, and then it stays', async () => {
    const { revision } = (await judge(0).put(own(1, '/sheet'), { marks: { 'noi-dung': 50 }, remarks: {}, revision: 2 })).body
    expectProblem(await judge(0).put(own(1, '/signature'), { revision }), 'sheet.incomplete')
    await save(judge(0), 1, 50, 30, revision)
    expectProblem(await judge(0).put(own(1, '/signature'), { revision }), 'sheet.changed')
    const signed = await judge(0).put(own(1, '/signature'), { revision: revision + 1 })
    expect(signed.body.signedAt).not.toBeNull()
    expect((await judge(0).put(own(1, '/signature'), { revision: revision + 1 })).body).toEqual(signed.body)
    expectProblem(await save(judge(0), 1, 1, 1, revision + 1), 'sheet.signed')
    expectProblem(await judge(0).put(own(1, '/conflict'), { reason }), 'sheet.signed')
    const ask = world.database.pool.query(`update mark_sheets set marks = '{}' where signed_at is not null`)
    await expect(ask).rejects.toThrow('A signed mark sheet is never changed')
    await expect(world.database.pool.query('delete from mark_sheets')).rejects.toThrow('A signed mark sheet is never changed')
  })

  it('gives an entry back that they should not mark, and does not get it again', async () => {
    const [first] = await judgesOf(8)
    if (!first) return expect.fail()
    await save(first, 8, 10, 10)
    expect((await first.put(own(8, '/conflict'), { reason: 'Người nhà tham gia' })).status).toBe(204)
    expectProblem(await first.get(own(8)), 'entry.not-found')
    expect((await overview()).conflicts[0]).toMatchObject({
      entryId: idOf(8),
      judgeId: first.id,
      kind: 'declared',
      reason: 'Người nhà tham gia'
    })
    expect((await preview('ba')).added).toMatchObject([{ entryId: idOf(8) }])
    expect((await preview('ba')).added[0]?.judgeId).not.toBe(first.id)
    expectProblem(await organizer.delete(pair(8, first, 'conflict')), 'assignment.conflict-not-found')
    await assign('ba')
  })
})

describe('results', () => {
  it('come from signed sheets alone: drafts change nothing', async () => {
    expect(await pointsOf()).toMatchObject({ 1: [null, null], 2: [null, null] })
    for (const by of await judgesOf(2)) await sign(by, 2, 40, 30)
    const [one, other] = await judgesOf(3)
    if (!one || !other) return expect.fail()
    await sign(one, 3, 45, 30)
    const before = await results()
    expect((await pointsOf())[2]).toEqual([70, 1])
    expect((await pointsOf())[3]).toEqual([null, null])
    await save(other, 3, 60, 40)
    for (const by of await judgesOf(4)) await save(by, 4, 60, 40)
    expect(await results()).toEqual(before)
    expect(JSON.stringify(await overview())).not.toContain('"total":100')
    expect((await organizer.get(path('/severity'))).body.entries.map(({ number }: { number: number }) => number).sort()).toEqual([1, 2, 3])
    await sign(other, 3, 40, 25)
    expect(await pointsOf()).toMatchObject({ 2: [70, 1], 3: [70, 1] })
  })

  it('are the mean of who has signed where the rules say so, and say so', async () => {
    await withClips(world, { judges: 3, missingJudges: 'mean-of-signed' })
    const found = (await results()).items.find(({ number }: { number: number }) => number === 2)
    expect(found).toMatchObject({ points: 70, isPartial: true, signed: 2, assigned: 2 })
    await withClips(world)
  })

  it('leave out an entry that is disqualified', async () => {
    await decide(world.database.pool, idOf(3), 'disqualified', organizer)
    expect((await results()).items.map(({ number }: { number: number }) => number)).not.toContain(3)
    await decide(world.database.pool, idOf(3), 'reinstated', organizer)
  })
})

describe('an organizer', () => {
  it('replaces a judge who has not signed by one of the panel who may mark it', async () => {
    const [one] = await judgesOf(4)
    if (!one) return expect.fail()
    const replace = (number: number, from: Account, to: string) => organizer.put(pair(number, from, 'replacement'), { judgeId: to, reason })
    const held = await judgesOf(4)
    const free = judges.slice(0, 3).find((each) => !held.includes(each)) ?? expect.fail()
    expectProblem(await replace(4, one, held[1]?.id ?? ''), 'assignment.held-already')
    expectProblem(await replace(4, one, judge(3).id), 'panel.judge-not-found')
    expectProblem(await replace(4, free, one.id), 'assignment.not-found')
    expectProblem(await replace(2, (await judgesOf(2))[0] ?? expect.fail(), judge(1).id), 'sheet.signed')
    expectProblem(await replace(5, judge(0), judge(2).id), 'assignment.barred')
    expect((await replace(4, one, free.id)).status).toBe(204)
    expect((await judgesOf(4)).map(({ id }) => id).sort()).toEqual([free.id, held[1]?.id].sort())
    expect(await told('assignment.replaced')).toMatchObject([{ from: one.id, to: free.id }])
  })

  it('keeps a judge in a panel who has something left to mark', async () => {
    const { panels } = await overview()
    expectProblem(await organizer.delete(path(`/panels/${panels[0]?.id}/judges/${judge(1).id}`)), 'panel.judge-marking')
  })

  it('reopens a signed sheet for a reason: the old one stays and does not count, the judge signs a new one', async () => {
    const [one] = await judgesOf(2)
    if (!one) return expect.fail()
    const reopen = (by: Account, who: Account, number: number) => by.put(pair(number, who, 'reopening'), { reason: 'Cộng nhầm tiêu chí' })
    expectProblem(await organizer.put(pair(2, one, 'reopening'), {}), 'request.invalid')
    expectProblem(await reopen(organizer, one, 4), (await judgesOf(4)).includes(one) ? 'sheet.not-signed' : 'assignment.not-found')
    expectProblem(await organizer.put(pair(2, organizer, 'reopening'), { reason }), 'sheet.own')
    expect((await reopen(organizer, one, 2)).status).toBe(204)
    expect((await pointsOf())[2]).toEqual([null, null])
    const { body } = await one.get(own(2))
    expect(body).toMatchObject({ reopenReason: 'Cộng nhầm tiêu chí', sheet: { revision: 1, signedAt: null, marks: { 'noi-dung': 40 } } })
    await sign(one, 2, 50, 30)
    expect((await pointsOf())[2]).toEqual([75, 1])
    const { rows } = await world.database.pool.query(
      `select number, marks->>'noi-dung' as content, reopened_at is not null as reopened from mark_sheets where entry_id = $1 and judge_id = $2 order by number`,
      [idOf(2), one.id]
    )
    expect(rows).toEqual([
      { number: 1, content: '40', reopened: true },
      { number: 2, content: '50', reopened: false }
    ])
    expect(await told('sheet.reopened')).toMatchObject([{ judge: one.id, number: 1 }])
  })

  it('sees where judges are far apart, and records what they talked about', async () => {
    const [one, other] = await judgesOf(4)
    if (!one || !other) return expect.fail()
    await sign(one, 4, 60, 40)
    await sign(other, 4, 30, 20)
    const { body } = await organizer.get(path('/severity'))
    expect(body.entries[0]).toMatchObject({ number: 4, lowest: 50, highest: 100, isFlagged: true })
    expect(body.judges).toHaveLength(3)
    const record = (entryId: string) =>
      organizer.post(path('/discussions'), { entryId, heldAt: '2026-11-24T02:00:00Z', text: 'Thống nhất cách hiểu tiêu chí nội dung.' })
    expectProblem(await record(nowhere), 'entry.not-found')
    expect((await record(idOf(4))).status).toBe(201)
    expect((await organizer.get(path('/discussions'))).body.items).toMatchObject([
      { number: 4, text: 'Thống nhất cách hiểu tiêu chí nội dung.' }
    ])
  })

  it('takes a pair apart that was assigned, unless it is signed', async () => {
    expectProblem(await organizer.put(pair(4, (await judgesOf(4))[0] ?? expect.fail(), 'conflict'), { reason }), 'sheet.signed')
    expect((await organizer.put(pair(6, judge(1), 'conflict'), { reason })).status).toBe(204)
    expect((await judgesOf(6)).map(({ id }) => id)).toEqual([judge(2).id])
    expectProblem(await organizer.put(path(`/entries/${nowhere}/judges/${judge(1).id}/conflict`), { reason }), 'entry.not-found')
    expectProblem(await organizer.delete(path(`/entries/${nowhere}/judges/${judge(1).id}/conflict`)), 'entry.not-found')
  })

  it('prints the minutes, with what was not as usual', { timeout: 60_000 }, async () => {
    const minutes = await asBytes(organizer.get(path('/minutes?format=docx')))
    expect(minutes.status).toBe(200)
    const printed = (await paragraphsOf(minutes.body)).join('\n')
    for (const said of [
      'BIÊN BẢN',
      'Bài thứ 4',
      'Thống nhất cách hiểu',
      'Cộng nhầm tiêu chí',
      'Điểm của các giám khảo chênh lệch nhiều: bài số 4',
      ward.name
    ])
      expect(printed).toContain(said)
    expect((await asBytes(organizer.get(path('/minutes?format=pdf')))).headers['content-type']).toBe('application/pdf')
    expect(await told('judging-minutes.printed')).toMatchObject([{ format: 'docx' }, { format: 'pdf' }])
  })
})
