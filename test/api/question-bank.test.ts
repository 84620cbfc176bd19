/** The question bank: written, reviewed by others, unchanged from then on, held back when the law changes. */

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drawable } from '../../server/src/modules/question-bank/queries.ts'
import { approve, approvedQuestion, makeSetters, questionText, type Setters, writeQuestion } from '../helpers/bank.ts'
import { makeStaff } from '../helpers/make.ts'
import { sendFile } from '../helpers/roster.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let staff: Setters
beforeAll(async () => {
  world = await openWorld()
  staff = await makeSetters(world)
})
afterAll(() => world.close())
beforeEach(() => world.clock.advance({ seconds: 1 }))

const nowhere = '00000000-0000-7000-8000-000000000000'
const query = async (text: string, values: unknown[] = []) => (await world.database.pool.query(text, values)).rows
const shown = async (id: string) => (await staff.setter.get(`/api/questions/${id}`)).body
const deedsOf = async (id: string) =>
  (await query('select action from audit_entries where subject_id = $1 order by id', [id])).map(({ action }) => action)

/** The versions of these questions that papers may draw today. */
async function drawn(id: string, on = '2026-12-02'): Promise<number[]> {
  const { rows } = await world.database.db.execute<{ version: number }>(
    sql`select v.version from question_versions v where v.question_id = ${id} and ${drawable(on, sql`false`)} order by 1`
  )
  return rows.map(({ version }) => version)
}

describe('writing', () => {
  it('gives a code, keeps what was written, and tells the audit log', async () => {
    const text = questionText({ divisions: ['officials'], isShuffled: false })
    text.options.push({ text: 'Tất cả các phương án trên', isRight: true, isPinned: true })
    const question = await writeQuestion(staff.setter, text)
    expect(question.code).toMatch(/^CH-\d{4}$/)
    expect(question.versions).toMatchObject([{ ...text, version: 1, state: 'draft', author: { id: staff.setter.id }, rounds: [] }])
    expect(question.versions[0]?.citationText).toBe('khoản 1 Điều 13 Luật Bình đẳng giới (73/2006/QH11)')
    expect(await deedsOf(question.id)).toEqual(['question.written'])
  })

  it('says where a question is not whole', async () => {
    const text = questionText({ topic: 'nowhere', divisions: ['nobody'], citation: { document: 'none' } })
    text.options = [
      { text: 'Một', isRight: false, isPinned: false },
      { text: 'một ', isRight: false, isPinned: false },
      { text: ' ', isRight: false, isPinned: false }
    ]
    const reply = await staff.setter.post('/api/questions', text)
    expectProblem(reply, 'question.incomplete')
    expect(reply.body.errors.map(({ pointer, detail }: Record<string, string>) => `${pointer} ${detail}`)).toEqual([
      '/topic topic-unknown',
      '/citation/document document-unknown',
      '/divisions division-unknown',
      '/options no-key',
      '/options/2/text empty-option',
      '/options/1/text same-options'
    ])
    const file = { id: nowhere, alt: 'Hình' }
    expectProblem(await staff.setter.post('/api/questions', questionText({ file })), 'question.file-unknown')
  })

  it('changes a draft, throws it away with its question, and finds nothing then', async () => {
    const { id } = await writeQuestion(staff.setter)
    const changed = await staff.setter.put(`/api/questions/${id}/draft`, questionText({ text: 'Khác hẳn?' }))
    expect(changed.body.versions).toMatchObject([{ version: 1, text: 'Khác hẳn?' }])
    expect((await staff.setter.delete(`/api/questions/${id}/draft`)).status).toBe(204)
    expectProblem(await staff.setter.get(`/api/questions/${id}`), 'question.not-found')
    expectProblem(await staff.setter.put(`/api/questions/${id}/draft`, questionText()), 'question.not-found')
    expect(await deedsOf(id)).toEqual(['question.written', 'question.written', 'question.draft-removed'])
  })

  it('finds questions without accents, by filter, and all of their words', async () => {
    const { id } = await approvedQuestion(staff, {
      text: 'Người Đà Lạt hưởng chế độ thai sản đặc thù nào?',
      topic: 'family',
      level: 'application'
    })
    const find = async (search: string) => (await staff.setter.get(`/api/questions?${search}`)).body
    for (const search of [
      'q=da lat thai san',
      'q=THAI%20S%E1%BA%A2N da-lat',
      'q=san da&topic=family&level=application&state=approved&own=true'
    ])
      expect(
        (await find(search)).items.map((item: { id: string }) => item.id),
        search
      ).toContain(id)
    expect((await find('q=da lat thai nguyen')).items).toEqual([])
    expect((await find('q=da lat&state=draft')).items).toEqual([])
    expect((await find('q=da lat&document=73/2006/QH11&article=13')).total).toBe(1)
    expect((await find('q=da lat&article=14')).total).toBe(0)
    expect((await find('q=%25')).total).toBe((await find('')).total)
    const all = await find('')
    expect(all.total).toBeGreaterThan(188)
    expect([all.items.length, all.nextCursor]).toEqual([50, '50'])
    expect((await find('cursor=50')).items[0].id).not.toBe(all.items[0].id)
  })
})

