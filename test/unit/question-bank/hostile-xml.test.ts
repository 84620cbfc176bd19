/** XML and JSON that were made to harm: refused with a reason, or read within bounds. */
import { describe, expect, it } from 'vitest'
import { FileError } from '../../../server/src/lib/file-error.ts'
import { readJsonBank } from '../../../server/src/modules/question-bank/formats/read-json.ts'
import { readXmlBank } from '../../../server/src/modules/question-bank/formats/xml.ts'

function refusalOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof FileError) return error.reason
    throw error
  }
  return 'none'
}

const ofXml = (xml: string) => refusalOf(() => readXmlBank(xml))
const ofJson = (json: string) => refusalOf(() => readJsonBank(json))
const quiz = (inner: string, head = '') => `<?xml version="1.0"?>${head}<quiz>${inner}</quiz>`
const question = (stem: string, more = '') =>
  `<question type="multichoice"><questiontext><text>${stem}</text>${more}</questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>`
const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('')

describe('what stands before and in tags', () => {
  it.each([
    ['a document type', quiz(question('a'), '<!DOCTYPE quiz>')],
    ['an entity from a file', quiz(question('&x;'), '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ['an entity from outside', quiz(question('a'), '<!DOCTYPE quiz SYSTEM "http://vidu.vn/x.dtd">')],
    ['a parameter entity', quiz(question('a'), '<!DOCTYPE quiz [<!ENTITY % x SYSTEM "http://vidu.vn/x"> %x;]>')],
    ['a billion laughs', quiz(question('&l9;'), `<!DOCTYPE quiz [<!ENTITY l0 "ha">${laughs}]>`)],
    ['an entity that is not known', quiz(question('&x;'))],
    ['an entity named as what every object has', quiz(question('&constructor;'))],
    ['a document type in the middle', quiz(`<!DOCTYPE x>${question('a')}`)],
    ['an element declaration', quiz(`<!ELEMENT x ANY>${question('a')}`)],
    ['a declaration without end', '<!ENTITY'.repeat(100_000)],
    ['attributes without end', `<quiz ${Array.from({ length: 500_000 }, (_, number) => `a${number}=""`).join(' ')}/>`]
  ])('refuses %s', (_, xml) => expect(ofXml(xml)).toBe('damaged'))

  it('reads what only looks like a document type', () => {
    expect(readXmlBank(quiz(question('<![CDATA[<!DOCTYPE html><p>a</p>]]>'))).questions[0]?.text).toBe('a')
  })
})

describe('what is not whole', () => {
  const whole = quiz(question('a&amp;b'))

  it('refuses every cut', () => {
    for (let length = 0; length < whole.length; length++) expect(ofXml(whole.slice(0, length))).toBe('damaged')
  })

  it.each([
    ['nothing', ''],
    ['words', 'Câu 1'],
    ['tags that cross', '<quiz><question></quiz></question>'],
    ['two roots', '<quiz/><quiz/>'],
    ['an attribute without quotes', '<quiz a=1/>']
  ])('refuses %s', (_, xml) => expect(ofXml(xml)).toBe('damaged'))

  it.each([
    '<quiz/>',
    '<html><body/></html>',
    '<assessmentTest/>',
    '<constructor/>',
    '<questestinterop/>',
    '<toString><question/></toString>'
  ])('finds no question in %s', (xml) => expect(ofXml(xml)).toBe('no-questions'))
})

describe('what is too much', { timeout: 60_000 }, () => {
  it('refuses 100,000 items at the ten thousand and first', () => {
    expect(ofXml(quiz(question('a').repeat(100_000)))).toBe('too-many-rows')
    expect(ofXml(`<questestinterop>${'<item/>'.repeat(100_000)}</questestinterop>`)).toBe('too-many-rows')
  })

  it('refuses elements without number', () => {
    expect(ofXml(quiz('<x/>'.repeat(1_000_000)))).toBe('too-big')
    expect(ofXml(`<assessmentItem>${'<p a="" b="">a</p>'.repeat(300_000)}</assessmentItem>`)).toBe('too-big')
    expect(ofXml(quiz(`<question type="multichoice">${'<answer fraction="0"/>'.repeat(300_000)}</question>`))).toBe('too-big')
  })

  it('refuses what is nested without end', () => {
    expect(ofXml(quiz('<question>'.repeat(100_000)))).toBe('damaged')
    expect(ofXml(`<assessmentItem><itemBody>${'<div>'.repeat(100_000)}`)).toBe('damaged')
  })

  it('does not decode 50 MB of a file', () => {
    const file = `<file name="a.png" path="/" encoding="base64">${'QUJD'.repeat(12_500_000)}</file>`
    const { faults, file: taken } = readXmlBank(quiz(question('&lt;img src="@@PLUGINFILE@@/a.png"&gt;a', file))).questions[0]!
    expect([taken, faults.map(({ code }) => code)]).toEqual([null, ['file-refused']])
  })

  it.each([
    ['tags of HTML that are never closed', '&lt;b&gt;'.repeat(100_000) + '&lt;/i&gt;'.repeat(100_000)],
    ['brackets', '&lt;'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['items of a list', '&lt;ul&gt;&lt;li&gt;'.repeat(40) + '&lt;li&gt; '.repeat(100_000)],
    ['entities', '&amp;amp;'.repeat(200_000)],
    ['attributes', `&lt;p ${'a b '.repeat(200_000)}&gt;`],
    ['comments', '&lt;!--'.repeat(200_000)],
    ['marks', '\ue000\ue001'.repeat(500_000)]
  ])('reads a text of %s in time', (_, text) => {
    expect(readXmlBank(quiz(question(text))).questions[0]?.faults.length).toBeGreaterThan(0)
  })
})

describe('JSON', () => {
  const bank = (questions: string, version = '1') => `{"format":"hoi-thi-bank","version":${version},"questions":${questions}}`

  it.each([
    ['damaged', 'words', 'Câu 1'],
    ['damaged', 'a cut', bank('[{"text":"a')],
    ['damaged', 'a number that is none', bank('[01]')],
    ['no-questions', 'another JSON', '{"questions":[]}'],
    ['no-questions', 'a list', '[1,2]'],
    ['no-questions', 'null', 'null'],
    ['no-questions', 'an empty bank', bank('[]')],
    ['no-questions', 'questions that are no list', bank('{"length":1000000000}')],
    ['old-format', 'a version to come', bank('[{}]', '2')],
    ['old-format', 'a version in words', bank('[{}]', '"1"')],
    ['too-big', 'brackets without end', '['.repeat(5_000_000)],
    ['too-big', 'lists in lists', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['too-big', 'commas without end', bank(`[${'0,'.repeat(2_000_000)}0]`)],
    ['too-many-rows', '100,000 questions', bank(`[${'{},'.repeat(100_000)}{}]`)]
  ])('is %s: %s', (reason, _, json) => expect(ofJson(json)).toBe(reason))

  it('reads values of any type as nothing', () => {
    const odd =
      '{"__proto__":{"text":"x"},"constructor":1,"code":{},"text":[],"options":{"length":3},"divisions":[1,null],"topic":7,"file":"x"}'
    const { questions } = readJsonBank(bank(`[${odd},null,1,"a",[]]`))
    expect(questions.map(({ code, text, options, divisions, topic }) => [code, text, options, divisions, topic])).toEqual(
      Array.from({ length: 5 }, () => [null, '', [], [], null])
    )
    expect(questions[0]?.faults.map(({ code }) => code)).toEqual(['file-refused', 'no-text', 'no-options'])
  })
})
