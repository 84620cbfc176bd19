/** What units and entries have won: who is told and who answers, what lists say of it, and what becomes of it when an entry goes out or a unit becomes another. */
import type { Award, OwnAward } from '@hoi-thi/shared/award'
import type { Awarding } from '@hoi-thi/shared/awarding'
import { checklistPoints } from '@hoi-thi/shared/checklist'
import type { PrizeRules } from '@hoi-thi/shared/unit-rules'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTable } from '../../server/src/lib/spreadsheet/read-table.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { toldTo } from '../helpers/entry.ts'
import { layEntry, makeJudges, signAll, withClips } from '../helpers/judging.ts'
import {
  type Account,
  findUnit,
  finishAttempt,
  makeAccount,
  makeAttempt,
  makeParticipant,
  makeStaff,
  readContest
} from '../helpers/make.ts'
import { asBytes, paragraphsOf } from '../helpers/printed.ts'
import { closeRound, verifyResult } from '../helpers/result.ts'
import { changeRules } from '../helpers/rules.ts'
import { inOneStory } from '../helpers/story.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let [one, two, group, sender, last, officer, former, stranger] = [] as unknown as Account[]
let [unit, other] = [] as unknown as { id: string; name: string }[]
const entryIds = { first: '', ofUnit: '', ofGroup: '', last: '' }
const contest = '/api/contests/binh-dang-gioi-hue'
const confirm = { answer: 'confirmed' }
const idNumber = '099195001001'
const checklist = Object.fromEntries(checklistPoints.map((point) => [point, true]))

const as = (account: Account | undefined) => account as Account
const ask = (sql: string, values: unknown[] = []) => world.database.pool.query(sql, values)
const later = () => world.clock.advance({ seconds: 1 })
const read = async (occasion = 'clips'): Promise<Awarding> => (await as(one).get(`${contest}/results/${occasion}/awards`)).body
const name = ({ occasion, proposalsHash }: Awarding, by = as(one)) => {
  later()
  return by.post(`${contest}/results/${occasion}/awards`, { proposalsHash, answerBy: '2026-12-31', ties: [] })
}
const proposed = async (line: number) => (await read()).lines.find((each) => each.line === line)?.candidates.map(({ name }) => name)
const listed = async (): Promise<Award[]> => (await as(one).get(`${contest}/awards`)).body.items
const awardOf = async (winnerId: string | undefined) => (await listed()).find((award) => award.winnerId === winnerId) as Award
const won = async (by: Account, path: string): Promise<OwnAward[]> => (await by.get(path)).body.items
const at = (unitId: string | undefined) => `/api/units/${unitId}/awards`
const takeBack = ({ id }: Award) => as(one).put(`${contest}/awards/${id}/withdrawal`, { reason: 'Bài bị loại' })
const handOver = ({ id }: Award) => as(one).put(`${contest}/awards/${id}/hand-over`, { handedOverOn: '2026-12-07' })
async function decideOn(entryId: string, kind: 'disqualified' | 'reinstated') {
  later()
  const decision = { kind, version: 1, checklist, reason: 'Theo biên bản họp Ban Tổ chức' }
  expect((await as(two).post(`${contest}/entries/${entryId}/decisions`, decision)).status).toBe(201)
}
async function paid(): Promise<string[]> {
  const file = await asBytes(as(one).post(`${contest}/payment-lists`, { purpose: 'payment' }))
  const [, ...rows] = (await readTable(file.body)).rows
  return rows.map(({ cells }) => [cells[1], cells[2], cells[4], cells[5], cells[6]].join('|'))
}
async function toSign(): Promise<string> {
  const file = await asBytes(as(one).get(`${contest}/results/clips/hand-over-list?format=docx`))
  return (await paragraphsOf(file.body)).join('\n')
}

const line = (changes: Partial<PrizeRules>): PrizeRules => ({
  ...{ name: 'Cờ thi đua', to: 'units', scope: 'round', within: null, count: 1, valueDong: 0, kind: 'flag', fullMarksOnly: false },
  ...changes
})
const clipLine = (name: string, count: number, valueDong: number) =>
  line({ name, to: 'clips', scope: 'contest', count, valueDong, kind: 'money' })

