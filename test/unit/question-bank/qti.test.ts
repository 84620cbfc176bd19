/** Items of QTI 2.1, 2.2 and 3.0: each trap of the format. */
import { describe, expect, it } from 'vitest'
import type { ParsedQuestion } from '../../../server/src/modules/question-bank/formats/parsed.ts'
import { readXmlBank } from '../../../server/src/modules/question-bank/formats/xml.ts'
import { png } from './media-samples.ts'

interface Parts {
  space?: string
  head?: string
  declaration?: string
  before?: string
  interaction?: string
  processing?: string
  after?: string
}

const declared = (inner: string, cardinality = 'single') =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">${inner}</responseDeclaration>`
const correct = (...values: string[]) => `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`
const mapping = (points: Record<string, number>, bounds = '') =>
  `<mapping ${bounds}>${Object.entries(points)
    .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
    .join('')}</mapping>`
const template = (name: string) => `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`
const plainChoices = ['A', 'B', 'C'].map((letter) => `<simpleChoice identifier="${letter}">phương án ${letter}</simpleChoice>`).join('')
const choice = (inner: string, attributes = 'shuffle="true" maxChoices="1"') =>
  `<choiceInteraction responseIdentifier="RESPONSE" ${attributes}>${inner}</choiceInteraction>`

const itemXml = ({
  space = 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  head = '',
  declaration = declared(correct('B')),
  before = '<p>Chọn một?</p>',
  interaction = choice(plainChoices),
  processing = template('match_correct'),
  after = ''
}: Parts) =>
  `<?xml version="1.0"?><assessmentItem xmlns="${space}" identifier="BDG-01" title="Câu 1" adaptive="false" timeDependent="false" ${head}>
  ${declaration}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <itemBody>${before}${interaction}</itemBody>${processing}${after}</assessmentItem>`

const read = (parts: Parts = {}): ParsedQuestion => readXmlBank(itemXml(parts)).questions[0]!
const codes = (remarks: readonly { code: string }[]) => remarks.map(({ code }) => code)
const rights = ({ options }: ParsedQuestion) => options.map(({ isRight }) => (isRight ? 'x' : '.')).join('')
const texts = ({ options }: ParsedQuestion) => options.map(({ text }) => text)

it('shuffles whatever the case of the word', () =>
  expect(read({ interaction: choice(plainChoices, 'shuffle="TRUE"') }).isShuffled).toBe(true))

it('keeps what depends on the answer out of the question, wherever it stands', () => {
  const feedback = (name: string) =>
    `<${name} outcomeIdentifier="FEEDBACK" identifier="right" showHide="show"><p>Phương án B đúng.</p></${name}>`
  const question = read({
    before: `<p>Chọn một? ${feedback('feedbackInline')}</p>${feedback('feedbackBlock')}${feedback('modalFeedback')}`
  })
  expect([question.text, codes(question.notes)]).toEqual(['Chọn một?', ['feedback-dropped']])
})

