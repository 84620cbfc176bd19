/** Files of questions: read apart, shown question by question, mended in place, taken in as drafts all or none, taken back until somebody has used them. */
import { runOnce } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queueOptions } from '../../server/src/queue.ts'
import { type Account, makeStaff } from '../helpers/make.ts'
import { sendFile, tableHashes } from '../helpers/roster.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let setter: Account
let reviewer: Account
beforeAll(async () => {
  world = await openWorld()
  setter = await makeStaff(world, 'question-setter')
  reviewer = await makeStaff(world, 'question-reviewer')
})
afterAll(() => world.close())

const nowhere = '00000000-0000-7000-8000-000000000000'
const head = ['Chủ đề: Lao động và bảo hiểm xã hội', 'Mức độ: Nhận biết', 'Căn cứ: khoản 3 Điều 5 Luật Bình đẳng giới 2006']
const question = (number: number, subject: string, key = 'B') => [
  `Câu ${number}: Đơn vị họp về việc ${subject} vào ngày thứ mấy?`,
  'A. Ngày thứ hai đầu tháng',
  'B. Ngày thứ ba giữa tháng',
  'C. Ngày thứ tư cuối tháng',
  'D. Ngày thứ năm cuối quý',
  ...(key ? [`Đáp án: ${key}`] : []),
  ...head
]
const file = (...questions: string[][]) => questions.map((lines) => lines.join('\n')).join('\n\n')

async function handIn(text: string | Buffer, name = 'cau-hoi.txt', by = setter): Promise<string> {
  const reply = await sendFile(world, by, `/api/questions/imports?fileName=${name}`, text, 'application/octet-stream')
  expect(reply.status).toBe(202)
  expect(reply.body).toMatchObject({ state: 'reading', fileName: name })
  await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
  return reply.body.id
}
const look = async (id: string, query = '') => (await setter.get(`/api/questions/imports/${id}${query}`)).body
const confirm = (id: string, isSubmitted = false) => setter.put(`/api/questions/imports/${id}/confirmation`, { isSubmitted })
const undo = (id: string) => setter.delete(`/api/questions/imports/${id}/confirmation`)
const bank = async () => (await setter.get('/api/questions?own=true')).body.total

const mended = {
  code: null,
  topic: 'labour',
  level: 'recognition',
  divisions: [],
  text: 'Đơn vị họp về việc đã được sửa vào ngày thứ mấy?',
  options: [
    { text: 'Ngày đầu tuần', isRight: true, isPinned: false },
    { text: 'Ngày cuối tuần', isRight: false, isPinned: false }
  ],
  isShuffled: true,
  citation: { document: '73/2006/QH11', article: 5, clause: 3 },
  explanation: 'Khoản 3 Điều 5 giải thích.',
  file: null
}

