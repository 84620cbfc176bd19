/** Every stored result can be computed again from the answers, to the same hash; a result or an answer that was changed afterwards is found. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { verifyResults } from '../../server/src/modules/attempt/recompute/actions.ts'
import { type Account, finishAttempt, makeAttempt } from '../helpers/make.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
const taken: { participant: Account; attempt: Attempt }[] = []

beforeAll(async () => {
  world = await openWorld()
  for (let number = 0; number < 24; number++) taken.push(await makeAttempt(world))
  for (const [number, { participant, attempt }] of taken.entries()) {
    world.clock.advance({ seconds: 1, milliseconds: number })
    if (number % 3 > 0) await answerSome(participant, attempt, number)
    if (number % 3 === 0)
      await finishAttempt(world, participant, attempt, { right: number % 15, ...(number % 2 && { prediction: number }) })
    else if (number % 3 === 1) await participant.put(`/api/attempts/${attempt.id}/submission`)
  }
  world.clock.advance({ minutes: 16 })
  for (const { participant, attempt } of taken) await save(participant, attempt, [{ position: 2, seq: 9, optionIds: ['a'] }])
  await expireAttempts(world.ctx())
  // These are over, and nobody has written their results down.
  const unmarked = [await makeAttempt(world), await makeAttempt(world)]
  for (const { participant, attempt } of unmarked) await answerSome(participant, attempt, 5)
  world.clock.advance({ minutes: 16 })
  await makeAttempt(world)
})
afterAll(() => world.close())

const save = (participant: Account, attempt: Attempt, answers: object[], prediction?: object) =>
  participant.put(`/api/attempts/${attempt.id}/answers`, { answers, ...(prediction && { prediction }) })

/** Some answers, each changed and sent again, one taken back; for some people a prediction, changed too. */
async function answerSome(participant: Account, attempt: Attempt, number: number): Promise<void> {
  const answers = Array.from({ length: 3 + (number % 5) }, (_, index) => ({
    position: index + 2,
    seq: 2,
    optionIds: ['abcd'[(number + index) % 4]]
  }))
  const earlier = answers.map((answer) => ({ ...answer, seq: 1, optionIds: ['a'] }))
  const later = { ...answers[0], seq: 3, optionIds: [] }
  await save(participant, attempt, answers, number % 2 ? { seq: 1, value: number } : undefined)
  await save(participant, attempt, earlier)
  await save(participant, attempt, [...answers, later], number % 4 === 1 ? { seq: 2, value: 10 * number } : undefined)
}

/** What the command prints and its exit code. */
async function verify() {
  const lines: string[] = []
  const progress: string[] = []
  const { database, clock } = world
  const told = { say: (line: string) => void lines.push(line), progress: (line: string) => void progress.push(line) }
  const code = await verifyResults({ database, now: clock.now(), ...told, pageSize: 2 })
  return { code, lines, progress, line: lines.find((line) => line.startsWith('binh-dang-gioi-hue vong-2: ')) ?? '' }
}

const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows

/** Changes something behind the server's back, looks, and puts it back. */
async function tampered(change: string, attemptId: string) {
  const kept = {
    attempts: await query('select * from attempts where id = $1', [attemptId]),
    answers: await query('select * from answers where attempt_id = $1', [attemptId])
  }
  await query(change, [attemptId])
  const found = await verify()
  await query('delete from answers where attempt_id = $1', [attemptId])
  await query('delete from attempts where id = $1', [attemptId])
  for (const table of ['attempts', 'answers'] as const)
    await query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [JSON.stringify(kept[table])])
  return found
}

const hashesIn = (line: string) => [...line.matchAll(/(?:stored|recomputed) ([0-9a-f]{64})/g)].map(([, hash]) => hash)

it('computes every result again to the same hash, while the round is still open', async () => {
  const { code, lines, progress, line } = await verify()
  expect(code).toBe(0)
  const [count] =
    await query(`select count(*)::int, count(*) filter (where is_late)::int as late, count(*) filter (where position = 0)::int as predictions
    from answers join attempts on id = attempt_id where marked_at is not null`)
  expect(count.late).toBeGreaterThan(5)
  expect(count.predictions).toBeGreaterThan(5)
  const [stored, recomputed] = hashesIn(line)
  expect(line).toBe(
    `binh-dang-gioi-hue vong-2: 24 attempts, ${count.count} events, stored ${stored}, recomputed ${recomputed}, identical, 2 not yet marked`
  )
  expect(recomputed).toBe(stored)
  expect(lines).toHaveLength(6)
  expect(lines.at(-1)).toBe('All 24 results are what their events give.')
  expect(progress).toEqual(['binh-dang-gioi-hue vong-2: 20 attempts so far …'])
})

