/** How questions did: only after the close, only from marked papers, with those first whose key is likely wrong. */
import type { ItemStatistics } from '@hoi-thi/shared/question-pool'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { countItems } from '../../server/src/modules/question-pool/counting/actions.ts'
import { type Account, finishAttempt, makeAttempt, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let organizer: Account
let setter: Account
let contestId: string
let url: string
let round: Awaited<ReturnType<typeof roundOf>>
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows

/** Anew after each leap of the clock: sessions end. */
async function signStaffIn() {
  organizer = await makeStaff(world, 'organizer', contestId)
  setter = await makeStaff(world, 'question-setter')
}

/** Six papers, the n-th with so many right from the front, each question changed once; and one that nobody hands in. */
beforeAll(async () => {
  world = await openWorld()
  const contest = await readContest(world)
  contestId = contest.id
  await signStaffIn()
  round = await roundOf(world, 'open')
  // GET /contests/:contest/rounds/:roundId/item-statistics
  url = `/api/contests/${contest.slug}/rounds/${round.id}/item-statistics`
  // Few enough that several papers hold the same question.
  await query(
    `delete from round_questions p using (
       select v.id, row_number() over (partition by v.topic, v.level order by v.id) as place
       from question_versions v join round_questions p on p.question_version_id = v.id where p.round_id = $1
     ) v where p.round_id = $1 and p.question_version_id = v.id and v.place > 4`,
    [round.id]
  )
  for (let right = 0; right < 6; right++) {
    const { participant, attempt } = await makeAttempt(world)
    world.clock.advance({ seconds: 30 })
    await finishAttempt(world, participant, attempt, { right: 2 * right })
  }
  await makeAttempt(world)
})
afterAll(() => world.close())

it('says nothing while answers can come in', async () => {
  expectProblem(await organizer.get(url), 'round.not-closed')
  const [{ id }] = await query(
    'select question_id as id from question_versions v join round_questions p on p.question_version_id = v.id where p.round_id = $1',
    [round.id]
  )
  expect((await setter.get(`/api/questions/${id}/statistics`)).body).toEqual({ items: [] })
  world.clock.set(round.closesAt)
  await signStaffIn()
  expectProblem(await organizer.get(url), 'round.not-closed')
})

it('adds up to what the papers were marked with', async () => {
  world.clock.advance({ days: 1 })
  await signStaffIn()
  await countItems(world.ctx())
  expect((await organizer.get(url)).body).toEqual({ asOf: null, papers: 0, items: [] })
  await expireAttempts(world.ctx())
  await countItems(world.ctx())
  const { status, body } = await organizer.get(url)
  expect(body.asOf).toBe(world.clock.now().toISOString())
  expect([status, body.papers]).toEqual([200, 7])
  const items: ItemStatistics[] = body.items
  const pool = await query('select question_version_id as id from round_questions where round_id = $1', [round.id])
  expect(items).toHaveLength(pool.length)
  const total = (of: (item: ItemStatistics) => number) => items.reduce((sum, item) => sum + of(item), 0)
  expect(total(({ papers }) => papers)).toBe(7 * 15)
  expect(total(({ answered }) => answered)).toBe(6 * 15)
  const shown = items.filter(({ facility }) => facility !== null)
  expect(shown.length).toBeGreaterThan(0)
  for (const item of items) {
    expect(item.facility === null).toBe(item.papers < 5)
    if (item.facility === null) expect(item.options.every(({ chosen }) => chosen === null)).toBe(true)
    else {
      expect(item.options.reduce((sum, { chosen }) => sum + (chosen ?? 0), 0)).toBe(item.answered)
      expect(item.options.find(({ isRight }) => isRight)?.chosen).toBe(Math.round(item.facility * item.papers))
      expect(item.medianSeconds).toBe(2)
    }
  }
})

it('tells the same of one question, with the round it was in', async () => {
  const [first]: ItemStatistics[] = (await organizer.get(url)).body.items.toSorted(
    (one: ItemStatistics, other: ItemStatistics) => other.papers - one.papers
  )
  const { body } = await setter.get(`/api/questions/${first?.questionId}/statistics`)
  expect(body.items).toContainEqual({
    roundId: round.id,
    round: round.name,
    contest: expect.any(String),
    closedAt: round.closesAt,
    ...first
  })
  expectProblem(await setter.get('/api/questions/00000000-0000-7000-8000-000000000000/statistics'), 'question.not-found')
})

it('puts those first whose key the best fail and the weakest choose', async () => {
  const items: ItemStatistics[] = (await organizer.get(url)).body.items
  const suspect = items.toSorted((one, other) => other.code.localeCompare(one.code))[0]
  const [model] = await query(
    'select * from attempts where round_number = (select number from rounds where id = $1) and marked_at is not null limit 1',
    [round.id]
  )
  const others = (await query('select question_version_id as id from round_questions where round_id = $1', [round.id])).map(({ id }) => id)
  const [{ id: versionId, right }] = await query(
    'select v.id, v.right_options[1] as right from question_versions v join round_questions p on p.question_version_id = v.id where p.round_id = $1 and v.question_id = $2',
    [round.id, suspect?.questionId]
  )
  const easy = others.filter((id) => id !== versionId).slice(0, 14)
  const keys = new Map(
    (await query('select id, right_options[1] as right from question_versions where id = any($1)', [easy])).map((row) => [
      row.id,
      row.right
    ])
  )
  const order = [0, 1, 2, 3]
  const paper = [versionId, ...easy].map((id) => ({ versionId: id, order }))
  for (let number = 0; number < 60; number++) {
    const id = model.id.replace(/.{4}$/, (0x1000 + number).toString(16))
    await query(
      `insert into attempts select (json_populate_record(a, json_build_object('id', $2::uuid, 'participant_id', gen_random_uuid(), 'paper', $3::json))).* from attempts a where id = $1`,
      [model.id, id, JSON.stringify(paper)]
    )
    const choices = paper.map((slot, index) => {
      const key = index === 0 ? right : keys.get(slot.versionId)
      const isRight = index === 0 ? number < 30 : index <= number / 4
      return 'abcd'[isRight ? key : (key + 1) % 4]
    })
    await query(
      `insert into answers (round_number, attempt_id, position, seq, choice, received_at, is_late)
       select $1, $2, n, 1, choice, $4, false from unnest($3::text[]) with ordinality e (choice, n)`,
      [model.round_number, id, choices, model.started_at]
    )
  }
  await query('delete from round_statistics where round_id = $1', [round.id])
  // The process stops while the count rests between two pages: nothing is kept of it, and the next one counts from the front.
  const stopped = new Error('stopped')
  await expect(countItems(world.ctx(), () => Promise.reject(stopped))).rejects.toBe(stopped)
  expect((await organizer.get(url)).body.asOf).toBe(null)
  await countItems(world.ctx())
  const shown: ItemStatistics[] = (await organizer.get(url)).body.items
  const suspicious = shown.filter(({ suspicions }) => suspicions.includes('key-likely-wrong'))
  expect(shown.slice(0, suspicious.length)).toEqual(suspicious)
  const found = suspicious.find(({ questionId }) => questionId === suspect?.questionId)
  expect(found?.discrimination).toBeLessThan(-0.5)
})
