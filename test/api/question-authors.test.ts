/** Authors hear what became of their questions: once for each deed, with their own codes alone, and never of what they did themselves. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { approvedQuestion, makeSetters, type Setters, writeQuestion } from '../helpers/bank.ts'
import { type Account, makeStaff } from '../helpers/make.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
let staff: Setters
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
// New people for each: their inboxes are empty.
beforeEach(async () => {
  world.clock.advance({ minutes: 1 })
  staff = await makeSetters(world)
})

const inboxOf = async (account: Account) =>
  (await account.get('/api/messages')).body.items.map(({ kind, title, body, link }: Record<string, string>) => ({
    kind,
    title,
    body,
    link
  }))
const titlesOf = async (account: Account) => (await inboxOf(account)).map(({ title }: { title: string }) => title)
const handIn = (account: Account, questionIds: string[]) => account.post('/api/questions/submissions', { questionIds })
const decide = (questionIds: string[], decision: object, by = staff.reviewer) =>
  by.post('/api/questions/reviews', { questionIds, ...decision })

describe('the review', () => {
  it('tells each author once of a bulk approval, of their own questions alone, and nobody of handing in', async () => {
    const other = await makeStaff(world, 'question-setter')
    const [one, two, third] = [await writeQuestion(staff.setter), await writeQuestion(staff.setter), await writeQuestion(other)]
    const ids = [one.id, two.id, third.id]
    await handIn(staff.setter, ids)
    expect(await inboxOf(staff.reviewer)).toEqual([])
    await decide(ids, { verdict: 'approved' })
    expect(await inboxOf(staff.setter)).toEqual([
      {
        kind: 'question',
        title: '2 câu hỏi của bạn đã được duyệt',
        body: `Các câu ${one.code}, ${two.code} của bạn đã được duyệt.\nTừ nay các vòng chưa mở lấy được vào kho.`,
        link: '/ngan-hang?state=approved&own=true'
      }
    ])
    expect(await inboxOf(other)).toMatchObject([{ title: `Câu hỏi ${third.code} đã được duyệt`, link: `/ngan-hang/cau-hoi/${third.id}` }])
    expect(await inboxOf(staff.reviewer)).toEqual([])
    // What is approved already is no deed.
    await decide(ids, { verdict: 'approved' })
    expect(await inboxOf(staff.setter)).toHaveLength(1)
  })

  it('says why questions are returned, and names ten of many', async () => {
    const written = []
    for (let count = 0; count < 12; count++) written.push(await writeQuestion(staff.setter))
    const ids = written.map(({ id }) => id)
    await handIn(staff.setter, ids)
    await decide(ids, { verdict: 'returned', reason: 'Căn cứ chưa ghi khoản' })
    const [told, ...more] = await inboxOf(staff.setter)
    expect(more).toEqual([])
    expect(told).toMatchObject({ title: '12 câu hỏi của bạn được trả lại để sửa', link: '/ngan-hang?state=returned&own=true' })
    expect(told.body).toContain('Lý do của người duyệt: Căn cứ chưa ghi khoản')
    expect(told.body.match(/CH-\d+/g)).toEqual(written.slice(0, 10).map(({ code }) => code))
    expect(told.body).toContain(`${written[9]?.code} và 2 câu khác của bạn`)
  })

  it('tells who finished a draft that somebody else began', async () => {
    const other = await makeStaff(world, 'question-setter')
    const { id, versions } = await writeQuestion(staff.setter)
    const { version: _, ...text } = versions[0]!
    const { topic, level, divisions, options, isShuffled, citation, explanation, file } = text
    const taken = { topic, level, divisions, text: 'Khác?', options, isShuffled, citation, explanation, file }
    expect((await other.put(`/api/questions/${id}/draft`, taken)).status).toBe(200)
    await handIn(other, [id])
    await decide([id], { verdict: 'approved' })
    expect([(await inboxOf(other)).length, (await inboxOf(staff.setter)).length]).toEqual([1, 0])
  })

  it('tells nothing when the deed fails, nor of what came with the product', async () => {
    const { id } = await writeQuestion(staff.setter)
    await handIn(staff.setter, [id])
    const query = (text: string) => world.database.pool.query(text)
    await query(`create function refuse_audit() returns trigger language plpgsql as $$ begin raise 'no'; end $$`)
    await query(`create trigger refuse before insert on audit_entries for each row when (new.action = 'question.returned')
      execute function refuse_audit()`)
    expect((await decide([id], { verdict: 'returned', reason: 'Sai' })).status).toBe(500)
    world.faults.length = 0
    await query('drop trigger refuse on audit_entries')
    expect(await inboxOf(staff.setter)).toEqual([])
    const { rows } = await query(
      'select q.id from questions q join question_versions v on v.question_id = q.id where v.author_id is null limit 1'
    )
    const retired = await staff.reviewer.put(`/api/questions/${rows[0].id}/retirement`, { reason: 'Thử' })
    expect(retired.status).toBe(200)
  })

  it('tells nobody whose account was erased', async () => {
    const { id } = await writeQuestion(staff.setter)
    await handIn(staff.setter, [id])
    await world.database.pool.query('update accounts set erased_at = now() where id = $1', [staff.setter.id])
    expect((await decide([id], { verdict: 'approved' })).body.outcomes).toEqual([{ id, code: null }])
    const { rows } = await world.database.pool.query('select 1 from messages where account_id = $1', [staff.setter.id])
    expect(rows).toEqual([])
  })
})

describe('taking out of use', () => {
  it('is told with its reason, and so is taking back in', async () => {
    const { id, code } = await approvedQuestion(staff)
    world.clock.advance({ minutes: 1 })
    for (let times = 0; times < 2; times++) await staff.reviewer.put(`/api/questions/${id}/retirement`, { reason: 'Trùng câu khác' })
    world.clock.advance({ minutes: 1 })
    await staff.reviewer.delete(`/api/questions/${id}/retirement`)
    const link = `/ngan-hang/cau-hoi/${id}`
    expect(await inboxOf(staff.setter)).toMatchObject([
      { title: `Câu hỏi ${code} được dùng lại`, link },
      { title: `Câu hỏi ${code} đã ngừng dùng`, body: expect.stringContaining('Lý do: Trùng câu khác'), link },
      { title: `Câu hỏi ${code} đã được duyệt`, link }
    ])
  })

  it('is not told to who did it', async () => {
    const { id } = await writeQuestion(staff.reviewer)
    await staff.reviewer.put(`/api/questions/${id}/retirement`, { reason: 'Trùng câu khác' })
    expect(await inboxOf(staff.reviewer)).toEqual([])
  })
})

describe('a change of the law', () => {
  const change = { kind: 'amended', on: '2027-01-01', articles: [5], by: '1/2026/QH16', note: null }
  const addDocument = (number: string) =>
    world.database.pool.query(`insert into legal_documents (number, title, kind) values ($1, 'Luật thử', 'law')`, [number])

  it('tells the authors whose questions it holds back, with what has changed, and again when it is taken back', async () => {
    await addDocument('78-thu')
    const citing = (article: number) => approvedQuestion(staff, { citation: { document: '78-thu', article } })
    const [one, two, untouched] = [await citing(5), await citing(5), await citing(6)]
    world.clock.advance({ minutes: 1 })
    const recorded = await staff.reviewer.post('/api/legal-changes', { document: '78-thu', ...change })
    const [told] = await inboxOf(staff.setter)
    expect(told).toMatchObject({
      kind: 'question',
      title: '2 câu hỏi của bạn tạm không vào đề thi',
      link: '/ngan-hang?state=outdated&own=true'
    })
    expect(told.body).toContain(`${one.code}, ${two.code}`)
    expect(told.body).not.toContain(untouched.code)
    expect(told.body).toContain('Luật thử (78-thu) được sửa đổi từ 01/01/2027 bởi 1/2026/QH16.')
    await staff.reviewer.delete(`/api/legal-changes/${recorded.body.document.changes[0].id}`)
    expect((await titlesOf(staff.setter))[0]).toBe('2 câu hỏi của bạn lại vào được đề thi')
  })

  it('does not call back what another change still holds, and is not told to who recorded it', async () => {
    await addDocument('79-thu')
    const { id } = await writeQuestion(staff.setter, { citation: { document: '79-thu', article: 5 } })
    await handIn(staff.setter, [id])
    await decide([id], { verdict: 'approved' })
    const other = await makeStaff(world, 'question-reviewer')
    const own = await approvedQuestion({ setter: staff.reviewer, reviewer: other }, { citation: { document: '79-thu', article: 5 } })
    world.clock.advance({ minutes: 1 })
    const record = async () => (await staff.reviewer.post('/api/legal-changes', { document: '79-thu', ...change })).body.document.changes
    const [first] = await record()
    world.clock.advance({ minutes: 1 })
    const [second] = await record()
    await staff.reviewer.delete(`/api/legal-changes/${first.id}`)
    expect((await titlesOf(staff.setter))[0]).toContain('tạm không vào đề thi')
    await staff.reviewer.delete(`/api/legal-changes/${second.id}`)
    expect((await titlesOf(staff.setter))[0]).toContain('lại vào được đề thi')
    expect(await titlesOf(staff.reviewer)).toEqual([`Câu hỏi ${own.code} đã được duyệt`])
  })
})
