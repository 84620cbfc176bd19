/** Questions in sheets: headers as people write them, lists without any, keys that may mean two things. */
import { describe, expect, it } from 'vitest'
import { composeWorkbook } from '../../../server/src/lib/spreadsheet/compose-workbook.ts'
import { defaultLimits } from '../../../server/src/lib/spreadsheet/limits.ts'
import { parseTable } from '../../../server/src/lib/spreadsheet/parse-table.ts'
import { readSheetBank } from '../../../server/src/modules/question-bank/formats/sheet.ts'
import { templateSheets } from '../../../server/src/modules/question-bank/formats/template.ts'
import { faultsOf, notesOf, questionsOf } from './parsed-cases.ts'

const read = (rows: string[][], { sheet = null, from = 1 }: { sheet?: string | null; from?: number } = {}) =>
  readSheetBank({ rows: rows.map((cells, index) => ({ line: from + index, cells })).filter(({ cells }) => cells.length > 0), sheet })
const bankOf = (...given: Parameters<typeof read>) => read(...given) ?? expect.fail('was not taken for questions')
const header = ['Câu hỏi', 'Phương án A', 'Phương án B', 'Phương án C', 'Đáp án đúng']
const one = (key: string, ...options: string[]) =>
  bankOf([header, ['Ai?', ...(options.length > 0 ? options : ['Nam', 'Nữ', 'Trẻ em']), key]])
const asRead = ['Ai? | Nam | *Nữ | Trẻ em']

describe('the header', () => {
  it.each([
    [header],
    [['CAU HOI', 'Phuong an A', 'phương án b', 'PHƯƠNG ÁN C', 'Dap an dung']],
    [['Nội dung câu hỏi', 'Đáp án A', 'Đáp án B', 'Đáp án C', 'Đáp án']],
    [['Nội dung', 'A', 'B', 'C', 'Đáp án đúng (chữ cái)']],
    [['Question', 'Answer 1', 'Answer 2', 'Answer 3', 'Correct answer(s)']],
    [['Question', 'Option1', 'Option2', 'Option3', 'CorrectAnswer']],
    [['question', 'a', 'b', 'c', 'answer']],
    [['Câu hỏi', 'Phương án 1', 'Phương án 2', 'Phương án 3', 'Vị trí đáp án đúng']]
  ])('may be %j', (titles) =>
    expect(questionsOf(bankOf([['BỘ CÂU HỎI'], [], titles, ['Ai?', 'Nam', 'Nữ', 'Trẻ em', 'B']]))).toEqual(asRead)
  )

  it('may name everything else', () => {
    const titles = ['STT', 'Mã', 'Chủ đề', 'Mức độ', 'Bảng', ...header, 'Căn cứ', 'Giải thích', 'Xáo trộn', 'Phương án cuối cố định']
    const bank = bankOf([
      titles,
      ['1', 'LD-01', 'Lao động', 'Nhận biết', 'Cán bộ; Học sinh', 'Ai?', 'Nam', 'Nữ', 'Trẻ em', 'B', 'Điều 3', 'Vì vậy', 'Không', 'Có']
    ])
    expect(bank.questions).toMatchObject([
      {
        ...{
          code: 'LD-01',
          topic: 'Lao động',
          level: 'Nhận biết',
          divisions: ['Cán bộ', 'Học sinh'],
          citation: 'Điều 3',
          explanation: 'Vì vậy'
        },
        ...{ isShuffled: false, options: [{}, {}, { isPinned: true }], place: { kind: 'row', at: 2 } }
      }
    ])
  })

  it('may part the citation', () =>
    expect(
      bankOf([
        [...header, 'Văn bản', 'Điều', 'Khoản', 'Điểm'],
        ['Ai?', 'Nam', 'Nữ', '', 'B', '73/2006/QH11', '5', '3', 'a']
      ]).questions[0]
    ).toMatchObject({
      citation: 'Điểm a Khoản 3 Điều 5 73/2006/QH11'
    }))

  it('may be missing', () => {
    const rows = [
      ['1', 'Ai sinh con?', 'Nam', 'Nữ', 'Trẻ em', 'B'],
      ['2', 'Ai là người?', 'Nam', 'Nữ', 'Trẻ em', 'A,B']
    ]
    expect(questionsOf(bankOf(rows))).toEqual(['Ai sinh con? | Nam | *Nữ | Trẻ em', 'Ai là người? | *Nam | *Nữ | Trẻ em'])
    expect(questionsOf(bankOf(rows.map((row) => row.slice(1))))).toHaveLength(2)
  })

  it('of ClassQuiz ends at line 13', () => {
    const row = (text: string, right: string) => ['', text, 'Nam', 'Nữ', 'Trẻ em', '', '20', right]
    const bank = bankOf([['', '', 'Tên'], ['', 'Câu', '1', '2', '3', '4', 'giây', 'đúng'], row('Ai?', '2'), row('Ai nữa?', '1,3')], {
      from: 12,
      sheet: 'Quiz'
    })
    expect(questionsOf(bank)).toEqual([...asRead, 'Ai nữa? | *Nam | Nữ | *Trẻ em'])
    expect(notesOf(bank)).toEqual(['time-dropped 14', 'time-dropped 15'])
  })

  it.each([
    [
      [
        ['Họ tên', 'Đơn vị'],
        ['Nguyễn Thị Thử', 'Phường']
      ]
    ],
    [[['a', 'b', 'c', 'd', 'e']]],
    [[]]
  ])('is not seen in %j', (rows) => expect(read(rows)).toBeNull())
})

