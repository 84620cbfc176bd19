/** Results after the close: versions that are made of facts, steps that take two people, corrections that can be taken back, and appeals. */
// GET /contests/:contest/results
// GET /contests/:contest/results/:occasion
// GET /contests/:contest/result-steps
// POST /contests/:contest/results/:occasion/closes
// POST /contests/:contest/results/:occasion/checks
// POST /contests/:contest/results/:occasion/steps
// PUT /contests/:contest/results/:occasion/steps/:stepId
// GET /contests/:contest/change-sets
// POST /contests/:contest/change-sets
// GET /contests/:contest/change-sets/:changeSetId
// PUT /contests/:contest/change-sets/:changeSetId
// DELETE /contests/:contest/change-sets/:changeSetId
// POST /contests/:contest/change-sets/:changeSetId/effect
// POST /contests/:contest/change-sets/:changeSetId/proposal
// PUT /contests/:contest/change-sets/:changeSetId/approval
// POST /contests/:contest/change-sets/:changeSetId/reversal
// PUT /contests/:contest/change-sets/:changeSetId/reversal
// DELETE /contests/:contest/change-sets/:changeSetId/reversal
// POST /contests/:contest/appeals
// GET /contests/:contest/own-appeals
// GET /contests/:contest/appeals
// GET /contests/:contest/appeals/:appealId
// PUT /contests/:contest/appeals/:appealId
import type { ChangeSet, Effect, Result, ResultDetail } from '@hoi-thi/shared/result'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { type Account, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { closeRound, runJobs } from '../helpers/result.ts'
import { changeRules } from '../helpers/rules.ts'
import { inOneStory } from '../helpers/story.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let [one, two]: Account[] = []
const people: { account: Account; attemptId: string }[] = []
const contest = '/api/contests/binh-dang-gioi-hue'
const results = `${contest}/results`
const changeSets = `${contest}/change-sets`
const division = 'Bảng cán bộ'
const nowhere = '00000000-0000-7000-8000-000000000000'

const first = () => one as Account
const second = () => two as Account
const visitor = () => clientOf(world.app)
const read = async (occasion = 'vong-2'): Promise<ResultDetail> => (await first().get(`${results}/${occasion}`)).body
const shown = async (): Promise<{ items: Result[]; changeSets: { number: number; revertedAt: string | null }[] }> =>
  (await visitor().get(results)).body
const board = async (path = 'individuals?round=vong-2') => {
  world.app.engines.boards.clear()
  return (await visitor().get(`${contest}/boards/${path}`)).body
}
const ranks = async () => (await board()).items.map(({ name, rank, points }: Record<string, unknown>) => [name, rank, points])

beforeAll(async () => {
  world = await openWorld()
  await changeRules(world, (rules) => ({ ...rules, prediction: null, order: ['points'], complete: 'any', appealDays: 3 }))
  const { id } = await readContest(world)
  one = await makeStaff(world, 'organizer', id)
  two = await makeStaff(world, 'organizer', id)
  const started = []
  for (const [index, fullName] of ['Lê Văn Một', 'Trần Thị Hai', 'Phạm Quốc Ba', 'Ngô Thị Bốn'].entries()) {
    const account = await makeParticipant(world, { fullName, unit: index < 2 ? 'vy da' : 'phu xuan' })
    started.push({ account, ...(await makeAttempt(world, account)) })
  }
  world.clock.advance({ minutes: 2 })
  for (const [index, { account, attempt }] of started.entries()) {
    await finishAttempt(world, account, attempt, { right: [15, 14, 14, 8][index] ?? 0 })
    people.push({ account, attemptId: attempt.id })
  }
  await closeRound(world, 'vong-2')
  one = await signedInAgain(world, first())
  two = await signedInAgain(world, second())
})
afterAll(() => world.close())

describe('a close', () => {
  inOneStory()

  it('is made by itself once nobody can answer any more, and says what it is made of', async () => {
    const [result] = (await shown()).items.filter(({ occasion }) => occasion === 'vong-2')
    expect(result).toMatchObject({ state: 'provisional', version: 1, name: 'Vòng 2', steps: [], appealsUntil: null })
    expect(result?.figures).toEqual({ people: 4, attempts: 4, validPapers: 4, incomplete: 0, voided: 0 })
    expect(await ranks()).toEqual([
      ['L.V. Một', 1, 15],
      ['P.Q. Ba', 2, 14],
      ['T.T. Hai', 2, 14],
      ['N.T. Bốn', 4, 8]
    ])
    expect((await board()).status).toBe('provisional')
  })

  it('is not made again while nothing has changed, and gives the same hash when people make it again', async () => {
    const before = await read()
    await refreshBoards(world.ctx())
    expect((await read()).version).toBe(1)
    const { body, status } = await first().post(`${results}/vong-2/closes`, { reason: 'Kiểm tra lại' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ version: 2, hash: before.hash, state: 'provisional' })
    expect(
      body.versions.map(({ version, reason, madeBy }: ResultDetail['versions'][number]) => [version, reason, madeBy !== null])
    ).toEqual([
      [2, 'Kiểm tra lại', true],
      [1, null, false]
    ])
    expectProblem(await first().post(`${results}/vong-9/closes`, { reason: 'x' }), 'result.not-found')
    expectProblem(await first().get(`${results}/clips`), 'result.not-found')
  })

  it('proposes prizes by the plan, and says where more share a rank than there are prizes', async () => {
    const { prizes } = await read()
    const officials = prizes.filter(({ valueDong }) => [800_000, 500_000].includes(valueDong))
    expect(officials.map(({ prize, within, name, rank, isOverCount }) => [prize, within, name, rank, isOverCount])).toEqual([
      ['Giải Nhất tuần', division, 'Lê Văn Một', 1, false],
      ['Giải Nhì tuần', division, 'Phạm Quốc Ba', 2, false],
      ['Giải Nhì tuần', division, 'Trần Thị Hai', 2, false]
    ])
  })
})

describe('a step', () => {
  inOneStory()

  it('waits until every paper has been marked again and gives the same', async () => {
    const { next, hash } = await read()
    expect(next).toEqual({ state: 'verified', obstacles: ['unchecked'] })
    expectProblem(await first().post(`${results}/vong-2/steps`, { state: 'verified', hash }), 'result.step-blocked')
    expect((await first().post(`${results}/vong-2/checks`)).status).toBe(204)
    expect(await read()).toMatchObject({ isChecking: true, check: null })
    await runJobs(world)
    const checked = await read()
    expect(checked).toMatchObject({ isChecking: false, check: { hash, differing: 0 } })
    expect(checked.next).toEqual({ state: 'verified', obstacles: [] })
    expectProblem(await first().post(`${results}/vong-2/steps`, { state: 'final', hash }), 'result.step-blocked')
    expectProblem(await first().post(`${results}/vong-2/steps`, { state: 'verified', hash: '0'.repeat(64) }), 'result.changed')
  })

  it('is not taken on a result that its papers do not give', async () => {
    const change = (points: number) =>
      world.database.pool.query('update attempts set points = $1 where id = $2', [points, people[3]?.attemptId])
    await change(15)
    await first().post(`${results}/vong-2/checks`)
    await runJobs(world)
    expect((await read()).check).toMatchObject({ differing: 1 })
    expect((await read()).next?.obstacles).toEqual(['check-differs'])
    await change(8)
    const setValid = (isValid: boolean) =>
      world.database.pool.query('update attempts set is_valid = $1 where id = $2', [isValid, people[0]?.attemptId])
    await setValid(false)
    await first().post(`${results}/vong-2/checks`)
    await runJobs(world)
    expect((await read()).check).toMatchObject({ differing: 1 })
    await setValid(true)
    await first().post(`${results}/vong-2/checks`)
    await runJobs(world)
    expect((await read()).next?.obstacles).toEqual([])
  })

  it('is proposed by one person and taken by another', async () => {
    const { hash } = await read()
    const { body } = await first().post(`${results}/vong-2/steps`, { state: 'verified', hash })
    expect(body.openStep).toMatchObject({ state: 'verified', isOwn: true })
    const steps = (await second().get(`${contest}/result-steps`)).body.items
    expect(steps.find(({ occasion }: { occasion: string }) => occasion === 'vong-2')).toMatchObject({
      isChecking: false,
      next: { state: 'verified', obstacles: [] },
      openStep: { state: 'verified', isOwn: false }
    })
    expectProblem(await first().get('/api/contests/khong-co/result-steps'), 'contest.not-found')
    expectProblem(await second().post(`${results}/vong-2/steps`, { state: 'verified', hash }), 'result.step-open')
    const step = `${results}/vong-2/steps/${body.openStep.id}`
    expectProblem(await first().put(step, { decision: 'taken' }), 'result.needs-second-person')
    expectProblem(await first().put(`${results}/vong-2/steps/${nowhere}`, { decision: 'taken' }), 'result.step-not-found')
    const taken = await second().put(step, { decision: 'taken' })
    expect(taken.body).toMatchObject({ state: 'verified', openStep: null, steps: [{ state: 'verified' }] })
    expectProblem(await second().put(step, { decision: 'taken' }), 'result.step-not-found')
    expect((await board()).status).toBe('verified')
    expectProblem(await first().post(`${results}/vong-2/closes`, { reason: 'Thử' }), 'result.decided')
  })
})

describe('an appeal', () => {
  inOneStory()
  let appealId: string

  it('is taken while the rules take them, one at a time', async () => {
    const person = await signedInAgain(world, people[3]?.account as Account)
    const body = { occasion: 'vong-2', text: 'Câu 9 có hai phương án đúng' }
    const filed = await person.post(`${contest}/appeals`, body)
    expect(filed.status).toBe(201)
    appealId = filed.body.id
    expectProblem(await person.post(`${contest}/appeals`, body), 'appeal.open-already')
    expectProblem(await person.post(`${contest}/appeals`, { ...body, occasion: 'vong-1' }), 'appeal.closed')
    expectProblem(await person.post(`${contest}/appeals`, { ...body, occasion: 'vong-3' }), 'result.not-found')
    expectProblem(await first().post(`${contest}/appeals`, body), 'participant.not-found')
    expect((await person.get(`${contest}/own-appeals`)).body.items).toMatchObject([{ id: appealId, outcome: null }])
    expect((await read()).next?.obstacles).toEqual(['appeal-time', 'open-appeals'])
  })

  it('comes with what happened to the paper, in order, and without what was chosen', async () => {
    const { body } = await second().get(`${contest}/appeals/${appealId}`)
    expect(body).toMatchObject({ fullName: 'Ngô Thị Bốn', occasionName: 'Vòng 2', attempts: [{ points: 8, isValid: true }] })
    const kinds = body.attempts[0].timeline.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['started', ...Array(15).fill('saved'), 'submitted', 'marked'])
    expect(JSON.stringify(body)).not.toMatch(/choice|optionIds/)
    expectProblem(await second().get(`${contest}/appeals/${nowhere}`), 'appeal.not-found')
  })

  it('is answered once, and whoever appealed is told', async () => {
    const answer = { outcome: 'refused', answer: 'Đáp án đúng theo Điều 5 Luật Bình đẳng giới.' }
    expectProblem(await second().put(`${contest}/appeals/${appealId}`, { ...answer, changeSetId: nowhere }), 'change.not-found')
    expect((await second().put(`${contest}/appeals/${appealId}`, answer)).body).toMatchObject({ ...answer, changeSet: null })
    expectProblem(await first().put(`${contest}/appeals/${appealId}`, answer), 'appeal.decided')
    const person = await signedInAgain(world, people[3]?.account as Account)
    const { items } = (await person.get('/api/messages')).body
    expect(items[0].body).toContain(answer.answer)
    const list = (await first().get(`${contest}/appeals`)).body.items
    expect(list).toMatchObject([{ id: appealId, outcome: 'refused', fullName: 'Ngô Thị Bốn' }])
  })

  it('is not answered by whoever made it', async () => {
    const { id } = await readContest(world)
    const own = await makeStaff(world, 'organizer', id)
    const participantId = '019aaaaa-0000-7000-8000-00000000aaaa'
    await world.database.pool.query(
      `insert into participants (id, contest_id, account_id, division_id, facts, joined_at) values ($1, $2, $3, 'officials', '{}', now())`,
      [participantId, id, own.id]
    )
    const appeal = '019aaaaa-0000-7000-8000-00000000bbbb'
    await world.database.pool.query(
      `insert into appeals (id, contest_id, occasion, participant_id, text, filed_at) values ($1, $2, 'vong-2', $3, 'x', now())`,
      [appeal, id, participantId]
    )
    const answer = { outcome: 'refused', answer: 'Không' }
    expectProblem(await own.put(`${contest}/appeals/${appeal}`, answer), 'appeal.own')
    expect((await first().put(`${contest}/appeals/${appeal}`, answer)).status).toBe(200)
  })
})

