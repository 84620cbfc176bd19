/** Items of QTI 1.2, as Canvas and common cartridges write them. */
import { describe, expect, it } from 'vitest'
import type { ParsedQuestion } from '../../../server/src/modules/question-bank/formats/parsed.ts'
import { readXmlBank } from '../../../server/src/modules/question-bank/formats/xml.ts'

const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`
const metadata = (type: string) =>
  `<itemmetadata><qtimetadata>${field('points_possible', '1.0')}${type && field('question_type', type)}</qtimetadata></itemmetadata>`
const material = (text: string, type = 'text/html') => `<material><mattext texttype="${type}">${text}</mattext></material>`
const label = (ident: string, text: string, more = '') =>
  `<response_label ident="${ident}" ${more}>${material(text, 'text/plain')}</response_label>`
const lid = (inner: string, cardinality = 'Single', name = 'response1', shuffle = '') =>
  `<response_lid ident="${name}" rcardinality="${cardinality}"><render_choice ${shuffle}>${inner}</render_choice></response_lid>`
const labels = [label('1', 'a &lt;b&gt;'), label('2', 'b'), label('3', 'c')].join('')
const equal = (value: string) => `<varequal respident="response1">${value}</varequal>`
const not = (value: string) => `<not>${equal(value)}</not>`
const condition = (test: string, points: string | null) =>
  `<respcondition continue="No"><conditionvar>${test}</conditionvar>${points === null ? '' : `<setvar action="Set" varname="SCORE">${points}</setvar>`}</respcondition>`

interface Parts {
  type?: string
  text?: string
  response?: string
  conditions?: string
  feedback?: string
}

const item = ({
  type = 'multiple_choice_question',
  text = '&lt;p&gt;Chọn?&lt;/p&gt;',
  response = lid(labels),
  conditions = condition(equal('2'), '100'),
  feedback = ''
}: Parts) =>
  `<item ident="g0123456789abcdef0123456789abcdef" title="Câu 1">${metadata(type)}<presentation>${material(text)}${response}</presentation>
  <resprocessing><outcomes><decvar maxvalue="100" varname="SCORE"/></outcomes>${conditions}</resprocessing>${feedback}</item>`
const xml = (items: string) =>
  `<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Bài"><section ident="s">${items}</section></assessment></questestinterop>`

const read = (parts: Parts = {}): ParsedQuestion => readXmlBank(xml(item(parts))).questions[0]!
const codes = (remarks: readonly { code: string }[]) => remarks.map(({ code }) => code)
const rights = ({ options }: ParsedQuestion) => options.map(({ isRight }) => (isRight ? 'x' : '.')).join('')
const summary = (question: ParsedQuestion) => [rights(question), codes(question.faults), codes(question.notes)]

it('reads a choice, its text decoded once', () => {
  expect(read({ text: '&lt;p&gt;Ai &amp;lt;b&amp;gt; quản lý?&lt;/p&gt;' })).toMatchObject({
    place: { kind: 'item', at: 1 },
    code: null,
    text: 'Ai <b> quản lý?',
    options: [
      { text: 'a <b>', isRight: false },
      { text: 'b', isRight: true },
      { text: 'c', isRight: false }
    ],
    isShuffled: true,
    faults: [],
    notes: []
  })
})

it('counts its items through sections', () => {
  const { questions } = readXmlBank(
    xml(`${item({})}<section ident="t">${item({})}</section>${item({ type: 'essay_question', response: '' })}`)
  )
  expect(questions.map(({ place, faults }) => [place.at, codes(faults)])).toEqual([
    [1, []],
    [2, []],
    [3, ['kind-unknown']]
  ])
})