describe('the key', () => {
  it.each(['B', 'b', '2', 'Nữ', 'nữ', 'B.', 'Phương án B', 'Đáp án B', 'B. Nữ'])('is read from %s', (key) =>
    expect(questionsOf(one(key))).toEqual(asRead)
  )
  it.each(['A, C', 'AC', 'A và C', '1,3', '1;3', '1.3', 'Nam; Trẻ em'])('may name several: %s', (key) =>
    expect(questionsOf(one(key))).toEqual(['Ai? | *Nam | Nữ | *Trẻ em'])
  )

  it.each([
    ['', 'no-key 2'],
    ['D', 'key-not-an-option 2'],
    ['4', 'key-not-an-option 2'],
    ['0', 'key-not-an-option 2'],
    ['Người già', 'key-not-an-option 2'],
    ['A. Nữ', 'key-unclear 2']
  ])('is not guessed from %j', (key, fault) => expect(faultsOf(one(key))).toEqual([fault]))

  it('is unclear where options are numbers that disagree', () => {
    expect(faultsOf(one('2', '1', '3', '2'))).toEqual(['key-unclear 2'])
    expect(questionsOf(one('2', '1', '2', '3'))).toEqual(['Ai? | 1 | *2 | 3'])
    expect(questionsOf(one('18', '16', '18', '20'))).toEqual(['Ai? | 16 | *18 | 20'])
  })

  it('counts from 0 where its title says so', () => {
    const titles = ['Câu hỏi', 'A', 'B', 'C']
    const from0 = (title: string, ...keys: string[]) =>
      bankOf([[...titles, title], ...keys.map((key) => ['Ai?', 'Nam', 'Nữ', 'Trẻ em', key])])
    for (const title of ['Đáp án đúng (0-3)', 'Vị trí đáp án đúng (0-2)', 'Đáp án đúng(0–3)'])
      expect(questionsOf(from0(title, '1', '2'))).toEqual([...asRead, 'Ai? | Nam | Nữ | *Trẻ em'])
    expect(questionsOf(from0('Đáp án đúng (0-3)', 'B'))).toEqual(asRead)
  })

  it('is unclear in numbers where another row has a 0', () => {
    const bank = bankOf([header, ...['0', '1', 'B'].map((key) => ['Ai?', 'Nam', 'Nữ', 'Trẻ em', key])])
    expect(faultsOf(bank)).toEqual(['key-not-an-option 2', 'key-unclear 3'])
    expect(questionsOf(bank)).toEqual(['Ai? | Nam | Nữ | Trẻ em', 'Ai? | Nam | Nữ | Trẻ em', ...asRead])
  })

  it('says its column where it is at fault', () => expect(one('D').questions[0]?.faults[0]?.place).toEqual({ kind: 'row', at: 2, in: 'E' }))
})

describe('cells', () => {
  it('lose letters that all options have', () => expect(questionsOf(one('B', 'A. Nam', 'B. Nữ', 'C. Trẻ em'))).toEqual(asRead))
  it('between options may not be blank, at the end they may', () => {
    expect(faultsOf(one('A', 'Nam', '', 'Nữ'))).toEqual(['empty-option 2'])
    expect(questionsOf(one('B', 'Nam', 'Nữ', ''))).toEqual(['Ai? | Nam | *Nữ'])
  })

  it('say that they were numbers or dates', () => {
    const bank = bankOf([header, ['Ai?', '2007-07-01', '2.5', 'Nữ', 'C']], { sheet: 'Câu hỏi' })
    expect(bank.questions[0]?.notes.map(({ code, place }) => [code, place.in])).toEqual([
      ['cell-was-date', 'B'],
      ['cell-was-number', 'C']
    ])
  })
})

it('refuses more than 10,000 rows', () =>
  expect(() => read([header, ...Array.from({ length: 10_001 }, () => ['Ai?', 'Nam', 'Nữ', '', 'A'])])).toThrow(
    expect.objectContaining({ reason: 'too-many-rows' })
  ))

it('reads the template back, without any remark', async () => {
  const bytes = Buffer.from(await composeWorkbook(templateSheets()))
  const bank = readSheetBank(await parseTable(bytes, defaultLimits))
  expect(
    bank?.questions.map(({ code, faults, notes, isShuffled, options }) => ({
      code,
      faults,
      notes,
      isShuffled,
      right: options.findIndex(({ isRight }) => isRight),
      isPinned: options.at(-1)?.isPinned
    }))
  ).toEqual([
    { code: 'MAU-01', faults: [], notes: [], isShuffled: true, right: 0, isPinned: false },
    { code: 'MAU-02', faults: [], notes: [], isShuffled: true, right: 3, isPinned: true }
  ])
})

it('faults a row that is longer than its header: a comma without quotes has shifted it', () => {
  const bank = bankOf([
    header,
    ['Theo luật', ' số nào?', '1', '2', '4'],
    ['Theo luật', ' số nào?', '1', '2', '3', 'C'],
    ['Ai?', 'Nam', 'Nữ', '', 'B']
  ])
  expect(faultsOf(bank)).toEqual(['key-not-an-option 2', 'columns-differ 3'])
  expect(questionsOf(bank)[1]).not.toContain('*')
})

it('tells of columns that are not taken', () => {
  const bank = bankOf([
    ['STT', ...header, 'Người soạn'],
    ['1', 'Ai?', 'Nam', 'Nữ', 'Trẻ em', 'B', 'Tổ một']
  ])
  expect(bank.notes).toEqual([{ code: 'text-left-out', place: { kind: 'row', at: 1 }, detail: 'Người soạn' }])
  expect(
    bankOf([
      ['Chuyên mục', ...header],
      ['Luật', 'Ai?', 'Nam', 'Nữ', 'Trẻ em', 'B']
    ])
  ).toMatchObject({ notes: [], questions: [{ topic: 'Luật' }] })
})
