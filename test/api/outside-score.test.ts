/** Parts that are marked outside: scores entered one by one or from a sheet, and signed by somebody else before they count. */
// GET /contests/:contest/rounds/:roundId/outside-scores
// PUT /contests/:contest/rounds/:roundId/outside-scores/signature
// PUT /contests/:contest/rounds/:roundId/outside-scores/:participantId
// DELETE /contests/:contest/rounds/:roundId/outside-scores/:participantId
// GET /contests/:contest/rounds/:roundId/score-sheets
// POST /contests/:contest/rounds/:roundId/score-sheets
// GET /contests/:contest/rounds/:roundId/score-sheets/:importId
// PUT /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation
// DELETE /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { type Account, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { sendFile } from '../helpers/roster.ts'
import { changeRules, withRound } from '../helpers/rules.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let contestId: string
let rounds: Awaited<ReturnType<typeof readContest>>['rounds']
let first: Account
let second: Account
const people = new Map<string, { account: Account; id: string }>()
beforeAll(async () => {
  world = await openWorld()
  ;({ id: contestId, rounds } = await readContest(world))
  first = await makeStaff(world, 'organizer', contestId)
  second = await makeStaff(world, 'organizer', contestId)
  for (const fullName of ['Lê Văn Một', 'Trần Thị Hai', 'Phạm Quốc Ba']) await add(fullName, 'vy da')
})
afterAll(() => world.close())
beforeEach(() => world.clock.advance({ seconds: 1 }))

const contest = '/api/contests/binh-dang-gioi-hue'
const at = (index: number) => rounds[index] ?? expect.fail('no such round')
const path = (more = '') => `${contest}/rounds/${at(2).id}${more}`
const scores = () => path('/outside-scores')
const personOf = (name: string) => people.get(name) ?? expect.fail(`nobody is ${name}`)
const idOf = (name: string) => personOf(name).id

async function add(fullName: string, unit: string, key = fullName): Promise<void> {
  const account = await makeParticipant(world, { fullName, unit })
  people.set(key, { account, id: (await account.get(`${contest}/participants/current`)).body.id })
}

const enter = (by: Account, name: string, points: number, reason?: string) =>
  by.put(`${scores()}/${idOf(name)}`, { points, ...(reason && { reason }) })
const listFor = async (by: Account) => (await by.get(scores())).body
const sign = async (by: Account, unsignedHash?: string) =>
  by.put(`${scores()}/signature`, { unsignedHash: unsignedHash ?? (await listFor(by)).unsignedHash })

const csv = (...lines: string[]) => Buffer.from(`Họ và tên,Tên đăng nhập,Đơn vị,Điểm\n${lines.join('\n')}\n`)
const sheet = (by: Account, ...lines: string[]) => sendFile(world, by, `${path('/score-sheets')}?fileName=diem.csv`, csv(...lines))
const confirm = (by: Account, id: string) => by.put(path(`/score-sheets/${id}/confirmation`))
const undo = (by: Account, id: string) => by.delete(path(`/score-sheets/${id}/confirmation`))
const rowsOf = async (by: Account, id: string) =>
  (await by.get(path(`/score-sheets/${id}`))).body.items.map(({ status, reason }: Record<string, unknown>) => [status, reason])

it('are of rounds that the rules mark outside, and of their organizers', async () => {
  expectProblem(await first.get(scores()), 'round.not-outside')
  await changeRules(world, withRound('vong-3', { kind: 'outside', maximum: 50, breaksTiesOf: 'vong-2' }))
  expectProblem(await first.get(`${contest}/rounds/${contestId}/outside-scores`), 'round.not-found')
  expectProblem(await personOf('Lê Văn Một').account.get(scores()), 'access.denied')
  expect(await listFor(first)).toMatchObject({ maximum: 50, countsFor: 'ties', tiesOf: at(1).name, signed: 0, unsigned: 0, items: [] })
})