describe('a file of questions (POST /questions/imports)', () => {
  it('is read by a job; nothing of the bank is changed', async () => {
    const before = await tableHashes(world)
    const id = await handIn(file(question(1, 'thứ nhất'), question(2, 'thứ hai', 'D')))
    const view = await look(id)
    expect(view).toMatchObject({
      state: 'previewed',
      total: 2,
      done: 2,
      counts: { error: 0, same: 0 },
      keyLetters: [0, 1, 0, 1]
    })
    expect(view.items).toMatchObject([
      {
        number: 1,
        place: { kind: 'line', at: 1 },
        topic: 'labour',
        level: 'recognition',
        citation: { document: '73/2006/QH11', article: 5, clause: 3 }
      },
      { number: 2, options: [{ isRight: false }, { isRight: false }, { isRight: false }, { isRight: true }] }
    ])
    const after = await tableHashes(world)
    for (const table of ['questions', 'question_versions', 'round_questions']) expect(after[table]).toBe(before[table])
  })

  it('names the place and the reason of each question that cannot be taken, and takes none before all are mended or left out', async () => {
    const text = file(question(1, 'mất đáp án', ''), question(2, 'đúng cả'), question(3, 'đáp án lạ', 'G'))
    const id = await handIn(text)
    const { items, counts } = await look(id, '?status=error')
    expect(counts).toMatchObject({ error: 2 })
    expect(items.map(({ number, faults }: { number: number; faults: { code: string }[] }) => [number, faults[0]?.code])).toEqual([
      [1, 'no-key'],
      [3, 'key-not-an-option']
    ])
    expect(items[1].faults[0].place).toMatchObject({ kind: 'line' })
    expectProblem(await confirm(id), 'import.has-errors')
    expect((await setter.put(`/api/questions/imports/${id}/items/1`, mended)).body).toMatchObject({ number: 1, isMended: true, faults: [] })
    expect((await setter.put(`/api/questions/imports/${id}/omissions/3`)).body).toMatchObject({ status: 'left-out' })
    const had = await bank()
    expect((await confirm(id)).body).toMatchObject({ state: 'confirmed', counts: { 'left-out': 1, error: 0 } })
    expect(await bank()).toBe(had + 2)
    expect((await confirm(id)).body).toMatchObject({ state: 'confirmed' })
    expect(await bank()).toBe(had + 2)
  })

  it('takes one that was left out in again, and refuses to mend with what is not whole', async () => {
    const id = await handIn(file(question(1, 'để thử sửa')))
    const place = `/api/questions/imports/${id}`
    await setter.put(`${place}/omissions/1`)
    expect((await setter.delete(`/api/questions/imports/${id}/omissions/1`)).body.status).not.toBe('left-out')
    const keyless = { ...mended, options: mended.options.map((option) => ({ ...option, isRight: false })) }
    expectProblem(await setter.put(`${place}/items/1`, keyless), 'question.incomplete')
    expectProblem(await setter.put(`${place}/items/1`, { ...mended, topic: 'no-such-topic' }), 'question.incomplete')
    expectProblem(await setter.put(`${place}/items/1`, { ...mended, file: { id: nowhere, alt: 'Ảnh' } }), 'question.incomplete')
    expectProblem(await setter.put(`${place}/items/9`, mended), 'import.not-found')
    expectProblem(await setter.put(`/api/questions/imports/${nowhere}/omissions/1`), 'import.not-found')
  })

  it('fills in a topic, a level and a document where the file says none, and nowhere else', async () => {
    const bare = question(1, 'không ghi chủ đề').slice(0, -head.length)
    const id = await handIn(file(bare, question(2, 'có ghi chủ đề')))
    expect((await look(id)).counts).toMatchObject({ error: 1 })
    const defaults = { topic: 'family', level: 'application', citation: { document: '52/2014/QH13', article: 17 } }
    const { counts } = (await setter.put(`/api/questions/imports/${id}/defaults`, defaults)).body
    expect(counts).toMatchObject({ error: 0 })
    expect((await look(id)).items).toMatchObject([
      defaults,
      { topic: 'labour', level: 'recognition', citation: { document: '73/2006/QH11' } }
    ])
    expectProblem(await setter.put(`/api/questions/imports/${id}/defaults`, { topic: 'no-such-topic' }), 'question.incomplete')
  })

  it('knows what stands in the bank already, and what the file says twice', async () => {
    const first = await handIn(file(question(1, 'đã có trong ngân hàng')))
    await confirm(first)
    const again = await handIn(file(question(1, 'đã có trong ngân hàng'), question(2, 'mới hẳn'), question(3, 'mới hẳn')))
    expect((await look(again)).items.map(({ status }: { status: string }) => status === 'same')).toEqual([true, false, true])
    const had = await bank()
    expect((await confirm(again)).body).toMatchObject({ counts: { same: 2 } })
    expect(await bank()).toBe(had + 1)
  })

  it('is looked at anew when the bank has changed since: of two files with the same question one brings it', async () => {
    const [one, two] = [await handIn(file(question(1, 'hai tệp cùng câu'))), await handIn(file(question(1, 'hai tệp cùng câu')))]
    expect((await confirm(one)).status).toBe(200)
    expectProblem(await confirm(two), 'import.outdated')
    expect((await look(two)).counts).toMatchObject({ same: 1 })
    expect((await confirm(two)).status).toBe(200)
    expectProblem(await setter.put(`/api/questions/imports/${two}/omissions/1`), 'import.not-previewed')
  })

  it('keeps the codes that the file gives where they are free, and gives others their own', async () => {
    const id = await handIn(file(question(1, 'mang mã riêng')))
    await setter.put(`/api/questions/imports/${id}/items/1`, { ...mended, text: 'Câu hỏi mang mã riêng là câu nào?', code: 'RIENG-01' })
    await confirm(id)
    expect((await setter.get('/api/questions?q=mang+ma+rieng+la+cau+nao')).body.items).toMatchObject([{ code: 'RIENG-01' }])
  })
})