/** In one order: who moves is listed by the board that follows. */
const byWho = (effect: Effect | null) =>
  effect && {
    closes: effect.closes.map(({ occasion, before, after }) => [occasion, before, after]),
    moves: effect.moves.map((move) => JSON.stringify(move)).sort(),
    moved: effect.moved,
    prizes: effect.prizes.map((prize) => JSON.stringify(prize)).sort(),
    money: { ...effect.money, lines: effect.money?.lines.map((line) => JSON.stringify(line)).sort() }
  }
const mirrored = (effect: Effect | null): Effect | null =>
  effect && {
    ...effect,
    closes: effect.closes.map(({ before, after, ...close }) => ({ ...close, before: after, after: before ?? '' })),
    moves: effect.moves.map(({ before, after, ...who }) => ({ ...who, before: after, after: before })),
    prizes: effect.prizes.map(({ kind, ...prize }) => ({ ...prize, kind: kind === 'lost' ? 'gained' : 'lost' })),
    ...(effect.money && { money: mirroredMoney(effect.money) })
  }
const mirroredMoney = ({ lines, beforeDong, afterDong, differenceDong }: NonNullable<Effect['money']>) => ({
  lines: lines.map((line) => ({
    ...line,
    before: line.after,
    after: line.before,
    differenceDong: line.differenceDong === null ? null : 0 - line.differenceDong
  })),
  beforeDong: afterDong,
  afterDong: beforeDong,
  differenceDong: 0 - differenceDong
})