beforeAll(async () => {
  world = await openWorld()
  await changeRules(world, (rules) => ({
    ...{ ...rules, prizes: [line({}), clipLine('Giải Nhất', 1, 3_000_000), clipLine('Giải Nhì', 2, 1_000_000)], prizesEach: null },
    ...{ prediction: null, order: ['points'], complete: 'any' },
    units: { ...rules.units, gates: [{ kind: 'people', atLeast: 1 }] }
  }))
  await withClips(world)
  const { participant, attempt } = await makeAttempt(world, await makeParticipant(world, { unit: 'vy da' }))
  await finishAttempt(world, participant, attempt, { right: 5 })
  await closeRound(world, 'vong-2')
  const { id: contestId } = await readContest(world)
  unit = await findUnit(world, 'vy da')
  other = await findUnit(world, 'phuong phu bai')
  const organizer = () => makeStaff(world, 'organizer', contestId)
  ;[one, two, group] = [await organizer(), await organizer(), await organizer()]
  sender = await makeAccount(world, { fullName: 'Lê Thị Gửi' })
  last = await makeAccount(world, { fullName: 'Phạm Văn Sau' })
  const officerOf = (unitId: string) => makeStaff(world, 'unit-officer', unitId)
  ;[officer, former, stranger] = [await officerOf(unit.id), await officerOf(unit.id), await officerOf(other.id)]
  const lay = (number: number, by: Account, more: object) => layEntry(world.database.pool, { contestId, number, by, ...more })
  entryIds.first = await lay(1, sender, { title: 'Bài một', unitId: unit.id })
  entryIds.ofUnit = await lay(2, former, { title: 'Bài hai', sender: 'unit', unitId: unit.id })
  entryIds.ofGroup = await lay(3, group, { title: 'Bài ba', sender: 'group' })
  entryIds.last = await lay(4, last, { title: 'Bài bốn' })
  await ask(`update entry_versions set group_name = 'Nhóm Hoa Sen' where entry_id = $1`, [entryIds.ofGroup])
  await ask('update role_assignments set ended_at = now() where account_id = $1', [former.id])
  const points = Object.values(entryIds).map((id, place) => [id, { 'noi-dung': 60 - place, 'hinh-thuc': 40 }] as const)
  await signAll(one, await makeJudges(world, contestId, 2), new Map(points))
  expect((await one.post(`${contest}/results/clips/closes`, { reason: 'Chấm xong' })).status).toBe(201)
  for (const occasion of ['clips', 'vong-2']) await verifyResult(world, [one, two], occasion)
})
afterAll(() => world.close())

inOneStory()

it('names entries from the clips and a unit from its board, and tells whoever answers for them', async () => {
  expectProblem(await name(await read(), as(group)), 'award.own')
  expect((await name(await read())).body.named).toBe(3)
  expect((await name(await read('vong-2'))).body.named).toBe(1)
  const shown = (await listed()).map(({ to, winnerName, unitName, valueDong, number }) => [to, winnerName, unitName, valueDong, number])
  expect(shown).toEqual([
    ['units', 'Phường Vỹ Dạ', null, null, 'none'],
    ['clips', 'Bài ba (Nhóm Hoa Sen)', null, 1_000_000, 'none'],
    ['clips', 'Bài hai (Phường Vỹ Dạ)', 'Phường Vỹ Dạ', 1_000_000, 'none'],
    ['clips', 'Bài một (Lê Thị Gửi)', 'Phường Vỹ Dạ', 3_000_000, 'asked']
  ])
  const newsOf = async (account: Account | undefined) => (await toldTo(as(account))).map(({ title, link }) => `${title} ${link}`)
  expect(await newsOf(sender)).toEqual(['Chúc mừng Bài một đoạt Giải Nhất, Phần thi clip /tai-khoan/du-lieu'])
  expect(await newsOf(officer)).toEqual([
    `Chúc mừng Phường Vỹ Dạ đoạt Cờ thi đua, Vòng 2 /don-vi/${unit?.id}`,
    `Chúc mừng Bài hai đoạt Giải Nhì, Phần thi clip /don-vi/${unit?.id}`
  ])
  for (const nobody of [former, stranger, last]) expect(await newsOf(nobody)).toEqual([])
})

