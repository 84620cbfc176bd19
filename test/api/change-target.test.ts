/** What a correction may be about: papers found by name or receipt, questions of closed rounds with their keys, and what a correction names. */
// GET /contests/:contest/papers
// GET /contests/:contest/asked-questions
// GET /contests/:contest/change-sets/:changeSetId/targets
import type { AskedQuestion, FoundPaper } from '@hoi-thi/shared/change-target'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { closeRound } from '../helpers/result.ts'
import { changeRules } from '../helpers/rules.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
let receipt: string
let attemptId: string
const contest = '/api/contests/binh-dang-gioi-hue'
const nowhere = '00000000-0000-7000-8000-000000000000'

const papers = async (q: string): Promise<FoundPaper[]> => (await organizer.get(`${contest}/papers?q=${encodeURIComponent(q)}`)).body.items
const questions = async (q: string): Promise<AskedQuestion[]> =>
  (await organizer.get(`${contest}/asked-questions?q=${encodeURIComponent(q)}`)).body.items

beforeAll(async () => {
  world = await openWorld()
  await changeRules(world, (rules) => ({ ...rules, prediction: null, order: ['points'], complete: 'any', appealDays: 3 }))
  organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
  const person = await makeParticipant(world, { fullName: 'Đặng Thị Phường Ước', unit: 'vy da' })
  const { attempt } = await makeAttempt(world, person)
  world.clock.advance({ minutes: 2 })
  receipt = (await finishAttempt(world, person, attempt, { right: 9 })).receipt
  attemptId = attempt.id
})
afterAll(() => world.close())

it('keeps papers and keys back while a round runs', async () => {
  expect(await papers('dang thi phuong uoc')).toEqual([])
  const { code } = (
    await world.database.pool.query(
      `select q.code from attempts t, jsonb_array_elements(t.paper) s, question_versions v, questions q
    where t.id = $1 and v.id = (s->>'versionId')::uuid and q.id = v.question_id and not exists (
      select from round_questions p join rounds r on r.id = p.round_id join closes c on c.occasion = r.code where p.question_version_id = v.id) limit 1`,
      [attemptId]
    )
  ).rows[0]
  expect(await questions(code)).toEqual([])
})

it('finds a paper by a name without accents and by its receipt, with what it came to', async () => {
  await closeRound(world, 'vong-2')
  organizer = await signedInAgain(world, organizer)
  const [found] = await papers('DANG THI phuong')
  expect(found).toMatchObject({
    ...{ id: attemptId, fullName: 'Đặng Thị Phường Ước', unitName: 'Phường Vỹ Dạ', roundName: 'Vòng 2', ordinal: 1 },
    ...{ points: 9, correct: 9, questions: 15, receipt, isValid: true, isVoided: false }
  })
  for (const typed of [receipt, receipt.replace(/ /g, ''), receipt.toLowerCase().replace(/ /g, '-')]) {
    expect(
      (await papers(typed)).map(({ id }) => id),
      typed
    ).toEqual([attemptId])
  }
  expect(await papers('khong co ai')).toEqual([])
  expect(await papers('%')).toEqual([])
  expectProblem(await organizer.get('/api/contests/khong-co/papers?q=a'), 'contest.not-found')
  const { rows } = await world.database.pool.query(
    `select detail from audit_entries where action = 'papers.sought' order by id desc limit 1`
  )
  expect(rows).toEqual([{ detail: { found: 0 } }])
})

it('finds questions of closed rounds by any of their words, with the key', async () => {
  const [one] = await questions('binh dang gioi')
  expect(one?.options.filter(({ isRight }) => isRight).length).toBeGreaterThan(0)
  expect(one?.options.length).toBeGreaterThan(1)
  expect(one?.roundNames.length).toBeGreaterThan(0)
  expect((await questions(one?.code ?? '')).map(({ versionId }) => versionId)).toContain(one?.versionId)
  expect(await questions('...')).toEqual([])
  expectProblem(await organizer.get('/api/contests/khong-co/asked-questions?q=a'), 'contest.not-found')
})

it('reads what a correction names again', async () => {
  const [question] = await questions('binh dang gioi')
  const units = (await organizer.get(`${contest}/units?q=vy%20da`)).body.items
  const changes = [
    { kind: 'void-paper', attemptId },
    { kind: 'annul-question', versionId: question?.versionId, counts: 'for-nobody' },
    { kind: 'headcount', unitId: units[0].id, people: 7 }
  ]
  const begun = await organizer.post(`${contest}/change-sets`, { title: 'Đợt thử', reason: 'Thử', changes })
  expect(begun.status).toBe(201)
  const { body } = await organizer.get(`${contest}/change-sets/${begun.body.id}/targets`)
  expect(body.papers.map(({ id }: FoundPaper) => id)).toEqual([attemptId])
  expect(body.questions).toEqual([question])
  expect(body.units).toEqual([{ id: units[0].id, name: 'Phường Vỹ Dạ', headcount: expect.any(Number) }])
  expectProblem(await organizer.get(`${contest}/change-sets/${nowhere}/targets`), 'change.not-found')
})

it('says of a paper that a correction has voided it', async () => {
  const second = await makeStaff(world, 'organizer', (await readContest(world)).id)
  const { id } = (
    await organizer.post(`${contest}/change-sets`, { title: 'Loại bài', reason: 'Thử', changes: [{ kind: 'void-paper', attemptId }] })
  ).body
  const { effect } = (await organizer.post(`${contest}/change-sets/${id}/effect`)).body
  await organizer.post(`${contest}/change-sets/${id}/proposal`, { effectHash: effect.hash })
  expect((await second.put(`${contest}/change-sets/${id}/approval`, { effectHash: effect.hash })).status).toBe(200)
  expect((await papers(receipt))[0]).toMatchObject({ id: attemptId, isValid: true, isVoided: true })
})

it('is named by the answer to the appeal that it came from', async () => {
  const { rows } = await world.database.pool.query(
    `insert into appeals (id, contest_id, occasion, participant_id, text, filed_at)
       select gen_random_uuid(), r.contest_id, r.code, t.participant_id, 'x', now() from attempts t join rounds r on r.number = t.round_number where t.id = $1
       returning id`,
    [attemptId]
  )
  const [changeSet] = (await organizer.get(`${contest}/change-sets`)).body.items
  const answer = { outcome: 'granted', answer: 'Đã điều chỉnh.', changeSetId: changeSet.id }
  const { body } = await organizer.put(`${contest}/appeals/${rows[0].id}`, answer)
  expect(body).toMatchObject({ outcome: 'granted', changeSet: { id: changeSet.id, number: changeSet.number } })
})