describe('a code that is searched for', () => {
  it('puts its question first, in any case, with or without its hyphen, before those that only mention it', async () => {
    const named = await writeQuestion(staff.setter)
    const [letters, number] = named.code.split('-')
    world.clock.advance({ minutes: 1 })
    const mentions = await writeQuestion(staff.setter, { text: `Câu nào giống câu ${named.code} nhất?` })
    const codesFor = async (q: string) =>
      (await staff.setter.get(`/api/questions?q=${encodeURIComponent(q)}`)).body.items.map(({ code }: { code: string }) => code)
    for (const q of [named.code, named.code.toLowerCase(), ` ${letters} ${number} `, `${letters}–${number}`])
      expect((await codesFor(q)).slice(0, 2), q).toEqual([named.code, mentions.code])
    for (const q of [`${letters}${number}`, `${letters?.toLowerCase()}${number}`]) expect(await codesFor(q), q).toEqual([named.code])
    // Of the bank that came with the product.
    for (const q of ['NT-03', 'nt03', 'nt 03']) expect((await codesFor(q))[0], q).toBe('NT-03')
    expect((await codesFor('Câu nào giống câu')).length).toBeGreaterThan(0)
    expect(await codesFor('-')).toEqual(await codesFor(''))
  })

  it('is narrowed by the filters as everything is', async () => {
    const { code } = await writeQuestion(staff.setter)
    const found = await staff.setter.get(`/api/questions?q=${code.replace('-', '')}&state=approved`)
    expect(found.body.total).toBe(0)
  })
})

describe('the review', () => {
  it('goes from draft to submitted to approved, and says of each question by itself what became of it', async () => {
    const [one, other] = [await writeQuestion(staff.setter), await writeQuestion(staff.setter)]
    const act = async (what: string, more: object = {}, who = staff.setter) =>
      (await who.post(`/api/questions/${what}`, { questionIds: [one.id, nowhere, other.id], ...more })).body.outcomes.map(
        ({ code }: { code: string | null }) => code
      )
    expect(await act('submissions')).toEqual([null, 'question.not-found', null])
    expect(await act('submissions')).toEqual(['question.no-draft', 'question.not-found', 'question.no-draft'])
    expectProblem(await staff.setter.put(`/api/questions/${one.id}/draft`, questionText()), 'question.under-review')
    expectProblem(await staff.setter.delete(`/api/questions/${one.id}/draft`), 'question.no-draft')
    expect(await act('withdrawals')).toEqual([null, 'question.not-found', null])
    expect(await act('withdrawals')).toEqual(['question.not-submitted', 'question.not-found', 'question.not-submitted'])
    await staff.setter.post('/api/questions/submissions', { questionIds: [one.id] })
    expect(await act('reviews', { verdict: 'approved' }, staff.reviewer)).toEqual([null, 'question.not-found', 'question.not-submitted'])
    expect((await shown(one.id)).versions[0]).toMatchObject({ state: 'approved', reviewer: { id: staff.reviewer.id }, reviewReason: null })
    expect(await deedsOf(one.id)).toEqual([
      'question.written',
      'question.submitted',
      'question.withdrawn',
      'question.submitted',
      'question.approved'
    ])
  })

  it('returns with a reason; the returned version stays, and a new one is begun', async () => {
    const { id } = await writeQuestion(staff.setter, { text: 'Bản một?' })
    await staff.setter.post('/api/questions/submissions', { questionIds: [id] })
    const review = (body: object) => staff.reviewer.post('/api/questions/reviews', { questionIds: [id], ...body })
    expectProblem(await review({ verdict: 'returned' }), 'question.reason-missing')
    expectProblem(await review({ verdict: 'returned', reason: '  ' }), 'question.reason-missing')
    expect((await review({ verdict: 'returned', reason: 'Đáp án B cũng đúng' })).body.outcomes).toEqual([{ id, code: null }])
    await staff.setter.put(`/api/questions/${id}/draft`, questionText({ text: 'Bản hai?' }))
    expect((await shown(id)).versions).toMatchObject([
      { version: 2, state: 'draft', text: 'Bản hai?' },
      { version: 1, state: 'returned', text: 'Bản một?', reviewReason: 'Đáp án B cũng đúng' }
    ])
  })

  it('is never of one’s own, not in a crowd of others, and not when a colleague has finished it', async () => {
    const own = await writeQuestion(staff.reviewer)
    const others = await writeQuestion(staff.setter)
    const begun = await writeQuestion(staff.reviewer)
    await staff.setter.put(`/api/questions/${begun.id}/draft`, questionText())
    const questionIds = [own.id, others.id, begun.id]
    await staff.setter.post('/api/questions/submissions', { questionIds })
    const { body } = await staff.reviewer.post('/api/questions/reviews', { questionIds, verdict: 'approved' })
    expect(body.outcomes.map(({ code }: { code: string | null }) => code)).toEqual(['question.own', null, 'question.own'])
    expect((await shown(own.id)).versions[0].state).toBe('submitted')
    for (const { id } of [own, begun]) {
      const decided = `update question_versions set state = 'approved', approved_at = now(), reviewed_at = now(), reviewed_by = $2 where question_id = $1`
      await expect(query(decided, [id, staff.reviewer.id])).rejects.toThrow(/not_reviewed_by_author|nobody decides on their own/)
    }
    const second = await makeStaff(world, 'question-reviewer')
    expect((await second.post('/api/questions/reviews', { questionIds, verdict: 'approved' })).body.outcomes).toEqual([
      { id: own.id, code: null },
      { id: others.id, code: 'question.not-submitted' },
      { id: begun.id, code: null }
    ])
  })
})