it('lets a present officer of the unit answer for it and for what it sent, and nobody else', async () => {
  const [flag, entry, ofPerson] = [await awardOf(unit?.id), await awardOf(entryIds.ofUnit), await awardOf(entryIds.first)]
  expect((await won(as(officer), at(unit?.id))).map(({ id }) => id)).toEqual([flag.id, entry.id])
  for (const { id } of [flag, entry]) {
    const path = `${at(unit?.id)}/${id}/answer`
    expectProblem(await as(former).put(path, confirm), 'access.denied')
    expectProblem(await as(stranger).put(path, confirm), 'unit.not-found')
    for (const person of [former, officer]) expectProblem(await as(person).put(`/api/me/awards/${id}/answer`, confirm), 'award.not-found')
    expectProblem(await as(stranger).put(`${at(other?.id)}/${id}/answer`, confirm), 'award.not-found')
  }
  expectProblem(await as(officer).put(`${at(unit?.id)}/${ofPerson.id}/answer`, confirm), 'award.not-found')
  expect((await as(officer).put(`${at(unit?.id)}/${flag.id}/answer`, confirm)).body).toMatchObject({ answer: 'confirmed' })
  expect(await won(as(former), '/api/me/awards')).toEqual([])
})

it('lets the sender of a person’s entry, or of a group’s, answer; of these a person gives a number', async () => {
  const [own] = await won(as(sender), '/api/me/awards')
  expect(own).toMatchObject({ to: 'clips', winnerName: 'Bài một (Lê Thị Gửi)', number: 'asked' })
  expect((await as(sender).put(`/api/me/awards/${own?.id}/answer`, confirm)).body).toMatchObject({ answer: 'confirmed' })
  const number = { idNumber, consentVersion: 1 }
  expect((await as(sender).put(`/api/me/awards/${own?.id}/number`, number)).body).toMatchObject({ number: 'given', lastFour: '1001' })
  const [ofGroup] = await won(as(group), '/api/me/awards')
  expectProblem(await as(group).put(`/api/me/awards/${ofGroup?.id}/number`, number), 'award.number-not-asked')
  expect((await as(group).put(`/api/me/awards/${ofGroup?.id}/answer`, confirm)).body).toMatchObject({ answer: 'confirmed', number: 'none' })
  expectProblem(await as(sender).put(`/api/me/awards/${ofGroup?.id}/answer`, confirm), 'award.not-found')
})

it('lists all of them as they are called, and pays whom it should', async () => {
  const text = await toSign()
  for (const part of ['Bài một (Lê Thị Gửi), Phường Vỹ Dạ', 'Bài hai (Phường Vỹ Dạ)', 'Bài ba (Nhóm Hoa Sen)', '5.000.000 đồng'])
    expect(text).toContain(part)
  expect(text).not.toContain(idNumber)
  expect(await paid()).toEqual([
    'Phường Vỹ Dạ||||',
    `Bài một (Lê Thị Gửi)|Phường Vỹ Dạ|3000000|${idNumber}|`,
    'Bài hai (Phường Vỹ Dạ)|Phường Vỹ Dạ|1000000||',
    'Bài ba (Nhóm Hoa Sen)||1000000||'
  ])
})