describe('several right options', () => {
  const multiple = { type: 'multiple_answers_question', response: lid(labels, 'Multiple') }

  it('are all that must be, without what must not be', () => {
    const all = condition(`<and>${equal('1')}${not('2')}${equal('3')}</and>`, '100')
    expect(summary(read({ ...multiple, conditions: all }))).toEqual(['x.x', [], []])
    expect(
      summary(read({ ...multiple, conditions: condition(`<and>${equal('1')}<not><or>${equal('2')}${equal('3')}</or></not></and>`, '100') }))
    ).toEqual(['x..', [], []])
  })

  it('may have points each', () => {
    const each = condition(equal('1'), '50') + condition(equal('3'), '50') + condition(equal('2'), '-50')
    expect(summary(read({ ...multiple, conditions: each }))).toEqual(['x.x', [], ['penalty-dropped', 'partial-score-dropped']])
  })
})

describe('the key', () => {
  it.each([
    ['parts are dropped', condition(equal('2'), '100') + condition(equal('1'), '50'), ['.x.', [], ['partial-score-dropped']]],
    ['feedback has no points', condition('<other/>', null) + condition(equal('2'), '1'), ['.x.', [], []]],
    ['two of the same points', condition(equal('1'), '100') + condition(equal('2'), '100'), ['xx.', ['key-unclear'], []]],
    ['one of two', condition(`<or>${equal('1')}${equal('2')}</or>`, '100'), ['...', ['score-not-understood'], []]],
    ['both of two in a single choice', condition(`${equal('1')}${equal('2')}`, '100'), ['...', ['score-not-understood'], []]],
    ['something else', condition('<vargte respident="response1">1</vargte>', '100'), ['...', ['score-not-understood'], []]],
    ['points in words', condition(equal('2'), 'mười'), ['...', ['score-not-understood'], []]],
    ['no such option', condition(equal('9'), '100'), ['...', ['key-not-an-option'], []]],
    ['no condition', '', ['...', ['no-key'], []]]
  ])('%s', (_, conditions, expected) => expect(summary(read({ conditions }))).toEqual(expected))
})

describe('kinds', () => {
  it.each(['', 'true_false_question', 'cc.multiple_choice.v0p1'])('of type "%s" are by what stands there', (type) => {
    expect(summary(read({ type }))).toEqual(['.x.', [], []])
  })

  it('with several lists are refused cleanly', () => {
    const response = lid(labels, 'Single', 'response_color1') + lid(labels, 'Single', 'response_color2')
    expect(read({ type: 'multiple_dropdowns_question', response }).faults).toMatchObject([
      { code: 'kind-unknown', detail: 'multiple_dropdowns_question: Câu 1' }
    ])
    expect(read({ response }).faults).toMatchObject([{ code: 'kind-unknown' }])
    expect(read({ type: '', response }).faults).toMatchObject([{ code: 'kind-unknown', detail: 'response_lid, response_lid: Câu 1' }])
  })

  it('without a list are, too', () => {
    const response = '<response_str ident="response1"><render_fib/></response_str>'
    expect(read({ type: '', response }).faults).toMatchObject([{ code: 'kind-unknown', detail: 'response_str: Câu 1' }])
  })
})

it('keeps order and places where it says so', () => {
  const response = lid(label('1', 'a') + label('2', 'b', 'rshuffle="No"'), 'Single', 'response1', 'shuffle="No"')
  expect(read({ response })).toMatchObject({ isShuffled: false, options: [{ isPinned: false }, { isPinned: true }] })
})

it('takes the general feedback as explanation', () => {
  const feedback = (ident: string) =>
    `<itemfeedback ident="${ident}"><flow_mat>${material('&lt;p&gt;Điều 5.&lt;/p&gt;')}</flow_mat></itemfeedback>`
  expect(read({ feedback: feedback('general_fb') })).toMatchObject({ explanation: 'Điều 5.', notes: [] })
  expect(read({ feedback: feedback('correct_fb') })).toMatchObject({ explanation: '', notes: [{ code: 'feedback-dropped' }] })
  expect(read({ feedback: feedback('general_incorrect_fb') })).toMatchObject({ explanation: '', notes: [{ code: 'feedback-dropped' }] })
})