describe('a change set', () => {
  inOneStory()
  let id: string
  let before: { hash: string; ranks: unknown }

  const begin = async (body: object): Promise<ChangeSet> => {
    const reply = await first().post(changeSets, { title: 'Đợt thử', reason: 'Theo khiếu nại', ...body })
    expect(reply.status).toBe(201)
    return reply.body
  }
  const effectOf = async (changeSetId: string) => (await first().post(`${changeSets}/${changeSetId}/effect`)).body as ChangeSet
  const apply = async (changeSetId: string) => {
    const { effect } = await effectOf(changeSetId)
    const effectHash = effect?.hash ?? ''
    await first().post(`${changeSets}/${changeSetId}/proposal`, { effectHash })
    return second().put(`${changeSets}/${changeSetId}/approval`, { effectHash })
  }
  const revert = async (changeSetId: string) => {
    const effectHash = (await effectOf(changeSetId)).reversalEffect?.hash ?? ''
    await second().post(`${changeSets}/${changeSetId}/reversal`, { reason: 'Nhầm bài', effectHash })
    return first().put(`${changeSets}/${changeSetId}/reversal`, { effectHash })
  }

  it('names papers, questions and units of this contest only', async () => {
    const change = { kind: 'void-paper', attemptId: nowhere }
    const body = { title: 'x', reason: 'y', changes: [change] }
    expectProblem(await first().post(changeSets, body), 'change.unknown-target')
    const { rows } = await world.database.pool.query(`select paper->0->>'versionId' as id from attempts where id = $1`, [
      people[0]?.attemptId
    ])
    const key = { kind: 'second-key', versionId: rows[0].id, options: [20] }
    expectProblem(await first().post(changeSets, { ...body, changes: [key] }), 'change.unknown-target')
    expectProblem(await first().get(`${changeSets}/${nowhere}`), 'change.not-found')
  })

  it('is tried before anybody decides: every rank and every prize that moves', async () => {
    before = { hash: (await read()).hash, ranks: await ranks() }
    const begun = await begin({ changes: [{ kind: 'void-paper', attemptId: people[0]?.attemptId }] })
    id = begun.id
    expect(begun).toMatchObject({ number: 1, state: 'draft', effect: null })
    const { effect } = await effectOf(id)
    const moves = effect?.moves.filter(({ board }) => board === 'individuals/rounds/vong-2/officials')
    expect(moves?.map(({ name, before, after }) => [name, before?.rank, after?.rank])).toEqual([
      ['Phạm Quốc Ba', 2, 1],
      ['Trần Thị Hai', 2, 1],
      ['Ngô Thị Bốn', 4, 3],
      ['Lê Văn Một', 1, undefined]
    ])
    expect(effect?.prizes.map(({ name, prize, kind }) => [name, prize, kind])).toEqual(
      expect.arrayContaining([
        ['Lê Văn Một', 'Giải Nhất tuần', 'lost'],
        ['Phạm Quốc Ba', 'Giải Nhất tuần', 'gained'],
        ['Trần Thị Hai', 'Giải Nhất tuần', 'gained'],
        ['Ngô Thị Bốn', 'Giải Nhì tuần', 'gained']
      ])
    )
    // Two share the first rank now: as if each of them had the whole prize.
    const line = { occasion: 'vong-2', name: 'Vòng 2', within: division, kind: 'money' }
    const sum = (prizes: number, dong: number) => ({ prizes, dong })
    expect(effect?.money).toEqual({
      lines: [
        {
          ...{ ...line, prize: 'Giải Nhất tuần', before: sum(1, 800_000), after: sum(2, 1_600_000) },
          ...{ differenceDong: 800_000, isOverCount: true }
        },
        {
          ...{ ...line, prize: 'Giải Nhì tuần', before: sum(2, 1_000_000), after: sum(1, 500_000) },
          ...{ differenceDong: -500_000, isOverCount: false }
        }
      ],
      ...{ beforeDong: 1_800_000, afterDong: 2_100_000, differenceDong: 300_000 }
    })
    expect(await ranks()).toEqual(before.ranks)
  })

  it('is applied by a second person, with the effect that was seen and no other', async () => {
    const { effect } = (await first().get(`${changeSets}/${id}`)).body as ChangeSet
    const effectHash = effect?.hash ?? ''
    expectProblem(await second().put(`${changeSets}/${id}/approval`, { effectHash }), 'change.not-proposed')
    expectProblem(await first().post(`${changeSets}/${id}/proposal`, { effectHash: '0'.repeat(64) }), 'change.changed')
    await first().post(`${changeSets}/${id}/proposal`, { effectHash })
    expect((await read()).next?.obstacles).toContain('open-change-set')
    expectProblem(await first().put(`${changeSets}/${id}/approval`, { effectHash }), 'change.needs-second-person')
    expectProblem(await second().put(`${changeSets}/${id}/approval`, { effectHash: '0'.repeat(64) }), 'change.changed')
    expectProblem(await second().put(`${changeSets}/${id}/reversal`, { effectHash }), 'change.not-proposed')
    const { body } = await second().put(`${changeSets}/${id}/approval`, { effectHash })
    expect(body).toMatchObject({ state: 'applied', number: 1 })
    const after = await read()
    expect(after).toMatchObject({ state: 'verified', version: 3, figures: { attempts: 4, validPapers: 3, voided: 1 } })
    expect(after.versions[0]).toMatchObject({ changeSets: [1], reason: 'Đợt thử' })
    expect(await ranks()).toEqual([
      ['P.Q. Ba', 1, 14],
      ['T.T. Hai', 1, 14],
      ['N.T. Bốn', 3, 8]
    ])
    const units = await board('units?round=vong-2')
    expect(units.items.find(({ name }: { name: string }) => name === 'Phường Vỹ Dạ')).toMatchObject({ attempts: 2, validPapers: 1 })
    expectProblem(await first().put(`${changeSets}/${id}`, { title: 'x', reason: 'y', changes: [] }), 'change.decided')
    expectProblem(await first().delete(`${changeSets}/${id}`), 'change.decided')
  })

  it('shows before it is taken back that this is the mirror of what it did', async () => {
    const { state, effect, reversalEffect } = await effectOf(id)
    expect(state).toBe('applied')
    expect(effect?.moves.length).toBeGreaterThan(0)
    expect(byWho(reversalEffect)).toEqual(byWho(mirrored(effect)))
    expect(reversalEffect?.hash).not.toBe(effect?.hash)
    expect((await read()).version).toBe(3)
  })

  it('is taken back by a second person, with the effect that was seen and no other', async () => {
    const path = `${changeSets}/${id}/reversal`
    const effectHash = ((await first().get(`${changeSets}/${id}`)).body as ChangeSet).reversalEffect?.hash ?? ''
    const reason = 'Nhầm bài'
    expectProblem(await second().post(path, { reason, effectHash: '0'.repeat(64) }), 'change.changed')
    expectProblem(await first().delete(path), 'change.not-proposed')
    const proposed = await second().post(path, { reason, effectHash })
    expect(proposed.body).toMatchObject({ state: 'reversal-proposed', isOwn: true, reversalReason: reason })
    expectProblem(await second().put(path, { effectHash }), 'change.needs-second-person')
    expectProblem(await first().put(path, { effectHash: '0'.repeat(64) }), 'change.changed')
    expect((await first().delete(path)).body).toMatchObject({
      state: 'applied',
      reversalReason: null,
      reversalEffect: { hash: effectHash }
    })
    expectProblem(await first().put(path, { effectHash }), 'change.not-proposed')
    expect(await read()).toMatchObject({ version: 3 })
  })

  it('taken back, leaves everything as it was, to the same hash', async () => {
    expect((await revert(id)).body).toMatchObject({ state: 'reverted' })
    expectProblem(await first().post(`${changeSets}/${id}/effect`), 'change.decided')
    expect(await read()).toMatchObject({ version: 4, hash: before.hash })
    expect(await ranks()).toEqual(before.ranks)
    expectProblem(await second().post(`${changeSets}/${id}/reversal`, { reason: 'x', effectHash: before.hash }), 'change.not-applied')
    const [told] = (await shown()).changeSets
    expect(told).toMatchObject({ number: 1, title: 'Đợt thử', revertedAt: expect.any(String) })
  })

  it('approves nothing that has become something else meanwhile', async () => {
    const { id: other } = await begin({ changes: [{ kind: 'void-paper', attemptId: people[1]?.attemptId }] })
    const { effect } = await effectOf(other)
    const effectHash = effect?.hash ?? ''
    await first().post(`${changeSets}/${other}/proposal`, { effectHash })
    const { id: meanwhile } = await begin({ changes: [{ kind: 'void-paper', attemptId: people[3]?.attemptId }] })
    expect((await apply(meanwhile)).status).toBe(200)
    expectProblem(await second().put(`${changeSets}/${other}/approval`, { effectHash }), 'change.changed')
    const now = (await first().get(`${changeSets}/${other}`)).body as ChangeSet
    expect(now.state).toBe('draft')
    expect(now.effect?.hash).not.toBe(effectHash)
    await revert(meanwhile)
    expect((await first().delete(`${changeSets}/${other}`)).status).toBe(204)
    expect((await read()).hash).toBe(before.hash)
  })

  it('takes a question out, makes it right for all, or gives it a second key', async () => {
    const { rows } = await world.database.pool.query(
      `select s.body->>'versionId' as id, (s.body->'order'->>0)::int as first, a.choice from attempts t, jsonb_array_elements(t.paper) with ordinality s (body, n)
         join answers a on a.attempt_id = $1 and a.position = s.n where t.id = $1 and s.n = 15`,
      [people[3]?.attemptId]
    )
    const [{ id: versionId, choice }] = rows
    const order = (
      await world.database.pool.query(`select paper->14->'order' as shown from attempts where id = $1`, [people[3]?.attemptId])
    ).rows[0].shown
    const chosen = order[choice.charCodeAt(0) - 97]
    const points = async () => (await board()).items.find(({ name }: { name: string }) => name === 'N.T. Bốn')

    for (const [change, expected] of [
      [
        { kind: 'annul-question', versionId, counts: 'for-everybody' },
        { points: 9, correct: 9, questions: 15 }
      ],
      [
        { kind: 'annul-question', versionId, counts: 'for-nobody' },
        { points: 8, correct: 8, questions: 14 }
      ],
      [
        { kind: 'second-key', versionId, options: [chosen] },
        { points: 9, correct: 9, questions: 15 }
      ]
    ] as const) {
      const begun = await begin({ changes: [change] })
      expect((await apply(begun.id)).status).toBe(200)
      expect(await points()).toMatchObject(expected)
      await revert(begun.id)
      expect((await read()).hash).toBe(before.hash)
    }
  })

  it('reckons a unit with another number of people, and can be changed before it is proposed', async () => {
    const units = (await board('units?round=vong-2')).items
    const unit = units.find(({ name }: { name: string }) => name === 'Phường Vỹ Dạ')
    const { id: own } = await begin({ changes: [] })
    const changes = [{ kind: 'headcount', unitId: unit.id, people: unit.headcount * 2 }]
    const changed = await first().put(`${changeSets}/${own}`, { title: 'Biên chế', reason: 'Theo công văn', changes })
    expect(changed.body).toMatchObject({ title: 'Biên chế', changes })
    expectProblem(
      await first().put(`${changeSets}/${own}`, { title: 'x', reason: 'y', changes: [{ ...changes[0], unitId: nowhere }] }),
      'change.unknown-target'
    )
    expect((await apply(own)).status).toBe(200)
    const now = (await board('units?round=vong-2')).items.find(({ id }: { id: string }) => id === unit.id)
    expect(now.rate).toBeCloseTo(unit.rate / 2)
    await revert(own)
    expect((await first().get(changeSets)).body.items.map(({ number }: ChangeSet) => number)).toEqual([7, 6, 5, 4, 3, 2, 1])
  })
})

describe('the end', () => {
  it('comes when the days for appeals are over, and is announced by two again', async () => {
    const { hash, appealsUntil } = await read()
    world.clock.set(new Date(Date.parse(appealsUntil ?? '') + 1000))
    one = await signedInAgain(world, first())
    two = await signedInAgain(world, second())
    const late = await signedInAgain(world, people[0]?.account as Account)
    expectProblem(await late.post(`${contest}/appeals`, { occasion: 'vong-2', text: 'Muộn' }), 'appeal.closed')
    for (const state of ['final', 'announced']) {
      const { openStep } = (await first().post(`${results}/vong-2/steps`, { state, hash })).body
      expect((await second().put(`${results}/vong-2/steps/${openStep.id}`, { decision: 'declined' })).body.openStep).toBeNull()
      const again = (await first().post(`${results}/vong-2/steps`, { state, hash })).body.openStep
      await second().put(`${results}/vong-2/steps/${again.id}`, { decision: 'taken' })
      expect((await board()).status).toBe(state)
    }
    expect((await read()).next).toBeNull()
    const actions = (await world.database.pool.query(`select action from audit_entries where action like 'result.step%'`)).rows
    expect(actions.filter(({ action }) => action === 'result.step-taken')).toHaveLength(3)
  })
})
