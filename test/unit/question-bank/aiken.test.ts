/** Aiken: what Moodle reads is read, and what it loses or lets pass is told. */
import { describe, expect, it } from 'vitest'
import { isAiken, readAiken } from '../../../server/src/modules/question-bank/formats/aiken.ts'
import { faultsOf, notesOf, questionsOf } from './parsed-cases.ts'

const read = (...lines: string[]) => readAiken(lines.join('\n'))

describe('a question in Aiken', () => {
  it.each(['\n', '\r\n', '\r', '\n\n'])('is read with lines that end in %j', (end) => {
    const text = ['\ufeffAi?', 'A. Nam', 'B) Nữ', 'ANSWER: B', 'Là ai?', 'A)Nam', 'B.Nữ', 'ANSWER:A'].join(end)
    expect(isAiken(text)).toBe(true)
    expect(questionsOf(readAiken(text))).toEqual(['Ai? | Nam | *Nữ', 'Là ai? | *Nam | Nữ'])
  })

  it('has its lines joined, which is told', () => {
    const bank = read('Ai là', 'người?', 'A. Nam', 'B. Nữ', 'và em', 'ANSWER: B')
    expect(questionsOf(bank)).toEqual(['Ai là người? | Nam | *Nữ và em'])
    expect(notesOf(bank)).toEqual(['lines-joined 2'])
  })

  it.each(['C. Mác sinh năm nào?', 'V.I. Lênin sinh năm nào?', 'I. Phần chung', 'A. Einstein sinh năm nào?'])(
    'may begin with a letter: %s',
    (stem) => {
      const bank = read(stem, 'A. 1818', 'B. 1870', 'ANSWER: A', stem, 'A. 1818', 'B. 1870', 'ANSWER: A')
      expect(questionsOf(bank)).toEqual([`${stem} | *1818 | 1870`, `${stem} | *1818 | 1870`])
      expect(faultsOf(bank)).toEqual([])
    }
  )

  it('may say so later', () =>
    expect(questionsOf(read('Ai sinh trước?', 'C. Mác hay ai?', 'A. Có', 'B. Không', 'ANSWER: A'))).toEqual([
      'Ai sinh trước? C. Mác hay ai? | *Có | Không'
    ]))
})

describe('a key in Aiken', () => {
  it.each([
    ['ANSWER: b', 'key-unclear 4'],
    ['ANSWER: A, B', 'key-unclear 4'],
    ['ANSWER: E', 'key-not-an-option 4'],
    ['ANSWER:', 'no-key 4']
  ])('is refused as %s, with its line', (key, fault) => {
    const bank = read('Ai?', 'A. Nam', 'B. Nữ', key)
    expect(faultsOf(bank)).toEqual([fault])
    expect(questionsOf(bank)).toEqual(['Ai? | Nam | Nữ'])
  })

  it('is missed at the end of the file and before the next question', () =>
    expect(faultsOf(read('Ai?', 'A. Nam', 'B. Nữ', 'Là ai?', 'A. Nam', 'B. Nữ'))).toEqual(['no-key 1', 'no-key 4']))
})

it.each([
  [['Ai?', 'ANSWER: A'], 'no-options 1'],
  [['Ai?', 'A. Nam', 'ANSWER: A'], 'too-few-options 1'],
  [['A. Nam', 'B. Nữ', 'ANSWER: A'], 'no-text 1'],
  [['Ai?', 'A. Nam', 'C. Nữ', 'ANSWER: A'], 'options-out-of-order 3']
])('faults %j', (lines, fault) => expect(faultsOf(read(...lines))).toContain(fault))

it('finds the whole questions among broken ones, and the lines of these', () => {
  const bank = read(
    'Một?',
    'A. a',
    'B. b',
    'ANSWER: A',
    'Hai?',
    'A. a',
    'B. b',
    'ANSWER: C',
    'Ba?',
    'A. a',
    'B. b',
    'ANSWER: B',
    'Bốn?',
    'ANSWER: A',
    'Năm?',
    'A. a',
    'B. b'
  )
  expect(questionsOf(bank).filter((each) => each.includes('*'))).toEqual(['Một? | *a | b', 'Ba? | a | *b'])
  expect(faultsOf(bank)).toEqual(['key-not-an-option 8', 'key-not-an-option 14', 'no-options 13', 'no-key 15'])
})

it('takes feedback behind the key as explanation', () => {
  const bank = read(
    'Ai?',
    'A. Nam',
    'B. Nữ',
    'ANSWER: B',
    'FEEDBACK: Theo Điều 6.',
    'Hai?',
    'A. Nam',
    'B. Nữ',
    'ANSWER: A',
    '',
    'FEEDBACK: Theo',
    'Điều 7.'
  )
  expect(questionsOf(bank)).toEqual(['Ai? | Nam | *Nữ', 'Hai? | *Nam | Nữ', 'Điều 7.'])
  expect(bank.questions.map(({ explanation }) => explanation)).toEqual(['Theo Điều 6.', 'Theo', ''])
})