describe('a version that is no draft', () => {
  it.for(['submitted', 'approved'])('keeps what it says when %s: the database refuses', async (state) => {
    const { id } = await writeQuestion(staff.setter)
    await staff.setter.post('/api/questions/submissions', { questionIds: [id] })
    if (state === 'approved') await staff.reviewer.post('/api/questions/reviews', { questionIds: [id], verdict: 'approved' })
    const before = await shown(id)
    for (const change of [
      `text = 'Khác'`,
      `options = array['a', 'b']`,
      'right_options = array[1]',
      `topic = 'family'`,
      `explanation = ''`,
      `citation = '{}'`,
      'author_id = null',
      'is_shuffled = false',
      'version = 9',
      `created_at = now()`
    ])
      await expect(query(`update question_versions set ${change} where question_id = $1`, [id]), change).rejects.toThrow(
        'keeps what it says'
      )
    await expect(query('delete from question_versions where question_id = $1', [id])).rejects.toThrow('keeps what it says')
    await expect(query('truncate question_versions cascade')).rejects.toThrow('append-only')
    if (state === 'approved')
      await expect(
        query(`update question_versions set state = 'draft', approved_at = null, reviewed_by = null where question_id = $1`, [id])
      ).rejects.toThrow('keeps what it says')
    expect((await shown(id)).versions).toEqual(before.versions)
  })
})