describe('the list of the bank', () => {
  it('shows the questions that a file brought, and no others: not those that it found there', async () => {
    const first = await handIn(file(question(1, 'lọc theo tệp một')))
    await confirm(first)
    const second = await handIn(file(question(1, 'lọc theo tệp một'), question(2, 'lọc theo tệp hai'), question(3, 'lọc theo tệp chín')))
    await confirm(second)
    const textsOf = async (search: string) =>
      (await setter.get(`/api/questions?${search}`)).body.items.map(({ text }: { text: string }) => /tệp \S+/.exec(text)?.[0]).sort()
    expect(await textsOf(`import=${first}`)).toEqual(['tệp một'])
    expect(await textsOf(`import=${second}`)).toEqual(['tệp chín', 'tệp hai'])
    expect(await textsOf(`import=${second}&q=tep+chin`)).toEqual(['tệp chín'])
    expect(await textsOf(`import=${nowhere}`)).toEqual([])
    expectProblem(await setter.get('/api/questions?import=tep'), 'request.invalid')
    await undo(second)
    expect(await textsOf(`import=${second}`)).toEqual([])
  })
})

describe('what is refused as a whole', () => {
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'no-questions'],
    ['nothing', Buffer.from(''), 'empty'],
    ['a text in a font of old', Buffer.from('C©u 1: LuËt B×nh ®¼ng giíi cã hiÖu lùc tõ ngµy nµo? Tr¶ lêi ph¸p luËt', 'latin1'), 'tcvn3']
  ])('%s', async (_name, bytes, reason) => {
    const reply = await sendFile(world, setter, '/api/questions/imports', bytes, 'application/octet-stream')
    if (reply.status === 400) return expectProblem(reply, 'import.unreadable')
    await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
    expect(await look(reply.body.id)).toMatchObject({ state: 'refused', reason, items: [] })
    expectProblem(await confirm(reply.body.id), 'import.not-previewed')
  })
})

describe('taking a file back', () => {
  it('takes its questions away, handed in or not', async () => {
    const had = await bank()
    const id = await handIn(file(question(1, 'sẽ hoàn lại'), question(2, 'cũng sẽ hoàn lại')))
    expectProblem(await undo(id), 'import.not-confirmed')
    await confirm(id, true)
    expect((await setter.get('/api/questions?own=true&state=submitted')).body.total).toBe(2)
    expect((await undo(id)).status).toBe(204)
    expect(await bank()).toBe(had)
    expect((await look(id)).state).toBe('undone')
    expectProblem(await undo(id), 'import.undone')
    expectProblem(await confirm(id), 'import.undone')
  })

  it('is refused once one of them was decided on', async () => {
    const id = await handIn(file(question(1, 'sẽ được duyệt'), question(2, 'chưa được duyệt')))
    await confirm(id, true)
    const { items } = (await setter.get('/api/questions?own=true&state=submitted')).body
    const approved = items.find(({ text }: { text: string }) => text.includes('sẽ được duyệt'))
    await reviewer.post('/api/questions/reviews', { questionIds: [approved.id], verdict: 'approved' })
    expectProblem(await undo(id), 'import.used')
  })
})

it('is nobody’s who does not write questions', async () => {
  const organizer = await makeStaff(world, 'administrator')
  expect((await organizer.get('/api/questions/imports')).status).toBe(403)
  expect((await setter.get('/api/questions/template')).headers['content-type']).toContain('spreadsheetml')
})
