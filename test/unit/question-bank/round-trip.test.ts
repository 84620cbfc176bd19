/** Whatever a bank says, the text, Aiken and GIFT of it say the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAiken } from '../../../server/src/modules/question-bank/formats/aiken.ts'
import { readGift } from '../../../server/src/modules/question-bank/formats/gift.ts'
import { readText } from '../../../server/src/modules/question-bank/formats/text.ts'
import { faultsOf, questionsOf } from './parsed-cases.ts'

const word = fc.constantFrom(
  ...'nam nữ giới bình đẳng Luật Điều 11 khoản 3 1.500.000 đồng Câu 5 C. A B) V.I. Mác {x} ~ = # \\ : Đáp án Mức độ (A) * 50% chủ tịch'.split(
    ' '
  )
)
const phrase = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))
/** Begins and ends as texts do: what looks like an option, a number or a key there is that. */
const stem = phrase(12).map((text) => `Hỏi ${text} gì?`)
const option = phrase(6).map((text) => `là ${text} đó`)
const question = fc
  .record({
    text: stem,
    options: fc.uniqueArray(option, { minLength: 2, maxLength: 10, selector: (text) => text.toLowerCase() }),
    right: fc.nat()
  })
  .map(({ text, options, right }) => ({ text, options, right: right % options.length }))
const bank = fc.array(question, { minLength: 1, maxLength: 8 })
type Question = { text: string; options: string[]; right: number }

const letter = (index: number) => String.fromCharCode(65 + index)
const spelled = ({ text, options, right }: Question) =>
  [text, ...options.map((option, index) => `${index === right ? '*' : ''}${option}`)].join(' | ')
const escaped = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&')

const writers: [string, (questions: Question[]) => string, typeof readText][] = [
  [
    'a text',
    (questions) =>
      questions
        .map(({ text, options, right }, at) =>
          [`Câu ${at + 1}. ${text}`, ...options.map((option, index) => `${letter(index)}. ${option}`), `Đáp án: ${letter(right)}`, ''].join(
            '\n'
          )
        )
        .join('\n'),
    readText
  ],
  [
    'a text with a list of keys',
    (questions) =>
      [
        ...questions.map(({ text, options }, at) =>
          [`${at + 1}. ${text}`, ...options.map((option, index) => `${letter(index)}) ${option}`)].join('\n')
        ),
        'ĐÁP ÁN',
        questions.map(({ right }, at) => `${at + 1}${letter(right)}`).join(' ')
      ].join('\n'),
    readText
  ],
  [
    'Aiken',
    (questions) =>
      questions
        .map(({ text, options, right }) =>
          [text, ...options.map((option, index) => `${letter(index)}. ${option}`), `ANSWER: ${letter(right)}`].join('\n')
        )
        .join('\n'),
    readAiken
  ],
  [
    'GIFT',
    (questions) =>
      questions
        .map(
          ({ text, options, right }) =>
            `[plain]${escaped(text)} {${options.map((option, index) => `${index === right ? '=' : '~'}${escaped(option)}`).join(' ')}}`
        )
        .join('\n\n'),
    readGift
  ]
]

describe.each(writers)('%s', (_name, write, read) => {
  it('reads back whole', () => {
    fc.assert(
      fc.property(bank, (questions) => {
        const parsed = read(write(questions))
        expect(questionsOf(parsed)).toEqual(questions.map(spelled))
        expect(faultsOf(parsed)).toEqual([])
      })
    )
  })
})
