/** The bank as files: what goes out comes in again as the same questions, in every format; and what else setters ask of the bank. */
import { runOnce } from 'graphile-worker'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queueOptions } from '../../server/src/queue.ts'
import { type Account, makeStaff, roundOf } from '../helpers/make.ts'
import { contest, contestId, sendFile } from '../helpers/roster.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let setter: Account
beforeAll(async () => {
  world = await openWorld()
  setter = await makeStaff(world, 'question-setter')
})
afterAll(() => world.close())

async function exported(format: string, query: string) {
  const reply = await supertest(world.app.http.server)
    .get(`/api/questions/exports/${format}?${query}`)
    .set('authorization', `Bearer ${setter.token}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done(null, Buffer.concat(chunks)))
    })
  expect(reply.status).toBe(200)
  return { bytes: reply.body as Buffer, headers: reply.headers }
}

async function imported(bytes: Buffer) {
  const reply = await sendFile(world, setter, '/api/questions/imports', bytes, 'application/octet-stream')
  await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
  return (await setter.get(`/api/questions/imports/${reply.body.id}`)).body
}

describe('an export (GET /questions/exports/:format)', () => {
  it.each([
    ['json', 'application/json', '.json'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
    ['gift', 'text/plain', '.gift.txt'],
    ['moodle-xml', 'application/xml', '.xml'],
    ['qti', 'application/zip', '.qti.zip']
  ])('as %s comes in again as the same questions, each with its key', async (format, type, ending) => {
    const { body } = await setter.get('/api/questions?topic=labour')
    const { bytes, headers } = await exported(format, 'topic=labour')
    expect(headers['content-type']).toContain(type)
    expect(headers['content-disposition']).toMatch(new RegExp(`\\${ending}"$`))
    expect(headers['cache-control']).toContain('no-store')
    const { state, counts, total, items } = await imported(bytes)
    expect({ state, total, counts }).toEqual({
      state: 'previewed',
      total: body.total,
      counts: { ok: 0, noted: 0, same: body.total, error: 0, 'left-out': 0 }
    })
    const { rows } = await world.database.pool.query(
      `select q.code, v.options[v.right_options[1] + 1] as key, v.citation from questions q join question_versions v on v.question_id = q.id`
    )
    for (const item of items) {
      const stored = rows.find(({ code }) => code === item.code)
      const keys = item.options.filter(({ isRight }: { isRight: boolean }) => isRight)
      expect(keys).toMatchObject([{ text: stored?.key }])
      expect(item.citation).toEqual(stored?.citation)
    }
  })

  it('is told in the audit log, and refused to who does not write questions', async () => {
    await exported('json', 'topic=family&level=recognition')
    const { rows } = await world.database.pool.query(
      `select detail from audit_entries where action = 'questions.exported' order by id desc limit 1`
    )
    expect(rows).toMatchObject([{ detail: { format: 'json', questions: 19 } }])
    expectProblem(await (await makeStaff(world, 'data-protection-officer')).get('/api/questions/exports/json'), 'access.denied')
  })
})

it('names the topics (GET /topics) and the documents (GET /legal-documents) that a question may name', async () => {
  expect((await setter.get('/api/topics')).body.items).toContainEqual({ code: 'family', name: 'Hôn nhân và gia đình' })
  const { items } = (await setter.get('/api/legal-documents')).body
  expect(items.find(({ number }: { number: string }) => number === '52/2014/QH13')).toMatchObject({
    questions: 42,
    outdated: 0,
    changes: []
  })
})

it('takes back what was handed in (POST /questions/withdrawals)', async () => {
  const question = {
    topic: 'labour',
    level: 'recognition',
    divisions: [],
    text: 'Câu nào được gửi duyệt rồi rút lại?',
    options: ['Câu này', 'Câu khác'].map((text, index) => ({ text, isRight: index === 0, isPinned: false })),
    isShuffled: true,
    citation: { document: '73/2006/QH11', article: 5, clause: 3 },
    explanation: '',
    file: null
  }
  const { id } = (await setter.post('/api/questions', question)).body
  const questionIds = [id]
  expect((await setter.post('/api/questions/withdrawals', { questionIds })).body.outcomes).toEqual([{ id, code: 'question.not-submitted' }])
  await setter.post('/api/questions/submissions', { questionIds })
  expect((await setter.post('/api/questions/withdrawals', { questionIds })).body.outcomes).toEqual([{ id, code: null }])
  expect((await setter.get(`/api/questions/${id}`)).body.versions[0].state).toBe('draft')
})

it('refuses a file that is no picture and no sound (POST /questions/files)', async () => {
  expectProblem(
    await sendFile(world, setter, '/api/questions/files', Buffer.from('<svg onload="x"/>'), 'application/octet-stream'),
    'question.file-refused'
  )
})

it('fills no pool of a round that has opened (PUT /contests/:contest/rounds/:roundId/pool)', async () => {
  const organizer = await makeStaff(world, 'organizer', await contestId(world))
  const open = await roundOf(world, 'open')
  expectProblem(await organizer.put(`/api/contests/${contest}/rounds/${open.id}/pool`), 'round.already-open')
})