it('gives the same hash again, which is the one that PostgreSQL computes of what is stored', async () => {
  const [first] = hashesIn((await verify()).line)
  const [row] =
    await query(`select encode(sha256(convert_to(string_agg(id || ':' || marking_version || ':' || correct || ':' || points || ':' ||
    duration_ms || ':' || coalesce(prediction::text, '-') || ':' || (is_valid is not false)::text || ':' || receipt || E'\\n', '' order by id), 'UTF8')), 'hex') as hash
    from attempts where marked_at is not null`)
  expect(first).toBe(row.hash)
  expect(hashesIn((await verify()).line)[0]).toBe(first)
})

it('finds a stored result that was changed, names the attempt, and ends with 1', async () => {
  const before = hashesIn((await verify()).line)
  const { id } = taken[4]!.attempt
  const fields = { points: 'points', correct: 'correct', duration_ms: 'durationMs', prediction: 'prediction' }
  for (const [column, field] of Object.entries(fields)) {
    const [{ value }] = await query(`select ${column} as value from attempts where id = $1`, [id])
    const { code, line, lines } = await tampered(`update attempts set ${column} = coalesce(${column}, 0) + 1 where id = $1`, id)
    expect(code).toBe(1)
    expect(line).toContain('DIFFERENT in 1 attempt')
    expect(lines).toContain(`  attempt ${id}: ${field} is stored as ${(value ?? 0) + 1}, recomputed ${value ?? 'nothing'}`)
    expect(lines.at(-1)).toBe('1 of 24 results are not what their events give.')
    const [stored, recomputed] = hashesIn(line)
    expect([stored === before[0], recomputed]).toEqual([false, before[1]])
  }
  expect((await verify()).code).toBe(0)
})

it('finds an answer that was changed, taken away, added or moved in time, and ends with 1', async () => {
  const before = hashesIn((await verify()).line)
  const { id } = taken[5]!.attempt
  const counted = 'attempt_id = $1 and position = 3 and seq = 2'
  const changes = [
    `update answers set choice = case choice when 'a' then 'b' else 'a' end where ${counted}`,
    `update answers set is_late = true where ${counted}`,
    `update answers set received_at = received_at - interval '1 millisecond' where ${counted}`,
    `update answers set is_late = false where attempt_id = $1 and position = 2 and seq = 9`,
    `update answers set value = value + 1 where attempt_id = $1 and position = 0`,
    `delete from answers where ${counted}`,
    `insert into answers select round_number, attempt_id, position, 8, choice, value, received_at, false, client_at from answers where ${counted}`
  ]
  for (const change of changes) {
    const { code, line, lines } = await tampered(change, id)
    expect({ change, code, shown: lines.some((line) => line.startsWith(`  attempt ${id}: receipt is stored as `)) }).toEqual({
      change,
      code: 1,
      shown: true
    })
    const [stored, recomputed] = hashesIn(line)
    expect([stored, recomputed === before[1]]).toEqual([before[0], false])
  }
  expect(hashesIn((await verify()).line)).toEqual(before)
})

it('finds a question whose key was changed after the marking', async () => {
  const [{ versionId }] = await query(
    `select a.paper->(n.position - 1)->>'versionId' as "versionId" from attempts a join answers n on n.attempt_id = a.id
     join question_versions v on v.id = (a.paper->(n.position - 1)->>'versionId')::uuid
     where n.position > 0 and a.correct > 5 and n.choice = chr(97 + array_position(array(select jsonb_array_elements_text(a.paper->(n.position - 1)->'order')::int),
       v.right_options[1]) - 1) limit 1`
  )
  // Whoever owns the database can still do it.
  await query('alter table question_versions disable trigger question_versions_kept')
  await query('update question_versions set right_options = array[(right_options[1] + 1) % 3] where id = $1', [versionId])
  const { code, lines } = await verify()
  expect(code).toBe(1)
  expect(lines.some((line) => /^ {2}attempt \S+: points is stored as \d+, recomputed \d+$/.test(line))).toBe(true)
})

it('reports what an older version of the marking has marked, and does not compare it', async () => {
  await query('update attempts set marking_version = 0, points = 99 where marked_at is not null')
  const { code, line, lines } = await verify()
  expect(code).toBe(0)
  const notCompared = '2 not yet marked, 24 marked by an older version of the marking, not compared'
  expect(line).toBe(`binh-dang-gioi-hue vong-2: nothing to compare, ${notCompared}`)
  expect(lines.at(-1)).toBe('There is nothing to compare yet.')
})
