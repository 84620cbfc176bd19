/** Pools of rounds: what they are filled with, whether they feed the blueprint, and what papers draw from them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { approve, approvedQuestion, makeSetters, questionText, type Setters, writeQuestion } from '../helpers/bank.ts'
import { type Account, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { sendFile } from '../helpers/roster.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let staff: Setters
let organizer: Account
let contestId: string
beforeAll(async () => {
  world = await openWorld()
  staff = await makeSetters(world)
  contestId = (await readContest(world)).id
  organizer = await makeStaff(world, 'organizer', contestId)
})
afterAll(() => world.close())
beforeEach(() => world.clock.advance({ seconds: 1 }))

const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows
const addressOf = (roundId: string) => `/api/contests/binh-dang-gioi-hue/rounds/${roundId}/pool`
const poolOf = async (roundId: string) => (await organizer.get(addressOf(roundId))).body
const inPoolOf = (roundId: string) =>
  query(
    'select v.question_id as id, v.version from round_questions rq join question_versions v on v.id = rq.question_version_id where round_id = $1',
    [roundId]
  )
/** The round's memory is 30 seconds long. */
const passMemory = () => world.clock.advance({ seconds: 31 })

/** Puts a question into the pool of the open round, as if it had been filled with it. */
async function addToOpen(questionId: string): Promise<void> {
  const { id } = await roundOf(world, 'open')
  await query('insert into round_questions select $1, id from question_versions where question_id = $2', [id, questionId])
  passMemory()
}

describe('the pool of a round', () => {
  it('is checked against the blueprint, row by row', async () => {
    const round = await roundOf(world, 'sealed')
    const pool = await poolOf(round.id)
    expect(pool).toMatchObject({ roundId: round.id, isOpenOrClosed: false, filledAt: null, paper: 15, overtaken: 0 })
    expect(pool.rows).toHaveLength(6)
    for (const row of pool.rows) {
      expect(row.division).toBeNull()
      expect(row.inPool).toBe(row.inBank)
      expect(row.timesPaper).toBe(Math.round((10 * row.inPool) / row.wanted) / 10)
      expect(row.seenByPercent).toBe(Math.round((1000 * row.wanted) / row.inPool) / 10)
      expect(row.verdict).toBe(row.inPool < 5 * row.wanted ? 'thin' : 'enough')
    }
    expect(pool.keyLetters.reduce((sum: number, count: number) => sum + count, 0)).toBe(pool.questions)
    expect(JSON.stringify(pool)).not.toMatch(/isRight|right_?options/i)
  })

  it('is filled from the bank as it is now, until the round opens', async () => {
    const round = await roundOf(world, 'sealed')
    const { id } = await approvedQuestion(staff, { topic: 'domestic-violence', divisions: ['officials'] })
    await writeQuestion(staff.setter, { topic: 'domestic-violence' })
    const before = await poolOf(round.id)
    const filled = await organizer.put(addressOf(round.id))
    expect([filled.status, filled.body.questions]).toEqual([200, before.questions + 1])
    expect(filled.body.filledAt).toBe(world.clock.now().toISOString())
    expect(await inPoolOf(round.id)).toContainEqual({ id, version: 1 })
    // Those for some make a row for each division.
    const rows = filled.body.rows.filter(
      (row: { topic: string; level: string }) => row.topic === 'domestic-violence' && row.level === 'recognition'
    )
    expect(rows.map(({ division }: { division: string }) => division)).toEqual(['officials', 'citizens'])
    expect(rows[0].inPool).toBe(rows[1].inPool + 1)

    await staff.setter.put(`/api/questions/${id}/draft`, questionText({ topic: 'domestic-violence' }))
    await approve(staff, [id])
    expect((await poolOf(round.id)).overtaken).toBe(1)
    await organizer.put(addressOf(round.id))
    expect(await inPoolOf(round.id)).toContainEqual({ id, version: 2 })
    expect(await inPoolOf(round.id)).not.toContainEqual({ id, version: 1 })

    expectProblem(await organizer.put(addressOf((await roundOf(world, 'open')).id)), 'round.already-open')
    expectProblem(await organizer.put(addressOf(contestId)), 'round.not-found')
  })

  it('loses what is retired, and is short where the bank has too little; taken back, all is as before', async () => {
    const round = await roundOf(world, 'sealed')
    const before = await poolOf(round.id)
    const { topic, level, wanted, inPool } = before.rows[0]
    const victims = (
      await query(
        'select v.question_id as id from round_questions rq join question_versions v on v.id = rq.question_version_id where round_id = $1 and topic = $2 and level = $3 limit $4',
        [round.id, topic, level, inPool - wanted + 1]
      )
    ).map(({ id }) => id)
    for (const id of victims) await staff.reviewer.put(`/api/questions/${id}/retirement`, { reason: 'Thử' })
    const short = await poolOf(round.id)
    expect(short.verdict).toBe('short')
    expect(short.rows[0]).toMatchObject({ inPool: wanted - 1, verdict: 'short' })
    expectProblem(await organizer.put(addressOf(round.id)), 'round.pool-short')
    for (const id of victims) await staff.reviewer.delete(`/api/questions/${id}/retirement`)
    expect((await poolOf(round.id)).rows).toEqual(before.rows)
  })
})