describe('a single choice', () => {
  const expected = {
    place: { kind: 'item', at: 1 },
    code: 'BDG-01',
    text: 'Chọn một?',
    options: ['A', 'B', 'C'].map((letter) => ({ text: `phương án ${letter}`, isRight: letter === 'B', isPinned: false })),
    isShuffled: true,
    faults: [],
    notes: []
  }

  it.each(['imsqti_v2p1', 'imsqti_v2p2'])('of %s is read', (version) => {
    expect(read({ space: `http://www.imsglobal.org/xsd/${version}` })).toMatchObject(expected)
  })

  it('of 3.0 is read the same', () => {
    const names =
      /(<\/?)(assessmentItem|responseDeclaration|correctResponse|value|outcomeDeclaration|itemBody|choiceInteraction|simpleChoice|responseProcessing)\b/g
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const xml = itemXml({ space: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0' })
      .replace(names, (_, open: string, name: string) => `${open}qti-${kebab(name)}`)
      .replace(/(baseType|responseIdentifier|maxChoices|timeDependent)=/g, (attribute) => kebab(attribute))
      .replace(/template="[^"]*"/, 'template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"')
    expect(xml).toContain('<qti-simple-choice identifier="A">')
    expect(readXmlBank(xml).questions[0]).toMatchObject(expected)
  })

  it('may have names with a prefix', () => {
    const xml = itemXml({})
      .replace(/<(\/?)(\w+)/g, '<$1qti:$2')
      .replace('xmlns=', 'xmlns:qti=')
      .replace('<?xml', '<?xml')
    expect(readXmlBank(xml.replace('<qti:?xml', '<?xml')).questions[0]).toMatchObject(expected)
  })

  it('keeps its order unless it says otherwise, and what is fixed in its place', () => {
    const fixed = choice(`${plainChoices}<simpleChoice identifier="D" fixed="true">Tất cả</simpleChoice>`, 'maxChoices="1"')
    const question = read({ interaction: fixed })
    expect([question.isShuffled, question.options.map(({ isPinned }) => isPinned)]).toEqual([false, [false, false, false, true]])
  })
})

describe('the text', () => {
  it('is the body without the interaction, and its prompt', () => {
    const interaction = choice(`<prompt>Chọn <em>một</em>.</prompt>${plainChoices}`)
    const question = read({
      before: '<div><p>Đọc:</p><ul><li>một</li><li>hai</li></ul></div>',
      interaction: `<div>${interaction}</div><p>Hết</p>`
    })
    expect(question.text).toBe('Đọc: một; hai Chọn một. Hết')
  })

  it('leaves feedback out, beside choices and in the body', () => {
    const inline = '<feedbackInline outcomeIdentifier="F" identifier="A" showHide="show">Sai rồi</feedbackInline>'
    const question = read({
      before: `<p>a</p><feedbackBlock outcomeIdentifier="F" identifier="B" showHide="show"><p>no</p></feedbackBlock>`,
      interaction: choice(plainChoices.replace('</simpleChoice>', `${inline}</simpleChoice>`))
    })
    expect([question.text, texts(question)[0], codes(question.notes)]).toEqual(['a', 'phương án A', ['feedback-dropped']])
  })

  it('has what candidates are told, and not what markers are', () => {
    const rubric = (view: string, text: string) => `<rubricBlock view="${view}"><p>${text}</p></rubricBlock>`
    expect(read({ before: `${rubric('candidate', 'Đọc kỹ.')}${rubric('scorer', 'Cho 1 điểm')}<p>a</p>` }).text).toBe('Đọc kỹ. a')
  })

  it('tells of catalogs and readings aside', () => {
    const ruby =
      '<p data-catalog-idref="c1">a <ruby><rb>字</rb><rt>zì</rt></ruby></p><catalogInfo><catalog id="c1">nói</catalog></catalogInfo>'
    const question = read({ before: ruby })
    expect([question.text, codes(question.notes)]).toEqual(['a 字', ['catalog-ignored']])
  })

  it('tells of formulas', () => {
    expect(codes(read({ before: '<p>a <math><mi>x</mi></math></p>' }).notes)).toEqual(['markup-dropped'])
  })
})

describe('the score', () => {
  const several = (points: Record<string, number>, bounds = '', values: string[] = [], by = 'map_response') =>
    read({
      declaration: declared(`${values.length > 0 ? correct(...values) : ''}${mapping(points, bounds)}`, 'multiple'),
      processing: template(by)
    })
  const summary = (question: ParsedQuestion) => [rights(question), codes(question.faults), codes(question.notes)]

  it('is all or nothing with several right ones', () => {
    expect(summary(read({ declaration: declared(correct('A', 'C'), 'multiple') }))).toEqual(['x.x', [], []])
  })

  it('is by a map, of which parts are dropped', () => {
    expect(summary(several({ A: 1, B: -1, C: 1 }, 'lowerBound="0" upperBound="2" defaultValue="-1"'))).toEqual([
      'x.x',
      [],
      ['penalty-dropped', 'partial-score-dropped']
    ])
    expect(summary(several({ A: 1, C: 1 }, '', ['C', 'A']))).toEqual(['x.x', [], ['partial-score-dropped']])
  })

  it('is by a map of a single choice: the most points', () => {
    const single = (points: Record<string, number>, value = '') =>
      summary(read({ declaration: declared(`${value && correct(value)}${mapping(points)}`), processing: template('map_response') }))
    expect(single({ A: 0.5, B: 2 })).toEqual(['.x.', [], ['partial-score-dropped']])
    expect(single({ A: 0.5, B: 2 }, 'A')).toEqual(['.x.', ['keys-differ'], ['partial-score-dropped']])
    expect(single({ A: 1, B: 1 })).toEqual(['xx.', ['key-unclear'], ['partial-score-dropped']])
    expect(single({})).toEqual(['...', ['no-key'], []])
  })

  it('is not understood where the map gives points for other things', () => {
    expect(codes(several({ A: 1, B: 1, C: 1 }, 'upperBound="2"').faults)).toEqual(['score-not-understood'])
    expect(codes(several({ A: 1 }, 'defaultValue="1"').faults)).toEqual(['score-not-understood'])
    expect(codes(several({ A: Number.NaN, B: 1 }).faults)).toEqual(['score-not-understood'])
    expect(codes(several({ A: 1, B: 1 }, '', ['A', 'C']).faults)).toEqual(['keys-differ'])
  })

  it('is by the declared answer where nothing processes it', () => {
    expect(summary(read({ processing: '' }))).toEqual(['.x.', [], []])
    expect(summary(read({ processing: '', declaration: declared(mapping({ C: 1 })) }))).toEqual(['..x', [], []])
    expect(summary(read({ processing: '', declaration: declared('') }))).toEqual(['...', ['no-key'], []])
    expect(summary(read({ declaration: '' }))).toEqual(['...', ['no-key'], []])
  })

  it('is by the most that the item gives, and by the templates of common cartridges', () => {
    const whole =
      '<outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>10.0</value></defaultValue></outcomeDeclaration>'
    const none = whole.replace('10.0', '0')
    const processing = `<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>
      <setOutcomeValue identifier="SCORE"><variable identifier="MAXSCORE"/></setOutcomeValue></responseIf></responseCondition></responseProcessing>`
    expect(summary(read({ declaration: declared(correct('B')) + whole, processing }))).toEqual(['.x.', [], []])
    expect(codes(read({ declaration: declared(correct('B')) + none, processing }).faults)).toEqual(['score-not-understood'])
    expect(codes(read({ processing }).faults)).toEqual(['score-not-understood'])
    for (const name of ['CC2_match', 'CC2_match_basic.xml']) expect(summary(read({ processing: template(name) }))).toEqual(['.x.', [], []])
    expect(summary(several({ A: 1, C: 1 }, '', ['C', 'A'], 'CC2_map_response'))).toEqual(['x.x', [], ['partial-score-dropped']])
  })

  it('names an answer that is no choice', () => {
    expect(read({ declaration: declared(correct('Z')) }).faults).toEqual([
      { code: 'key-not-an-option', place: { kind: 'item', at: 1 }, detail: 'Z' }
    ])
    expect(codes(read({ declaration: declared(correct('A', 'B')) }).faults)).toEqual(['key-unclear'])
  })

  const set = (value: string, name = 'SCORE') => `<setOutcomeValue identifier="${name}">${value}</setOutcomeValue>`
  const points = (count: number) => `<baseValue baseType="float">${count}</baseValue>`
  const match = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
  const isNull = '<isNull><variable identifier="RESPONSE"/></isNull>'
  const mapped = '<mapResponse identifier="RESPONSE"/>'
  const rule = (inner: string) => `<responseCondition>${inner}</responseCondition>`
  const when = (test: string, done: string, otherwise = '') =>
    rule(`<responseIf>${test}${done}</responseIf>${otherwise && `<responseElse>${otherwise}</responseElse>`}`)
  const processed = (...rules: string[]) =>
    summary(
      read({
        declaration: declared(`${correct('B')}${mapping({ B: 1 })}`),
        processing: `<responseProcessing>${rules.join('')}</responseProcessing>`
      })
    )

  it.each([
    ['a match', [when(match, set(points(1)), set(points(0)))]],
    ['a match, by half', [when(match, set(points(0.5)))]],
    ['a match with feedback', [when(match, set(points(1)) + set(points(1), 'FEEDBACK')), when(isNull, set(points(2), 'FEEDBACK'))]],
    ['a match after nothing', [set(points(0)), when(match, set(points(1)))]],
    ['the map', [when(isNull, set(points(0)), set(mapped))]],
    ['the map where it is not null', [when(`<not>${isNull}</not>`, set(mapped))]],
    ['the map always', [set(mapped)]],
    ['feedback alone', [when(match, set(points(1), 'FEEDBACK'))]]
  ])('is read from %s', (_, rules) => expect(processed(...rules)).toEqual(['.x.', [], []]))

  it.each([
    ['a wrong answer that gets points', [when(match, set(points(1)), set(points(0.5)))]],
    ['points that are taken', [when(match, set(points(-1)))]],
    ['points that are computed', [when(match, set('<sum><variable identifier="SCORE"/><baseValue>1</baseValue></sum>'))]],
    ['two rules', [when(match, set(points(1))), when(isNull, set(points(1)))]],
    ['a rule within a rule', [when(match, when(match, set(points(1))))]],
    ['a match of another answer', [when('<match><variable identifier="OTHER"/><correct identifier="RESPONSE"/></match>', set(points(1)))]],
    ['the contrary', [when(`<not>${match}</not>`, set(points(1)))]],
    ['a match with a value', [when('<match><variable identifier="RESPONSE"/><baseValue>A</baseValue></match>', set(points(1)))]],
    ['the map after something else', [when(match, set(points(0)), set(mapped))]],
    [
      'a later branch',
      [rule(`<responseIf>${isNull}${set(points(0))}</responseIf><responseElseIf>${match}${set(points(1))}</responseElseIf>`)]
    ]
  ])('is not understood: %s', (_, rules) => expect(processed(...rules)[1]).toEqual(['score-not-understood']))

  it('is not understood by a template that is not known', () => {
    expect(codes(read({ processing: template('my_own') }).faults)).toEqual(['score-not-understood'])
    expect(codes(read({ processing: template('map_response_point') }).faults)).toEqual(['score-not-understood'])
  })
})

describe('what is no choice', () => {
  it.each([
    ['a text', { interaction: '<extendedTextInteraction responseIdentifier="RESPONSE"/>' }, 'extendedTextInteraction: Câu 1'],
    ['two choices', { interaction: choice(plainChoices) + choice(plainChoices) }, 'choiceInteraction, choiceInteraction: Câu 1'],
    [
      'a gap beside the choice',
      { before: '<p><textEntryInteraction responseIdentifier="X"/></p>' },
      'textEntryInteraction, choiceInteraction: Câu 1'
    ],
    ['nothing', { interaction: '' }, 'assessmentItem: Câu 1'],
    ['a template', { declaration: '<templateDeclaration identifier="X" cardinality="single"/>' }, 'choiceInteraction: Câu 1']
  ])('is named: %s', (_, parts, detail) => {
    expect(read(parts).faults).toEqual([{ code: 'kind-unknown', place: { kind: 'item', at: 1 }, detail }])
  })
})

it('takes no pictures but those of a package', () => {
  const picture = (source: string) => codes(read({ before: `<p>a<img src="${source}" alt="x"/></p>` }).faults)
  expect(picture('img/a.png')).toEqual(['file-missing'])
  expect(picture(`data:image/png;base64,${png.toString('base64')}`)).toEqual([])
  expect(codes(read({ interaction: choice(plainChoices.replace('phương án A', '<img src="a.png" alt=""/>')) }).faults)).toEqual([
    'file-refused',
    'empty-option'
  ])
})

it('takes as explanation what everybody is shown, and as code what people write', () => {
  const feedback = (identifier: string, showHide: string) =>
    `<modalFeedback outcomeIdentifier="F" identifier="${identifier}" showHide="${showHide}"><p>Điều 5.</p><p>Căn cứ: Điều 5</p></modalFeedback>`
  expect(read({ after: feedback('x', 'hide') })).toMatchObject({ explanation: 'Điều 5.', citation: 'Điều 5' })
  expect(read({ after: feedback('right', 'show') })).toMatchObject({ explanation: '', notes: [{ code: 'feedback-dropped' }] })
  expect(read({ head: 'label="Câu số 5"' }).code).toBe('Câu số 5')
  expect(readXmlBank(itemXml({}).replace('BDG-01', 'i6011423ba1e83975c19a3f96e48f662')).questions[0]?.code).toBeNull()
})