describe('what papers may draw', () => {
  it('is the newest approved version, until the question is retired, and again when it is taken back', async () => {
    const { id } = await writeQuestion(staff.setter)
    expect(await drawn(id)).toEqual([])
    await approve(staff, [id])
    expect(await drawn(id)).toEqual([1])
    await staff.setter.put(`/api/questions/${id}/draft`, questionText())
    expect(await drawn(id)).toEqual([1])
    await approve(staff, [id])
    expect(await drawn(id)).toEqual([2])
    const retired = await staff.reviewer.put(`/api/questions/${id}/retirement`, { reason: 'Trùng câu khác' })
    expect(retired.body).toMatchObject({ retiredReason: 'Trùng câu khác', retiredAt: world.clock.now().toISOString() })
    expect(await drawn(id)).toEqual([])
    expectProblem(await staff.setter.put(`/api/questions/${id}/draft`, questionText()), 'question.retired')
    expect((await staff.setter.get('/api/questions?state=retired')).body.items.map((item: { id: string }) => item.id)).toEqual([id])
    expect((await staff.reviewer.delete(`/api/questions/${id}/retirement`)).body).toMatchObject({ retiredAt: null, retiredReason: null })
    expect(await drawn(id)).toEqual([2])
    expectProblem(await staff.reviewer.put(`/api/questions/${nowhere}/retirement`, { reason: 'x' }), 'question.not-found')
  })

  it('cites a document that is in force', async () => {
    const number = '99/2026/ND-CP'
    const document = {
      number,
      title: 'Nghị định thử',
      kind: 'decree',
      issuedBy: null,
      issuedOn: null,
      inForceFrom: '2026-12-10',
      link: null
    }
    const added = await staff.reviewer.post('/api/legal-documents', document)
    expect(added.body).toMatchObject({ ...document, questions: 0, outdated: 0, changes: [] })
    expectProblem(await staff.reviewer.post('/api/legal-documents', document), 'document.exists')
    const { id } = await approvedQuestion(staff, { citation: { document: number } })
    expect([await drawn(id), await drawn(id, '2026-12-10')]).toEqual([[], [1]])
    await query('update legal_documents set in_force_to = $2 where number = $1', [number, '2026-12-20'])
    expect([await drawn(id, '2026-12-19'), await drawn(id, '2026-12-20')]).toEqual([[1], []])
  })

  it('has its law unchanged since the approval: only the articles that a change touches are held back, until approved anew', async () => {
    const article = (number?: number) =>
      approvedQuestion(staff, {
        citation: { document: '76/2006/QH11-thu', ...(number === undefined ? { section: 'Chương I' } : { article: number }) }
      })
    await query(`insert into legal_documents (number, title, kind) values ('76/2006/QH11-thu', 'Luật thử', 'law')`)
    const [touched, other, whole] = [await article(5), await article(6), await article()]
    world.clock.advance({ minutes: 1 })
    const change = { document: '76/2006/QH11-thu', kind: 'amended', on: '2027-01-01', articles: [5, 7], by: '1/2026/QH16', note: null }
    const recorded = await staff.reviewer.post('/api/legal-changes', change)
    expect(recorded.status).toBe(201)
    expect(recorded.body.questions.map(({ id }: { id: string }) => id).sort()).toEqual([touched.id, whole.id].sort())
    expect(recorded.body.document).toMatchObject({ questions: 3, outdated: 2, changes: [{ kind: 'amended', articles: [5, 7] }] })
    expect([await drawn(touched.id), await drawn(other.id), await drawn(whole.id)]).toEqual([[], [1], []])
    expect((await shown(touched.id)).outdated).toEqual({
      document: '76/2006/QH11-thu',
      kind: 'amended',
      on: '2027-01-01',
      by: '1/2026/QH16'
    })
    const outdated = await staff.setter.get('/api/questions?state=outdated')
    expect(outdated.body.items.map(({ id }: { id: string }) => id).sort()).toEqual([touched.id, whole.id].sort())
    world.clock.advance({ minutes: 1 })
    await staff.setter.put(`/api/questions/${touched.id}/draft`, questionText({ citation: { document: '76/2006/QH11-thu', article: 5 } }))
    await approve(staff, [touched.id])
    expect(await drawn(touched.id)).toEqual([2])

    const [{ id: changeId }] = recorded.body.document.changes
    expect((await staff.reviewer.delete(`/api/legal-changes/${changeId}`)).status).toBe(204)
    expect(await drawn(whole.id)).toEqual([1])
    expectProblem(await staff.reviewer.delete(`/api/legal-changes/${changeId}`), 'document.change-not-found')
    expect(await deedsOf(changeId)).toEqual(['legal-change.recorded', 'legal-change.removed'])
    expectProblem(await staff.reviewer.post('/api/legal-changes', { ...change, document: 'none' }), 'document.not-found')
  })

  it('does not come back by a new approval once its document has expired', async () => {
    await query(`insert into legal_documents (number, title, kind) values ('77-thu', 'Luật thử', 'law')`)
    const citation = { document: '77-thu', article: 1 }
    const { id } = await approvedQuestion(staff, { citation })
    world.clock.advance({ minutes: 1 })
    await staff.reviewer.post('/api/legal-changes', {
      document: '77-thu',
      kind: 'expired',
      on: '2026-12-01',
      articles: [],
      by: null,
      note: null
    })
    world.clock.advance({ minutes: 1 })
    await staff.setter.put(`/api/questions/${id}/draft`, questionText({ citation }))
    await approve(staff, [id])
    expect(await drawn(id)).toEqual([])
  })
})

describe('a picture or a sound', () => {
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)])
  const upload = (bytes: Buffer) => sendFile(world, staff.setter, '/api/questions/files', bytes, 'application/octet-stream')

  it('is taken by its bytes, shown to anyone with its id, and runs nothing', async () => {
    const { status, body } = await upload(png)
    expect([status, body.type]).toEqual([201, 'image/png'])
    const { file } = (await writeQuestion(staff.setter, { file: { id: body.id, alt: 'Biểu đồ' } })).versions[0]!
    expect(file).toEqual({ id: body.id, type: 'image/png', alt: 'Biểu đồ' })
    const sent = await clientOf(world.app).get(`/api/questions/files/${body.id}`)
    expect(Buffer.compare(sent.body, png)).toBe(0)
    expect(sent.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable'
    })
    expectProblem(await clientOf(world.app).get(`/api/questions/files/${nowhere}`), 'question.file-not-found')
  })

  it('is refused when it is something else, or too large', async () => {
    for (const bytes of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Buffer.from('MZ\x90'),
      Buffer.from('GIF89a'),
      Buffer.concat([png, Buffer.alloc(2 ** 20)])
    ])
      expectProblem(await upload(bytes), 'question.file-refused')
  })
})