describe('a score', () => {
  it('lies between 0 and the maximum, is of somebody who takes part, and of nobody oneself', async () => {
    for (const points of [50.5, 8.123]) expectProblem(await enter(first, 'Lê Văn Một', points), 'score.out-of-range')
    expectProblem(await enter(first, 'Lê Văn Một', -1), 'request.invalid')
    expectProblem(await first.put(`${scores()}/${contestId}`, { points: 1 }), 'participant.not-found')
    const { account, id } = personOf('Phạm Quốc Ba')
    await world.database.pool.query(
      `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at) values (gen_random_uuid(), $1, 'organizer', 'contest', $2, now())`,
      [account.id, contestId]
    )
    const both = await signedInAgain(world, account)
    expectProblem(await both.put(`${scores()}/${id}`, { points: 50 }), 'score.own')
    await world.database.pool.query('update role_assignments set ended_at = now() where account_id = $1', [account.id])
  })

  it('is entered, corrected and removed before it is signed', async () => {
    expect((await enter(first, 'Lê Văn Một', 40.25)).body).toMatchObject({ points: 40.25, signedAt: null, isOwn: true, reason: null })
    expect((await enter(first, 'Lê Văn Một', 41)).body).toMatchObject({ points: 41, reason: null })
    expect((await first.delete(`${scores()}/${idOf('Lê Văn Một')}`)).status).toBe(204)
    expectProblem(await first.delete(`${scores()}/${idOf('Lê Văn Một')}`), 'score.not-found')
  })

  it('is signed by somebody else, as it was seen', async () => {
    expectProblem(await sign(second), 'score.none-unsigned')
    await enter(first, 'Lê Văn Một', 40)
    const { unsignedHash: seen, signable } = await listFor(second)
    expect(signable).toBe(1)
    await enter(first, 'Lê Văn Một', 42)
    expectProblem(await sign(second, seen), 'score.changed')
    expectProblem(await sign(first), 'score.needs-second-person')
    await enter(second, 'Trần Thị Hai', 30)
    // Each signs what the other has entered.
    expect((await sign(second)).body).toMatchObject({ signed: 1, unsigned: 1, signable: 0 })
    expect((await sign(first)).body).toMatchObject({ signed: 2, unsigned: 0 })
    expectProblem(await first.delete(`${scores()}/${idOf('Lê Văn Một')}`), 'score.signed')
  })

  it('that was signed is corrected for a reason, and is unsigned until somebody signs it anew', async () => {
    expectProblem(await enter(first, 'Lê Văn Một', 43), 'score.reason-missing')
    expect((await enter(first, 'Lê Văn Một', 42)).body.signedAt).not.toBeNull()
    const corrected = await enter(first, 'Lê Văn Một', 43, 'Cộng sót một điểm')
    expect(corrected.body).toMatchObject({ points: 43, signedAt: null, reason: 'Cộng sót một điểm' })
    const { rows } = await world.database.pool.query(
      `select detail from audit_entries where action = 'outside-score.corrected' and subject_id = $1 order by id desc limit 1`,
      [idOf('Lê Văn Một')]
    )
    expect(rows[0].detail).toMatchObject({ before: 42, points: 43, wasSigned: true })
    expect((await sign(second)).body).toMatchObject({ signed: 2, unsigned: 0 })
  })
})

