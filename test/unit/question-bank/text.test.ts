/** Questions as people write them in Vietnam, and each way in which such texts mislead. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../../server/src/modules/question-bank/formats/text.ts'
import { faultsOf, notesOf, questionsOf } from './parsed-cases.ts'

const read = (...lines: string[]) => readText(lines.join('\n'))
const options = ['A. Nam', 'B. Nữ', 'C. Cả hai giới', 'D. Trẻ em']
const whole = (stem: string, ...rest: string[]) => read(stem, ...options, ...rest)
const asRead = (stem = 'Ai?') => `${stem} | Nam | *Nữ | Cả hai giới | Trẻ em`

describe('the beginning of a question', () => {
  it.each([
    'Câu 12. Ai?',
    'Câu 12: Ai?',
    'CÂU 12) Ai?',
    'Câu hỏi 12: Ai?',
    'Câu hỏi số 12. Ai?',
    '12) Ai?',
    '12. Ai?',
    'Câu 12.Ai?',
    '  Câu 12 - Ai?',
    'Câu 12\nAi?'
  ])('is %s', (stem) => expect(questionsOf(whole(stem, 'Đáp án: B'))).toEqual([asRead()]))

  it('says points and levels in brackets', () => {
    const { questions } = whole('Câu 1 (NB). Ai?', 'Đáp án: B', 'Câu 2 (0,25 điểm): Ai?', ...options, 'Đáp án: B')
    expect(questions.map(({ text, level }) => [text, level])).toEqual([
      ['Ai?', 'NB'],
      ['Ai?', null]
    ])
    expect(questions[1]?.notes.map(({ code }) => code)).toEqual(['markup-dropped'])
  })

  it.each(['1.500.000 đồng là mức phạt nào?', '1,5 triệu đồng là gì?', '2.1 Ai?'])('is not a number as %s', (stem) =>
    expect(questionsOf(whole(stem, 'Đáp án: B'))).toEqual([asRead(stem)])
  )

  it('is not a statement that has a number', () =>
    expect(
      questionsOf(whole('Câu 1. Cho các ý:', 'Đáp án: B', 'Câu 2. Cho các ý:', '1. Một', '2. Hai', 'Ai?', ...options, 'Đáp án: B'))[1]
    ).toBe(asRead('Cho các ý: 1. Một 2. Hai Ai?')))

  it('is not a statement where questions have plain numbers, either', () =>
    expect(questionsOf(whole('7. Cho các ý:', 'Đáp án: B', '8. Cho các ý:', '1. Một', '2. Hai', ...options, 'Đáp án: B'))[1]).toBe(
      asRead('Cho các ý: 1. Một 2. Hai')
    ))

  it('needs no number', () => {
    const bank = whole('Ai?', 'Đáp án: B', '', 'Là ai?', ...options, 'ĐA: B')
    expect(questionsOf(bank)).toEqual([asRead(), asRead('Là ai?')])
  })

  it('is known by the next A where neither number nor key parts questions', () =>
    expect(questionsOf(read('Ai?', '*A. Nam', 'B. Nữ', 'Là ai?', 'A. Nam', '*B. Nữ'))).toEqual(['Ai? | *Nam | Nữ', 'Là ai? | Nam | *Nữ']))

  it('tells of numbers that do not follow each other', () =>
    expect(notesOf(whole('Câu 1. Ai?', 'Đáp án: B', 'Câu 3. Là ai?', ...options, 'Đáp án: B'))).toEqual(['numbers-out-of-order 7']))
})

describe('options', () => {
  it.each([
    ['A. Nam', 'B. Nữ'],
    ['A) Nam', 'B) Nữ'],
    ['a) Nam', 'b) Nữ'],
    ['a. Nam', 'b. Nữ'],
    ['A/ Nam', 'B/ Nữ'],
    ['(A) Nam', '(B) Nữ'],
    ['A.Nam', 'B)Nữ'],
    ['A. Nam\tB. Nữ'],
    ['A. Nam     B. Nữ'],
    ['A. Nam B. Nữ'],
    ['\tA. Nam\t\tB. Nữ'],
    ['A.', 'Nam', 'B.', 'Nữ']
  ])('are read as %s %s', (...lines) => expect(questionsOf(read('Câu 1. Ai?', ...lines, 'Đáp án: B'))).toEqual(['Ai? | Nam | *Nữ']))

  it('stand two in a line, or behind the question', () => {
    expect(questionsOf(read('Câu 1. Ai?', 'A. Nam   B. Nữ', 'C. Cả hai giới D. Trẻ em', 'Đáp án: B'))).toEqual([asRead()])
    expect(questionsOf(read('Câu 1. Ai? A. Nam B. Nữ C. Cả hai giới D. Trẻ em', 'Đáp án: B'))).toEqual([asRead()])
  })

  it('keep the initials of people', () =>
    expect(
      questionsOf(
        read(
          'Câu 1. Ông A. và bà B. kết hôn năm nào?',
          'A. Ông A. và bà B. chưa',
          'B. Năm 2000',
          'C. Bà C. biết',
          'D. Không rõ E. nào',
          'Đáp án: B'
        )
      )
    ).toEqual(['Ông A. và bà B. kết hôn năm nào? | Ông A. và bà B. chưa | *Năm 2000 | Bà C. biết | Không rõ E. nào']))

  it.each(['C. Mác sinh năm nào?', 'V.I. Lênin sinh năm nào?', 'A. Einstein sinh năm nào?', 'I. Newton sinh năm nào?'])(
    'are not what begins as %s',
    (stem) => {
      expect(questionsOf(read(`Câu 1. ${stem}`, 'A. 1818', 'B. 1870', 'Đáp án: B'))).toEqual([`${stem} | 1818 | *1870`])
      if (!stem.startsWith('I.'))
        expect(questionsOf(read(stem, 'A. 1818', 'B. 1870', 'Đáp án: B', '', stem, 'A. 1818', 'B. 1870', 'Đáp án: B'))).toEqual([
          `${stem} | 1818 | *1870`,
          `${stem} | 1818 | *1870`
        ])
    }
  )

  it('are not statements in small letters before them', () =>
    expect(questionsOf(read('Câu 1. Cho các ý', 'a) Một', 'b) Hai', 'Chọn:', 'A. Chỉ một', 'B. Cả hai', 'Đáp án: B'))).toEqual([
      'Cho các ý a) Một b) Hai Chọn: | Chỉ một | *Cả hai'
    ]))

  it('go on in the next line, which is told', () => {
    const bank = read('Câu 1. Ai là', 'người?', 'A. Nam', 'B. Nữ', 'và em', 'Đáp án: B')
    expect(questionsOf(bank)).toEqual(['Ai là người? | Nam | *Nữ và em'])
    expect(notesOf(bank)).toEqual(['lines-joined 2'])
  })

  it('are faulted where letters are left out or come twice', () => {
    expect(faultsOf(read('Câu 1. Ai?', 'A. Nam', 'B. Nữ', 'D. Trẻ em', 'Đáp án: B'))).toEqual(['options-out-of-order 4'])
    expect(faultsOf(read('Câu 1. Ai?', 'A. Nam', 'B. Nữ', 'B. Trẻ em', 'Đáp án: B'))).toEqual(['options-out-of-order 4'])
  })

  it.each([
    [[], 'no-options 1'],
    [['A. Nam'], 'too-few-options 1'],
    [['A. Nam', 'B. NAM'], 'same-options 1'],
    [['A. Nam', 'B.'], 'empty-option 1'],
    [[...'ABCDEFGHIJK'].map((letter) => `${letter}. Số ${letter}`), 'too-many-options 1'],
    [['A. Nam', `B. ${'x'.repeat(1001)}`], 'text-too-long 1']
  ])('%j are %s', (lines, fault) => expect(faultsOf(read('Câu 1. Ai?', ...lines, 'Đáp án: A'))).toContain(fault))
})

describe('the key', () => {
  it.each([
    'Đáp án: B',
    'ĐÁP ÁN B',
    'Đáp án đúng: B.',
    'Đáp án đúng là B',
    'ĐA: B',
    'Đ/A: b',
    'Đáp án: B. Nữ',
    'Đáp án: Nữ',
    'Đáp án: B (Điều 11)',
    'ANSWER: B',
    '(Đáp án: B)',
    'Đáp án B: Nữ',
    '=> Đáp án B',
    '→ Đáp án: B',
    'Chọn B',
    'Chọn đáp án B.',
    '⇒ B',
    'Đáp án：B',
    'Đáp án:\nB'
  ])('is read from %s', (line) => expect(questionsOf(whole('Câu 1. Ai?', line))).toEqual([asRead()]))

  it.each(['Đáp án: A, C', 'Đáp án đúng: A và C', 'ĐA: AC', 'Đáp án: A; C'])('may name several: %s', (line) =>
    expect(questionsOf(whole('Câu 1. Ai?', line))).toEqual(['Ai? | *Nam | Nữ | *Cả hai giới | Trẻ em'])
  )

  it.each([
    ['Đáp án: E', 'key-not-an-option 6'],
    ['Đáp án: Người già', 'key-not-an-option 6'],
    ['Đáp án: A. Nữ', 'key-unclear 6'],
    ['Đáp án: A - B', 'key-unclear 6'],
    ['Đáp án: A\nĐáp án: B', 'keys-differ 6'],
    ['', 'no-key 1']
  ])('is not guessed from %j', (line, fault) => {
    const bank = whole('Câu 1. Ai?', line)
    expect(faultsOf(bank)).toEqual([fault])
    expect(bank.questions[0]?.options.some(({ isRight }) => isRight)).toBe(false)
  })

  it.each([['*B. Nữ'], ['B.* Nữ'], ['B. *Nữ'], ['B. Nữ*'], ['B. Nữ **']])('is the asterisk of %s', (option) => {
    const bank = read('Câu 1. Ai?', 'A. Nam', option, 'C. Cả hai giới', 'D. Trẻ em')
    expect(questionsOf(bank)).toEqual([asRead()])
    expect(notesOf(bank)).toEqual(['key-by-format 1'])
  })

  it('is no asterisk that every option has', () => expect(faultsOf(read('Câu 1. Ai?', '*A. Nam', '*B. Nữ'))).toEqual(['no-key 1']))

  it('is faulted where an asterisk and a line differ', () =>
    expect(faultsOf(read('Câu 1. Ai?', '*A. Nam', 'B. Nữ', 'Đáp án: B'))).toEqual(['keys-differ 4']))

  const two = ['Câu 1. Ai?', ...options, 'Câu 2. Là ai?', ...options]
  it.each([
    ['ĐÁP ÁN', '1B 2A,C'],
    ['ĐÁP ÁN', '1-B; 2-A,C'],
    ['ĐÁP ÁN', '1.B', '2.A,C'],
    ['BẢNG ĐÁP ÁN:', '1: B | 2: A, C'],
    ['Đáp án', 'Câu 1: B', 'Câu 2: AC'],
    ['ĐÁP ÁN', '1 2', 'B AC'],
    ['ĐÁP ÁN', 'Câu 1 2', 'Đáp án B AC'],
    ['ĐÁP ÁN', 'Câu 1. B. Nữ', 'Câu 2: A, C'],
    ['ĐÁP ÁN', '', 'Câu', 'Đáp án', '1. B', '2. AC']
  ])('stands in a list: %s %s', (...list) => {
    const bank = read(...two, '', ...list)
    expect(questionsOf(bank)).toEqual([asRead(), 'Là ai? | *Nam | Nữ | *Cả hai giới | Trẻ em'])
  })

  it('tells of keys that no question has, and of questions without', () => {
    const bank = read(...two, 'ĐÁP ÁN', '1B 7A')
    expect(faultsOf(bank)).toEqual(['no-key 6'])
    expect(notesOf(bank)).toEqual(['key-left-over 12'])
  })

  it('lists belong to the part that they close', () =>
    expect(
      questionsOf(read('ĐỀ 1', 'Câu 1. Ai?', 'A. Nam', 'B. Nữ', 'ĐÁP ÁN', '1B', 'ĐỀ 2', 'Câu 1. Ai?', 'A. Nam', 'B. Nữ', 'ĐÁP ÁN', '1A'))
    ).toEqual(['Ai? | Nam | *Nữ', 'Ai? | *Nam | Nữ']))
})

describe('what is said beside', () => {
  it('is taken from its lines', () => {
    const { questions } = whole(
      'Câu 1. Ai?',
      'Đáp án: B',
      'Chủ đề: Lao động',
      'Mức độ: Thông hiểu',
      'Căn cứ: Điều 3 Bộ luật Lao động',
      'Giải thích: Vì',
      'A. sai.',
      'Bảng: Cán bộ; Học sinh',
      'Mã câu hỏi: LD-01'
    )
    expect(questions).toMatchObject([
      {
        topic: 'Lao động',
        level: 'Thông hiểu',
        citation: 'Điều 3 Bộ luật Lao động',
        explanation: 'Vì A. sai.',
        divisions: ['Cán bộ', 'Học sinh'],
        code: 'LD-01'
      }
    ])
  })

  it('before questions is said of all that follow', () => {
    const bank = read(
      'Chủ đề: Lao động',
      'Câu 1. Ai?',
      '*A. Nam',
      'B. Nữ',
      'Câu 2. Ai?',
      '*A. Nam',
      'B. Nữ',
      'Chủ đề: Gia đình',
      'Câu 3. Ai?',
      '*A. Nam',
      'B. Nữ'
    )
    expect(bank.questions.map(({ topic }) => topic)).toEqual(['Lao động', 'Lao động', 'Gia đình'])
  })

  it('tells of headings that are left out', () => {
    const bank = read(
      'BỘ CÂU HỎI',
      'PHẦN I. TRẮC NGHIỆM',
      'Câu 1. Ai?',
      '*A. Nam',
      'B. Nữ',
      'II. Phần chung',
      'Câu 2. Ai?',
      '*A. Nam',
      'B. Nữ',
      '--- HẾT ---'
    )
    expect(questionsOf(bank)).toEqual(['Ai? | *Nam | Nữ', 'Ai? | *Nam | Nữ'])
    expect(notesOf(bank).filter((each) => each.startsWith('text'))).toEqual(['text-left-out 1', 'text-left-out 6', 'text-left-out 10'])
  })
})

describe('options that speak of the others', () => {
  it.each(['Tất cả các phương án trên', 'Cả ba ý trên', 'Tất cả đều đúng', 'Cả 3 phương án đều đúng', 'Không phương án nào đúng'])(
    '%s stays last',
    (last) => {
      const [question] = read('Câu 1. Ai?', 'A. Nam', 'B. Nữ', `C. ${last}`, 'Đáp án: C').questions
      expect(question).toMatchObject({ isShuffled: true, options: [{ isPinned: false }, { isPinned: false }, { isPinned: true }] })
    }
  )

  it.each(['Cả A và B', 'Cả A và B đều đúng', 'A, B', 'Phương án A và B', 'Chỉ A đúng'])('%s leaves all in their order', (last) =>
    expect(read('Câu 1. Ai?', 'A. Nam', 'B. Nữ', `C. ${last}`, 'Đáp án: C').questions[0]).toMatchObject({ isShuffled: false })
  )

  it.each(['Anh A và chị B', 'Cả hai vợ chồng', 'Tất cả mọi người', 'Bộ Công an'])('%s is one like the others', (last) =>
    expect(read('Câu 1. Ai?', 'A. Nam', 'B. Nữ', `C. ${last}`, 'Đáp án: C').questions[0]).toMatchObject({
      isShuffled: true,
      options: [{}, {}, { isPinned: false }]
    })
  )
})

describe('signs that nobody sees', () => {
  it('go, and that is told; letters are whole; spaces stay within numbers', () => {
    const bank = read('\ufeffCâu 1. A\u00adi\u200b được\u00a0nhận 1\u00a0000\u00a0đồng?'.normalize('NFD'), ...options, 'Đáp án: B')
    expect(questionsOf(bank)).toEqual([asRead('Ai được nhận 1\u00a0000 đồng?')])
    expect(notesOf(bank)).toEqual(['signs-removed 1'])
  })
})

describe('what stands behind the letter of a key', () => {
  const behind = (line: string) => {
    const [question] = whole('Câu 1. Ai?', line).questions
    return [question?.options.findIndex(({ isRight }) => isRight), question?.citation, question?.explanation]
  }
  it.each([
    ['Đáp án đúng: B. Căn cứ khoản 2 Điều 4 Luật Bình đẳng giới.', [1, 'khoản 2 Điều 4 Luật Bình đẳng giới.', '']],
    ['Đáp án: B (Điều 11)', [1, 'Điều 11', '']],
    ['Đáp án: B – Theo khoản 1 Điều 6', [1, 'khoản 1 Điều 6', '']],
    ['Đáp án: B — vì hai giới ngang nhau', [1, null, 'vì hai giới ngang nhau']],
    ['Đáp án: B. Nữ', [1, null, '']],
    ['Đáp án: B. Nữ\nCăn cứ: Điều 5', [1, 'Điều 5', '']]
  ])('%s is not lost', (line, expected) => expect(behind(line)).toEqual(expected))
})

describe('a key in words behind an option', () => {
  it.each(['B. Nữ (đáp án đúng)', 'B. Nữ (Đúng)', 'B. Nữ [đúng]', 'B. Nữ – đáp án đúng', '[x] B. Nữ', 'B. Nữ ✓', '✅ B. Nữ'])(
    'is taken from %s, and goes',
    (option) => {
      const bank = read('Câu 1. Ai?', 'A. Nam', option, 'C. Cả hai giới', 'D. Trẻ em')
      expect([questionsOf(bank), notesOf(bank)]).toEqual([[asRead()], ['key-by-format 1']])
    }
  )
  it('is text where all have it', () =>
    expect(questionsOf(read('Câu 1. Ai?', 'A. Nam (đúng)', 'B. Nữ (đúng)'))).toEqual(['Ai? | Nam (đúng) | Nữ (đúng)']))
})

it('takes keys behind their title in one line', () => {
  for (const list of ['BẢNG ĐÁP ÁN: 1A 2B', 'ĐÁP ÁN: 1-A, 2-B', 'Đáp án: 1.A; 2.B'])
    expect([list, questionsOf(read('Câu 1. Ai?', 'A. Nam', 'B. Nữ', 'Câu 2. Là ai?', 'A. Nam', 'B. Nữ', list))]).toEqual([
      list,
      ['Ai? | *Nam | Nữ', 'Là ai? | Nam | *Nữ']
    ])
})

it('knows the wide signs of other keyboards', () =>
  expect(questionsOf(read('Câu 1：Ai?', 'A．Nam', 'B．Nữ', 'Câu 2．Là ai?', 'A）Nam　B）Nữ', 'Đáp án：A'))).toEqual([
    'Ai? | Nam | Nữ',
    'Là ai? | *Nam | Nữ'
  ]))

describe('a text in Markdown', () => {
  const text = (...lines: string[]) => questionsOf(read(...lines))
  const two = ['Ai? | Nam | *Nữ', 'Là ai? | *Nam | Nữ']
  it.each([
    [
      'bold',
      [
        '**Câu 1.** Ai?',
        '',
        'A. Nam  ',
        'B. Nữ',
        '',
        '**Đáp án: B**  ',
        '---',
        '',
        '**Câu 2**: Là ai?',
        'A. Nam  ',
        'B. Nữ',
        '',
        '**Đáp án:** A'
      ]
    ],
    [
      'headings',
      [
        '# Bộ câu hỏi',
        '',
        '## Câu 1',
        '',
        'Ai?',
        'A) Nam',
        'B) Nữ',
        '',
        '**Đáp án: B**',
        '',
        '## Câu 2',
        'Là ai?',
        'A) Nam',
        'B) Nữ',
        '**Đáp án: A**'
      ]
    ],
    [
      'lists and quotes',
      ['**Câu 1:** Ai?', '- A. Nam', '- B. Nữ', '> **Đáp án: B**', '**Câu 2:** Là ai?', '- **A.** Nam', '- **B.** Nữ', '> **Đáp án: A**']
    ],
    [
      'details',
      [
        '**Câu 1.** Ai?',
        '- A. Nam',
        '- B. Nữ',
        '<details>',
        '<summary>Đáp án</summary>',
        '',
        '**Đáp án: B**',
        '</details>',
        '**Câu 2.** Là ai?',
        '- A. Nam',
        '- B. Nữ',
        '<details><summary>Xem</summary>',
        '**Đáp án: A**',
        '</details>'
      ]
    ],
    ['a bold key', ['**Câu 1.** Ai?', 'A. Nam', '**B. Nữ**', '**Câu 2.** Là ai?', '**A. Nam**', 'B. Nữ']]
  ])('is read without its signs: %s', (_name, lines) => expect(text(...lines)).toEqual(two))

  it('keeps what explains', () => {
    const bank = read(
      '**Câu 1.** Ai?',
      'A. Nam',
      'B. Nữ',
      '**Đáp án: B**  ',
      '*Giải thích: theo luật.*',
      '',
      '---',
      '**Câu 2.** Là ai?',
      'A. Nam',
      'B. Nữ',
      '**Đáp án: A**',
      '> **Giải thích:** theo luật'
    )
    expect(bank.questions.map(({ explanation }) => explanation)).toEqual(['theo luật.', 'theo luật'])
  })

  it('never takes what is stressed behind the last option for a key', () =>
    expect(faultsOf(read('**Câu 1.** Ai?', 'A. Nam', 'B. Nữ', '**Ghi chú: xem luật**'))).toEqual(['no-key 1']))
})

it.each([' '.repeat(20_000), ' *'.repeat(5000)])('comes to an end with long runs of blanks and signs', (run) => {
  const lines = ['B. Nữ', 'Chọn B', 'ĐÁP ÁN đề'].map((line) => `${line}${run} x`)
  expect(read('Câu 1. Ai?', '*A. Nam', ...lines).questions).toHaveLength(1)
})