it('has what an entry won taken back once it is disqualified, before anybody is named in its place', async () => {
  const ofGroup = await awardOf(entryIds.ofGroup)
  await decideOn(entryIds.ofGroup, 'disqualified')
  expect((await listed()).filter(({ isLost }) => isLost).map(({ id }) => id)).toEqual([ofGroup.id])
  expect(await toSign()).not.toContain('Bài ba')
  expect((await paid()).join()).not.toContain('Bài ba')
  expectProblem(await handOver(ofGroup), 'award.take-back-first')
  expectProblem(await name(await read()), 'award.take-back-first')
  await decideOn(entryIds.ofGroup, 'reinstated')
  expect((await awardOf(entryIds.ofGroup)).isLost).toBe(false)
  expect(await paid()).toHaveLength(4)
  await decideOn(entryIds.ofGroup, 'disqualified')
  expect((await takeBack(ofGroup)).body).toMatchObject({ state: 'taken-back', isLost: true })
  expect(await proposed(2)).toEqual(['Bài bốn'])
})

it('gives it the prize after all if it is taken back in, unless somebody else has it by then', async () => {
  await decideOn(entryIds.ofGroup, 'reinstated')
  expect(await proposed(2)).toEqual(['Bài ba'])
  await decideOn(entryIds.ofGroup, 'disqualified')
  expect((await name(await read())).body.named).toBe(1)
  expect(await awardOf(entryIds.last)).toMatchObject({ winnerName: 'Bài bốn (Phạm Văn Sau)', substituteFor: null })
  await decideOn(entryIds.ofGroup, 'reinstated')
  expect(await proposed(2)).toEqual([])
})

it('leaves what was won to the officers of the unit that the winner has become', async () => {
  const administrator = await makeStaff(world, 'administrator')
  const merger = {
    kind: 'merge',
    from: [unit?.id, other?.id],
    to: [{ name: 'Phường Mới', code: '19961', kind: 'ward', bloc: 'commune-level' }]
  }
  const merged = await administrator.post('/api/units/successions', { on: '2026-12-07', ...merger })
  expect(merged.status).toBe(201)
  const [{ id: newId }] = merged.body.to
  const heir = await makeStaff(world, 'unit-officer', newId)
  const entry = await awardOf(entryIds.ofUnit)
  expect((await won(heir, at(newId))).map(({ winnerName }) => winnerName)).toEqual(['Phường Vỹ Dạ', 'Bài hai (Phường Vỹ Dạ)'])
  expect(await won(as(officer), at(unit?.id))).toHaveLength(2)
  expect(await won(as(stranger), at(other?.id))).toEqual([])
  expect((await heir.put(`${at(newId)}/${entry.id}/answer`, confirm)).body).toMatchObject({ answer: 'confirmed' })
  expect((await handOver(entry)).body).toMatchObject({ state: 'handed-over' })
  expect((await toldTo(heir))[0]).toMatchObject({ title: 'Đã ghi nhận trao Giải Nhì, Phần thi clip', link: `/don-vi/${newId}` })
  expect((await toldTo(as(officer)))[0]).toMatchObject({ link: `/don-vi/${unit?.id}` })
})

it('shows a sender what they won in their own copy, and forgets them with an erasure', async () => {
  const copyOf = async (account: Account | undefined) =>
    (await as(account).get('/api/me/data')).body.tables as { table: string; rows: Record<string, unknown>[] }[]
  const rowsOf = (tables: { table: string; rows: Record<string, unknown>[] }[], of: string) =>
    tables.find(({ table }) => table === of)?.rows ?? []
  const copy = await copyOf(sender)
  expect(rowsOf(copy, 'awards')).toMatchObject([{ entry_id: entryIds.first, title: 'Giải Nhất, Phần thi clip' }])
  expect(rowsOf(copy, 'award_numbers')).toMatchObject([{ sealed: idNumber }])
  for (const person of [officer, stranger, last]) expect(JSON.stringify(await copyOf(person))).not.toContain(idNumber)
  await eraseAccount(world.ctx(), as(sender).id, 'request')
  expect((await ask('select from award_numbers')).rowCount).toBe(0)
  expect(await awardOf(entryIds.first)).toMatchObject({ winnerName: 'Bài một (Người đã xóa dữ liệu)', lastFour: null, state: 'named' })
  expect((await paid()).join()).not.toContain('Bài một')
})