describe('a sheet', () => {
  it('is judged row by row, and nothing of it is entered while a row is wrong', async () => {
    await add('Ngô Năm', 'vy da')
    await add('Ngô Năm', 'phu xuan', 'Ngô Năm khác')
    const { signInName } = personOf('Phạm Quốc Ba').account
    const { status, body } = await sheet(
      first,
      `,${signInName},,"8,75"`,
      `Phạm Quốc Bốn,${signInName},,9`,
      'Ngô Năm,,,10',
      'Ngo Nam,,Phường Vỹ Dạ,10',
      'Ngô Năm,,Phường Vỹ Dạ,11',
      'Không Ai,,,1',
      ',,Phường Vỹ Dạ,5',
      'Lê Văn Một,,,43',
      'Trần Thị Hai,,,31',
      'Ngô Năm,,Phường Phú Xuân,',
      'Ngô Năm,,Phường Phú Xuân,năm',
      'Ngô Năm,,Phường Phú Xuân,51'
    )
    expect([status, body.kind, body.counts]).toEqual([201, 'scores', { ok: 2, same: 1, changed: 0, duplicate: 1, error: 8 }])
    expect(await rowsOf(first, body.id)).toEqual([
      ['ok', null],
      ['error', 'name-differs'],
      ['error', 'person-ambiguous'],
      ['ok', null],
      ['duplicate', 'repeated-person'],
      ['error', 'person-unknown'],
      ['error', 'person-missing'],
      ['same', null],
      ['error', 'scored-already'],
      ['error', 'points-missing'],
      ['error', 'points-invalid'],
      ['error', 'points-out-of-range']
    ])
    expectProblem(await confirm(first, body.id), 'import.has-errors')
    expect((await listFor(first)).unsigned).toBe(0)
    expectProblem(await undo(first, body.id), 'import.not-confirmed')
    expectProblem(await confirm(first, contestId), 'import.not-found')
    expectProblem(await first.get(`${contest}/imports/${body.id}`), 'import.not-found')
  })

  it('without the columns that are needed, or that is none, is refused', async () => {
    const sent = (text: string) => sendFile(world, first, path('/score-sheets'), Buffer.from(text))
    expectProblem(await sent('Họ và tên,Đơn vị\nLê Văn Một,Vỹ Dạ\n'), 'import.columns-missing')
    expectProblem(await sent('Đơn vị,Điểm\nVỹ Dạ,3\n'), 'import.columns-missing')
    expectProblem(await sent(''), 'import.unreadable')
  })

  it('is entered as a whole, shown anew where something has changed, and taken back until it is signed or corrected', async () => {
    const lines = ['Ngô Năm,,Phường Vỹ Dạ,10', 'Ngô Năm,,Phường Phú Xuân,11', 'Trần Thị Hai,,,30']
    const { id } = (await sheet(first, ...lines)).body
    await enter(second, 'Ngô Năm', 12)
    expectProblem(await confirm(first, id), 'import.outdated')
    expect((await rowsOf(first, id))[0]).toEqual(['error', 'scored-already'])
    await second.delete(`${scores()}/${idOf('Ngô Năm')}`)
    expectProblem(await confirm(first, id), 'import.outdated')
    const confirmed = (await confirm(first, id)).body
    expect(confirmed).toMatchObject({ state: 'confirmed', counts: { ok: 2, same: 1 } })
    expect((await confirm(first, id)).body.confirmedAt).toBe(confirmed.confirmedAt)
    expect(await listFor(first)).toMatchObject({ signed: 2, unsigned: 2 })
    expect((await undo(first, id)).status).toBe(204)
    expect(await listFor(first)).toMatchObject({ signed: 2, unsigned: 0 })
    expectProblem(await undo(first, id), 'import.undone')
    expectProblem(await confirm(first, id), 'import.undone')

    const again = (await sheet(first, ...lines)).body
    await confirm(first, again.id)
    await enter(second, 'Ngô Năm', 12)
    expectProblem(await undo(first, again.id), 'import.used')
    await second.delete(`${scores()}/${idOf('Ngô Năm')}`)
    expect((await undo(first, again.id)).status).toBe(204)
    const third = (await sheet(first, ...lines)).body
    await confirm(first, third.id)
    await sign(second)
    expectProblem(await undo(first, third.id), 'import.used')
    expect((await first.get(path('/score-sheets'))).body.items).toHaveLength(4)
  })
})

it('break ties once they are signed, and a correction that is signed makes the board anew', async () => {
  await changeRules(world, (rules) => ({ ...rules, prediction: null, order: ['points', 'tie-break'] }))
  for (const name of ['Lê Văn Một', 'Trần Thị Hai']) {
    const account = await signedInAgain(world, personOf(name).account)
    const { attempt } = await makeAttempt(world, account)
    await finishAttempt(world, account, attempt, { right: 10 })
  }
  world.clock.set(new Date(Date.parse(at(1).closesAt) + 6_000))
  ;[first, second] = [await signedInAgain(world, first), await signedInAgain(world, second)]
  await expireAttempts(world.ctx())
  const board = async (round = at(1).code) => {
    world.clock.advance({ seconds: 3 })
    await refreshBoards(world.ctx())
    world.app.engines.boards.clear()
    const { body } = await clientOf(world.app).get(`${contest}/boards/individuals?round=${round}`)
    return { ...body, ranks: body.items.map(({ rank, name }: Record<string, unknown>) => `${rank} ${name}`) }
  }
  const before = await board()
  expect(before.ranks).toEqual(['1 L.V. Một', '2 T.T. Hai'])
  expect(before).not.toHaveProperty('outside')
  expect((await board()).snapshotId).toBe(before.snapshotId)
  // Unsigned again it counts for nothing, until somebody signs it.
  await enter(first, 'Lê Văn Một', 20, 'Chấm lại')
  expect((await board()).ranks).toEqual(['1 T.T. Hai', '2 L.V. Một'])
  await enter(first, 'Lê Văn Một', 45, 'Nhập nhầm')
  await sign(second)
  const after = await board()
  expect(after.ranks).toEqual(['1 L.V. Một', '2 T.T. Hai'])
  expect(after.snapshotId).not.toBe(before.snapshotId)
  // A score that nobody has signed makes no new board.
  await enter(first, 'Phạm Quốc Ba', 50)
  expect((await board()).snapshotId).toBe(after.snapshotId)
})
