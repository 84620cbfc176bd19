/** Questions as Moodle writes them in XML: each trap of the format. */
import { describe, expect, it } from 'vitest'
import type { ParsedQuestion } from '../../../server/src/modules/question-bank/formats/parsed.ts'
import { readXmlBank } from '../../../server/src/modules/question-bank/formats/xml.ts'
import { clip, gif, jpeg, m4a, mp3, ogg, png, webp } from './media-samples.ts'

const answer = (fraction: string, text: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`
const stem = (html: string, more = '') => `<questiontext format="html"><text><![CDATA[${html}]]></text>${more}</questiontext>`
const choice = (parts: string, type = 'multichoice') => `<question type="${type}"><name><text>Câu 1</text></name>${parts}</question>`
const category = (path: string) => `<question type="category"><category><text>${path}</text></category></question>`
const usual = [answer('100', 'Chính phủ'), answer('0', 'Quốc hội'), answer('0', 'Tòa án')].join('')

const read = (...questions: string[]) => readXmlBank(`<?xml version="1.0" encoding="UTF-8"?><quiz>${questions.join('')}</quiz>`)
const readOne = (parts: string, type?: string): ParsedQuestion => read(choice(parts, type)).questions[0]!
const codes = (remarks: readonly { code: string }[]) => remarks.map(({ code }) => code)
const rights = ({ options }: ParsedQuestion) => options.map(({ isRight }) => (isRight ? 'x' : '.')).join('')
const texts = ({ options }: ParsedQuestion) => options.map(({ text }) => text)

describe('a choice with one right option', () => {
  it('is read with its parts', () => {
    const question = readOne(
      `${stem('<p>Cơ quan nào quản lý?</p>')}<generalfeedback format="html"><text>&lt;p&gt;Điều 25.&lt;/p&gt;&lt;p&gt;Căn cứ: Khoản 1 Điều 25&lt;/p&gt;</text></generalfeedback>
      <single>true</single><shuffleanswers>true</shuffleanswers>${usual}<idnumber>BDG-001</idnumber>
      <tags><tag><text>nhan-biet</text></tag><tag><text>bang:Cán bộ</text></tag><tag><text>luat</text></tag></tags>`
    )
    expect(question).toEqual({
      place: { kind: 'item', at: 1 },
      code: 'BDG-001',
      text: 'Cơ quan nào quản lý?',
      options: [
        { text: 'Chính phủ', isRight: true, isPinned: false },
        { text: 'Quốc hội', isRight: false, isPinned: false },
        { text: 'Tòa án', isRight: false, isPinned: false }
      ],
      isShuffled: true,
      topic: 'luat',
      level: 'nhan-biet',
      divisions: ['Cán bộ'],
      citation: 'Khoản 1 Điều 25',
      explanation: 'Điều 25.',
      file: null,
      faults: [],
      notes: []
    })
  })

  it.each(['true', '1', ''])('has one right option where single is "%s"', (single) => {
    const { faults } = readOne(`${stem('a')}${single && `<single>${single}</single>`}${answer('100', 'a')}${answer('100', 'b')}`)
    expect(codes(faults)).toEqual(['key-unclear'])
  })

  it.each(['false', '0'])('keeps its order where shuffling is "%s"', (shuffle) => {
    expect(readOne(`${stem('a')}<shuffleanswers>${shuffle}</shuffleanswers>${usual}`).isShuffled).toBe(false)
  })

  it('tells that a part of the score is dropped', () => {
    const question = readOne(`${stem('a')}${answer('100', 'a')}${answer('50', 'b')}${answer('-25', 'c')}`)
    expect([rights(question), codes(question.notes)]).toEqual(['x..', ['partial-score-dropped', 'penalty-dropped']])
  })

  it('has no key where nothing gives the whole score', () => {
    expect(codes(readOne(`${stem('a')}${answer('50', 'a')}${answer('0', 'b')}`).faults)).toEqual(['no-key'])
  })

  it('keeps the option that speaks of the others in its place', () => {
    const { options } = readOne(`${stem('a')}${usual}${answer('0', 'Tất cả các phương án trên')}`)
    expect(options.map(({ isPinned }) => isPinned)).toEqual([false, false, false, true])
  })
})

describe('a choice with several right options', () => {
  it.each([
    ['50', '50', '-100', 'xx.'],
    ['33.33333', '66.66667', '0', 'xx.'],
    ['33.3333333', '66.6666667', '0', 'xx.']
  ])('has %s and %s as shares', (one, other, rest, expected) => {
    const question = readOne(`${stem('a')}<single>false</single>${answer(one, 'a')}${answer(other, 'b')}${answer(rest, 'c')}`)
    expect([rights(question), codes(question.faults)]).toEqual([expected, []])
    expect(codes(question.notes)).toContain('partial-score-dropped')
  })

  it.each(['33', '101', 'abc', '', '1e400'])('does not understand a share of "%s"', (fraction) => {
    const question = readOne(`${stem('a')}<single>0</single>${answer(fraction, 'a')}${answer('50', 'b')}`)
    expect(question.faults[0]).toMatchObject({ code: 'score-not-understood' })
  })

  it('does not understand shares that do not make a whole', () => {
    expect(codes(readOne(`${stem('a')}<single>0</single>${answer('50', 'a')}${answer('25', 'b')}`).faults)).toEqual([
      'score-not-understood'
    ])
  })
})

describe('true or false', () => {
  it('gives two words of Vietnamese, in their order', () => {
    const question = readOne(`${stem('a')}${answer('0', 'true')}${answer('100', 'false')}`, 'truefalse')
    expect([texts(question), rights(question), question.isShuffled]).toEqual([['Đúng', 'Sai'], '.x', false])
  })

  it('keeps words that mean something to programs', () => {
    expect(texts(readOne(`${stem('a')}${answer('100', 'constructor')}${answer('0', '__proto__')}`, 'truefalse'))).toEqual([
      'constructor',
      '__proto__'
    ])
  })

  it('keeps words of another language', () => {
    expect(texts(readOne(`${stem('a')}${answer('100', 'Vrai')}${answer('0', 'Faux')}`, 'truefalse'))).toEqual(['Vrai', 'Faux'])
  })
})

describe('other kinds', () => {
  it.each(['essay', 'shortanswer', 'matching', 'numerical', 'cloze', 'description', ''])('names the item of kind "%s"', (type) => {
    const { faults } = readOne(stem('a'), type)
    expect(faults).toEqual([{ code: 'kind-unknown', place: { kind: 'item', at: 1 }, detail: type ? `${type}: Câu 1` : 'Câu 1' }])
  })
})

describe('categories', () => {
  const topicsOf = (...parts: string[]) => read(...parts).questions.map(({ topic }) => topic)
  const question = choice(`${stem('a')}${usual}`)

  it('hold until the next', () => {
    expect(
      topicsOf(question, category('$course$/top/Luật/Bình đẳng giới'), question, question, category('$system$/top/Lao động'), question)
    ).toEqual([null, 'Bình đẳng giới', 'Bình đẳng giới', 'Lao động'])
  })

  it.each([
    ['$course$/top', null],
    ['top/Gia đình', 'Gia đình'],
    ['Nghỉ phép // nghỉ việc', 'Nghỉ phép / nghỉ việc'],
    ['', null]
  ])('reads "%s"', (path, topic) => expect(topicsOf(category(path), question)).toEqual([topic]))

  it('are told once each, and are no items', () => {
    const bank = read(category('$course$/top/Luật'), question, choice(stem('a'), 'essay'))
    expect(bank.notes).toEqual([{ code: 'category-as-topic', place: { kind: 'item', at: 1 }, detail: 'Luật' }])
    expect(bank.questions.map(({ place }) => place.at)).toEqual([1, 2])
  })
})

it('drops a code that is there twice, and not the question', () => {
  const { questions } = read(...['X &amp; 1', 'X &amp; 1'].map((code) => choice(`${stem('a')}${usual}<idnumber>${code}</idnumber>`)))
  expect(questions.map(({ code }) => code)).toEqual(['X & 1', null])
  expect(questions.map(({ notes }) => codes(notes))).toEqual([[], ['code-repeated']])
})

describe('texts', () => {
  const textOf = (html: string) => readOne(`${stem(html)}${usual}`).text

  it.each([
    ['<p>Một.</p><p>Hai?</p>', 'Một. Hai?'],
    ['Một<br>hai<br/>ba', 'Một hai ba'],
    ['Gồm:<ul><li>một</li><li><p>hai</p></li><li>ba.</li></ul>Đúng không?', 'Gồm: một; hai; ba. Đúng không?'],
    ['5 &lt; 6 &amp;amp; 7&nbsp;&gt;&#32;2', '5 < 6 &amp; 7 > 2'],
    ['&lt;script&gt;', '<script>'],
    ['1&nbsp;000&nbsp;đồng', '1\u00a0000 đồng'],
    ['Hòa bình'.normalize('NFD'), 'Hòa bình'],
    ['a<script>alert(1)</script><style>p{}</style><svg onload="x()"><text>no</text></svg>b', 'ab'],
    ['<img src=x onerror="alert(1)" <p>a</p>', 'a'],
    ['<b>Nam</b>, <i>nữ</i>', 'Nam, nữ'],
    ['<p>không đóng <div>thẻ', 'không đóng thẻ'],
    ['<!-- ẩn -->hiện', 'hiện'],
    ['a &khong; &#xD800; b', 'a &khong; � b'],
    ['constructor', 'constructor']
  ])('reads %s', (html, text) => expect(textOf(html)).toBe(text))

  it('tells of markup that is dropped and signs that nobody sees', () => {
    expect(codes(readOne(`${stem('<p>H<sub>2</sub>O</p>')}${usual}`).notes)).toEqual(['markup-dropped'])
    expect(codes(readOne(`${stem('a\u200bb')}${usual}`).notes)).toEqual(['signs-removed'])
  })

  it('are plain where the file says so', () => {
    expect(readOne(`<questiontext format="plain_text"><text>5 &lt; 6 &amp;amp;\n7</text></questiontext>${usual}`).text).toBe(
      '5 < 6 &amp; 7'
    )
  })

  it('tells of feedback that goes, but not of what Moodle says by itself', () => {
    const feedback = (text: string) => `<feedback><text>${text}</text></feedback>`
    const standard = '<correctfeedback><text>&lt;p&gt;Your answer is correct.&lt;/p&gt;</text></correctfeedback>'
    expect(codes(readOne(`${stem('a')}${standard}${answer('100', 'a', feedback(''))}${answer('0', 'b')}`).notes)).toEqual([])
    expect(codes(readOne(`${stem('a')}${answer('100', 'a')}${answer('0', 'b', feedback('Xem Điều 5'))}`).notes)).toEqual([
      'feedback-dropped'
    ])
  })
})

describe('files', () => {
  const file = (name: string, bytes: Buffer, path = '/') =>
    `<file name="${name}" path="${path}" encoding="base64">\n${bytes.toString('base64')}\n</file>`
  const withFile = (html: string, ...files: string[]) => readOne(`${stem(html, files.join(''))}${usual}`)

  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
    ['audio/mpeg', mp3],
    ['audio/mp4', m4a],
    ['audio/ogg', ogg]
  ])('of kind %s are known by their bytes', (mime, bytes) => {
    const question = withFile('a<img src="@@PLUGINFILE@@/a%20%C4%91.bin" alt="Biển  báo">', file('a đ.bin', bytes))
    expect(question.file).toEqual({ name: 'a đ.bin', mime, bytes: new Uint8Array(bytes), alt: 'Biển báo' })
    expect(question.faults).toEqual([])
  })

  it('may be sounds, in the words of the editor', () => {
    const audio = '<audio controls><source src="@@PLUGINFILE@@/so/a.mp3?x=1">@@PLUGINFILE@@/so/a.mp3</audio>Nghe và chọn'
    expect(withFile(audio, file('a.mp3', mp3, '/so/'))).toMatchObject({ text: 'Nghe và chọn', file: { name: 'a.mp3', mime: 'audio/mpeg' } })
    expect(withFile('<a href="@@PLUGINFILE@@/a.mp3">a.mp3</a>Nghe', file('a.mp3', mp3))).toMatchObject({
      text: 'Nghe',
      file: { name: 'a.mp3' }
    })
  })

  it('may stand in the text', () => {
    expect(withFile(`a<img src="data:image/gif;base64,${png.toString('base64')}">`).file).toMatchObject({
      name: 'file.gif',
      mime: 'image/png'
    })
  })

  it.each([
    ['a picture of a kind that is not taken', file('a.png', gif)],
    ['a clip', file('a.png', clip)],
    ['a page', file('a.png', Buffer.from('<svg onload="alert(1)"/>'))],
    ['more than a mebibyte', file('a.png', Buffer.concat([png, Buffer.alloc(2 ** 20)]))],
    ['nothing', file('a.png', Buffer.alloc(0))]
  ])('refuses %s', (_, given) => {
    expect(withFile('a<img src="@@PLUGINFILE@@/a.png">', given)).toMatchObject({
      file: null,
      faults: [{ code: 'file-refused', detail: '@@PLUGINFILE@@/a.png' }]
    })
  })

  it.each(['@@PLUGINFILE@@/b.png', 'https://vidu.vn/a.png', '/etc/passwd', '../a.png', '@@PLUGINFILE@@/%E0%A4%A'])(
    'misses %s',
    (source) => {
      expect(codes(withFile(`a<img src="${source}">`, file('a.png', png)).faults)).toEqual(['file-missing'])
    }
  )

  it('takes one beside a question, and none beside an option', () => {
    const two = withFile('<img src="@@PLUGINFILE@@/a.png"><img src="@@PLUGINFILE@@/b.png">a', file('a.png', png), file('b.png', png))
    expect([two.file?.name, two.faults.map(({ detail }) => detail)]).toEqual(['a.png', ['@@PLUGINFILE@@/b.png']])
    const option = readOne(`${stem('a')}${answer('100', '&lt;img src="@@PLUGINFILE@@/a.png"&gt;')}${answer('0', 'b')}`)
    expect(codes(option.faults)).toEqual(['file-refused', 'empty-option'])
  })
})

it('reads very old files: a picture beside the question, nothing about formats', () => {
  const old = choice(
    `<questiontext><text>&lt;p&gt;Hình nào?&lt;/p&gt;</text></questiontext><image>pics/a.png</image><image_base64>${png.toString('base64')}</image_base64>
    <answer fraction="100"><text>một</text></answer><answer fraction="0"><text>hai</text></answer>`
  )
  expect(read(old).questions[0]).toMatchObject({ text: 'Hình nào?', file: { mime: 'image/png' }, faults: [] })
})

it('says what is missing', () => {
  expect(codes(readOne(`${stem(' ')}${answer('100', 'a')}`).faults)).toEqual(['no-text', 'too-few-options'])
  expect(codes(readOne(stem('a')).faults)).toEqual(['no-options'])
  expect(codes(readOne(`${stem('a')}${answer('100', 'a')}${answer('0', 'a')}`).faults)).toEqual(['same-options'])
  expect(codes(readOne(`${stem('a'.repeat(2001))}${usual}`).faults)).toEqual(['text-too-long'])
  expect(codes(readOne(`${stem('<div>'.repeat(200))}${usual}`).faults)).toEqual(['text-too-long', 'no-text'])
})