describe('a paper', () => {
  const drawnTexts = async (count: number, division = 'officials') => {
    const texts = new Set<string>()
    for (let index = 0; index < count; index++) {
      const { attempt } = await makeAttempt(world, await makeParticipant(world, { division }))
      for (const question of attempt.paper) texts.add(question.text)
    }
    return texts
  }
  /** Leaves so many questions of a cell in the open round, none of which a test wrote: what is added is drawn sooner or later. */
  const cell = { topic: 'labour', level: 'application' } as const
  const wanted = 2

  async function leaveInCell(count: number): Promise<void> {
    const { id } = await roundOf(world, 'open')
    await query(
      `delete from round_questions where round_id = $1 and question_version_id in (
        select v.id from round_questions rq join question_versions v on v.id = rq.question_version_id
        where rq.round_id = $1 and v.topic = $2 and v.level = $3 order by v.author_id nulls first, v.id offset $4)`,
      [id, cell.topic, cell.level, count]
    )
    passMemory()
  }

  it('holds questions for its own division only', async () => {
    await leaveInCell(wanted)
    const forOfficials = await approvedQuestion(staff, { ...cell, divisions: ['officials'], text: 'Chỉ dành cho cán bộ?' })
    const forCitizens = await approvedQuestion(staff, { ...cell, divisions: ['citizens'], text: 'Chỉ dành cho người dân?' })
    await addToOpen(forOfficials.id)
    await addToOpen(forCitizens.id)
    const [officials, citizens] = [await drawnTexts(7), await drawnTexts(7, 'citizens')]
    expect([officials.has('Chỉ dành cho cán bộ?'), officials.has('Chỉ dành cho người dân?')]).toEqual([true, false])
    expect([citizens.has('Chỉ dành cho cán bộ?'), citizens.has('Chỉ dành cho người dân?')]).toEqual([false, true])
  })

  it('holds nothing that the law has overtaken, unless the round could not go on without it; then the change names the round', async () => {
    await leaveInCell(wanted)
    await query(`insert into legal_documents (number, title, kind) values ('78-thu', 'Luật thử', 'law')`)
    const citation = { document: '78-thu', article: 1 }
    const { id } = await approvedQuestion(staff, { ...cell, citation, text: 'Luật nào đã sửa đổi?' })
    await addToOpen(id)
    expect(await drawnTexts(6)).toContain('Luật nào đã sửa đổi?')
    world.clock.advance({ minutes: 1 })
    const change = { document: '78-thu', kind: 'amended', on: '2026-12-01', articles: [], by: null, note: null }
    const recorded = await staff.reviewer.post('/api/legal-changes', change)
    expect(recorded.body.shortOf).toEqual([])
    passMemory()
    expect(await drawnTexts(6)).not.toContain('Luật nào đã sửa đổi?')

    await leaveInCell(wanted - 1)
    await addBack(id)
    const round = await roundOf(world, 'open')
    const again = await staff.reviewer.post('/api/legal-changes', change)
    expect(again.body.shortOf).toEqual([{ roundId: round.id, name: round.name }])
    expect((await poolOf(round.id)).verdict).toBe('short')
    expect(await drawnTexts(2)).toContain('Luật nào đã sửa đổi?')
  })

  async function addBack(questionId: string): Promise<void> {
    const { id } = await roundOf(world, 'open')
    await query('insert into round_questions select $1, id from question_versions where question_id = $2 on conflict do nothing', [
      id,
      questionId
    ])
    passMemory()
  }

  it('shows several right options as such, keeps pinned ones in their place, and is marked all or nothing', async () => {
    await leaveInCell(wanted - 1)
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)])
    const file = await sendFile(world, staff.setter, '/api/questions/files', png, 'application/octet-stream')
    const options = ['Một', 'Hai', 'Ba', 'Bốn', 'Tất cả'].map((text, index) => ({ text, isRight: index < 2, isPinned: index === 4 }))
    const { id } = await approvedQuestion(staff, {
      ...cell,
      text: 'Những câu nào đúng?',
      options,
      file: { id: file.body.id, alt: 'Biểu đồ' }
    })
    await addToOpen(id)
    await query(
      `delete from round_questions where question_version_id in (select id from question_versions where text in ('Luật nào đã sửa đổi?', 'Chỉ dành cho cán bộ?', 'Chỉ dành cho người dân?'))`
    )
    passMemory()
    const results: number[] = []
    const orders = new Set<string>()
    for (const choose of [['Một', 'Hai'], ['Hai', 'Một'], ['Một'], ['Một', 'Hai', 'Ba'], []]) {
      const { participant, attempt } = await makeAttempt(world)
      const question = attempt.paper.find(({ text }) => text === 'Những câu nào đúng?')
      expect(question).toMatchObject({
        kind: 'multiple',
        file: { url: `/api/questions/files/${file.body.id}`, type: 'image/png', alt: 'Biểu đồ' }
      })
      const shown = question?.options ?? []
      expect(shown.at(-1)?.text).toBe('Tất cả')
      orders.add(shown.map(({ text }) => text).join())
      const position = question?.position ?? 0
      const optionIds = choose.map((text) => shown.find((option) => option.text === text)?.id)
      const answered = await participant.put(`/api/attempts/${attempt.id}/answers`, { answers: [{ position, seq: 5, optionIds }] })
      expect(answered.body.refused).toEqual([])
      await finishAttempt(world, participant, { ...attempt, paper: [] }, { right: 0, prediction: 1 })
      const [{ correct }] = await query('select correct from attempts where id = $1', [attempt.id])
      results.push(correct)
      expect(JSON.stringify(attempt)).not.toMatch(/isRight|isPinned|right_?options|Giải thích riêng/i)
    }
    expect(results).toEqual([1, 1, 0, 0, 0])
    expect(orders.size).toBeGreaterThan(1)
  })
})
