import { QuestionText } from '@hoi-thi/shared/question-bank'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { lacksOf } from '../../../../server/src/modules/question-bank/question-text.ts'
import { controlOf, faultsOf, fieldOf } from '../../../../web/src/features/question-bank/draft-faults.ts'
import {
  draftOf,
  emptyDraft,
  emptyOption,
  hasLevel,
  type QuestionDraft,
  textOf
} from '../../../../web/src/features/question-bank/question-draft.ts'

/** As hands and clipboards leave it: blanks around, accents apart from their letters, controls of other programs, too much of it. */
const typed = (most: number) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.string({ unit: fc.constantFrom(...'aàđêơ', 'e\u0302', ' ', '\n', '\t', '\u000b', '\u0001'), maxLength: 12 })
    },
    { weight: 1, arbitrary: fc.constantFrom('a'.repeat(most), 'a'.repeat(most + 1)) }
  )
const option = fc
  .record({ text: typed(1000), isRight: fc.boolean(), isPinned: fc.boolean() })
  .map((given): QuestionDraft['options'][number] => ({ ...emptyOption(), ...given }))
const number = fc.constantFrom('', ' ', '0', '1', '007', ' 12 ', '200', '201', '2000', '2001', '1.5', 'a')
const draft: fc.Arbitrary<QuestionDraft> = fc.record({
  topic: fc.constantFrom('', 'labour'),
  level: fc.constantFrom('' as const, 'recognition' as const, 'application' as const),
  divisions: fc.subarray(['officials', 'citizens']),
  text: typed(2000),
  options: fc.array(option, { minLength: 1, maxLength: 11 }),
  isShuffled: fc.boolean(),
  document: fc.constantFrom('', '73/2006/QH11'),
  article: number,
  clause: number,
  point: fc.constantFrom('', 'a', 'đ', ' aa ', 'A', 'abc'),
  section: typed(200),
  explanation: typed(2000),
  file: fc.option(fc.record({ id: fc.constant('00000000-0000-7000-8000-000000000000'), type: fc.constant('image/png'), alt: typed(500) }))
})
/** One that the form lets through. */
const whole = draft
  .map((each) => ({
    ...each,
    topic: 'labour',
    level: 'recognition' as const,
    document: '73/2006/QH11',
    text: `Ai ${each.text}`,
    options: each.options.map((one, index) => ({ ...one, text: `${index} ${one.text}`, isRight: index === 0 || one.isRight }))
  }))
  .filter((each) => faultsOf(each).length === 0)

describe('a draft in which the form finds no fault', () => {
  it('is what the contract takes, and lacks nothing that the server asks for', () => {
    const known = { topics: new Set(['labour']), documents: new Set(['73/2006/QH11']), divisions: new Set(['officials', 'citizens']) }
    fc.assert(
      fc.property(whole, (each) => {
        const sent = textOf(each)
        expect([...Value.Errors(QuestionText, sent)].map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([])
        expect(lacksOf(sent, known)).toEqual([])
      })
    )
  })

  it('is the same when what was sent is opened again', () => {
    fc.assert(
      fc.property(whole, (each) => {
        const sent = textOf(each)
        const again = draftOf({ ...sent, file: sent.file && { ...sent.file, type: 'image/png' } })
        expect(faultsOf(again)).toEqual([])
        expect(hasLevel(again) && textOf(again)).toEqual(sent)
      })
    )
  })
})

describe('a draft with a fault', () => {
  const codesOf = (more: Partial<QuestionDraft>) => faultsOf({ ...complete, ...more }).map(({ field, code }) => `${field} ${code}`)
  const optionsOf = (...texts: string[]) => texts.map((text, index) => ({ ...emptyOption(), text, isRight: index === 0 }))
  const complete: QuestionDraft = {
    ...emptyDraft(),
    topic: 'labour',
    level: 'recognition',
    text: 'Ai?',
    options: optionsOf('Một', 'Hai'),
    document: '73/2006/QH11'
  }

  it('is empty: everything that it needs is named, in the order of the form', () => {
    expect(codesOf({})).toEqual([])
    expect(faultsOf(emptyDraft()).map(({ code }) => code)).toEqual([
      'topic-missing',
      'level-missing',
      'no-text',
      ...Array(4).fill('empty-option'),
      'no-key',
      'document-missing'
    ])
  })

  it.each<[string, Partial<QuestionDraft>, string[]]>([
    ['a text too long, as files bring', { text: 'a'.repeat(2001) }, ['text text-too-long']],
    ['an option too long', { options: optionsOf('Một', 'a'.repeat(1001)) }, ['option-1 text-too-long']],
    ['an explanation too long', { explanation: 'a'.repeat(2001) }, ['explanation text-too-long']],
    ['a section too long', { section: 'a'.repeat(201) }, ['section section-invalid']],
    ['words for a file too long', { file: { id: 'x', type: 'image/png', alt: 'a'.repeat(501) } }, ['file-alt alt-too-long']],
    ['one option', { options: optionsOf('Một') }, ['options too-few-options']],
    ['eleven options', { options: optionsOf(...'abcdefghijk') }, ['options too-many-options']],
    ['two options that are the same', { options: optionsOf('Một', ' mộT ') }, ['option-1 same-options']],
    ['a point in capitals', { point: 'A' }, ['point point-invalid']],
    ['an article that is none', { article: '0', clause: '201' }, ['article article-invalid', 'clause clause-invalid']],
    ['no words for a file', { file: { id: 'x', type: 'image/png', alt: ' ' } }, ['file-alt alt-missing']]
  ])('%s', (_name, more, codes) => {
    expect(codesOf(more)).toEqual(codes)
  })
})

it.each([
  ['/options/2/text', 'option-2', 'option-2'],
  ['/options', 'options', 'option-0-right'],
  ['/divisions', 'divisions', 'division-0'],
  ['/citation', 'document', 'document'],
  ['/citation/article', 'article', 'article'],
  ['/file', 'file', 'file'],
  ['/file/alt', 'file-alt', 'file-alt'],
  ['/text', 'text', 'text']
])('%s is about %s, and leads to %s', (pointer, field, control) => {
  expect([fieldOf(pointer), controlOf(fieldOf(pointer))]).toEqual([field, control])
})

it('fills a question from a file up to two options, each with a key of its own', () => {
  const { options } = draftOf({ ...textOf({ ...emptyDraft(), level: 'recognition' }), options: [], file: null })
  expect(options).toHaveLength(2)
  expect(new Set(options.map(({ key }) => key)).size).toBe(2)
})
