/** Questions in Word: what is counted by Word, and keys that are told by how options look. */
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../server/src/lib/archive/archive.ts'
import { isPicture } from '../../../server/src/lib/document/read-document.ts'
import { readDocumentBank } from '../../../server/src/modules/question-bank/formats/document.ts'
import { fileLimits } from '../../../server/src/modules/question-bank/formats/limits.ts'
import type { ParsedBank } from '../../../server/src/modules/question-bank/formats/parsed.ts'
import { counted, paragraph, picture, run, table, wordDocument } from '../../helpers/document.ts'
import { faultsOf, notesOf, questionsOf } from './parsed-cases.ts'

type Parts = Parameters<typeof wordDocument>
const read = async (...parts: Parts): Promise<ParsedBank> => readDocumentBank(await unpack(wordDocument(...parts), fileLimits, isPicture))
const spelled = async (...parts: Parts) => questionsOf(await read(...parts))
const asRead = ['Ai? | Nam | *Nữ | Trẻ em']
const stem = paragraph('Câu 1. Ai?')
const withSecond = (second: string, first = paragraph('A. Nam')) => `${stem}${first}${second}${paragraph('C. Trẻ em')}`

describe('the key by its look', () => {
  it.each([
    ['underlined', '<w:u w:val="single"/>'],
    ['bold', '<w:b/>'],
    ['red', '<w:color w:val="FF0000"/>'],
    ['highlighted', '<w:highlight w:val="yellow"/>'],
    ['shaded', '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>']
  ])('is %s, as a whole, at its letter or at its text', async (_name, look) => {
    expect(await spelled(withSecond(paragraph(run('B. Nữ', look))))).toEqual(asRead)
    expect(await spelled(withSecond(paragraph(run('B', look) + run('. Nữ'))))).toEqual(asRead)
    expect(await spelled(withSecond(paragraph(run('B. ') + run('N', look) + run('ữ', look))))).toEqual(asRead)
    expect(notesOf(await read(withSecond(paragraph(run('B. Nữ', look)))))).toEqual(['key-by-format 1'])
  })

  it.each([
    ['an underlined space', run('B.') + run(' ', '<w:u w:val="single"/>') + run('Nữ')],
    ['one stressed word', run('B. Nữ ') + run('KHÔNG', '<w:b/>') + run(' phải là người lao động trong nước')],
    ['what is switched off', run('B. Nữ', '<w:b w:val="0"/><w:u w:val="none"/><w:color w:val="auto"/><w:highlight w:val="none"/>')],
    ['nearly black', run('B. Nữ', '<w:color w:val="212529"/>')],
    ['how it looked before', run('B. Nữ', '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>')]
  ])('is not %s', async (_name, runs) => expect(faultsOf(await read(withSecond(paragraph(runs))))).toEqual(['no-key 1']))

  it('is none where all options look so', async () => {
    const bold = (text: string) => paragraph(run(text, '<w:b/>'))
    expect(faultsOf(await read(stem + bold('A. Nam') + bold('B. Nữ')))).toEqual(['no-key 1'])
    expect(await spelled(stem + bold('A. Nam') + paragraph(run('B. Nữ', '<w:b/><w:u w:val="single"/>')) + bold('C. Trẻ em'))).toEqual(
      asRead
    )
  })

  it('is told in one line by tabs', () =>
    expect(spelled(stem + paragraph(run('A. Nam\t') + run('B. Nữ', '<w:u w:val="single"/>') + run('\tC. Trẻ em')))).resolves.toEqual(
      asRead
    ))

  it('comes from styles, too', () => {
    const styles = `<w:style w:type="character" w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Key"><w:basedOn w:val="Base"/></w:style>
      <w:style w:type="paragraph" w:styleId="KeyLine"><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>`
    return Promise.all([
      expect(spelled(withSecond(paragraph(run('B. Nữ', '<w:rStyle w:val="Key"/>'))), { styles })).resolves.toEqual(asRead),
      expect(spelled(withSecond(paragraph('B. Nữ', '<w:pStyle w:val="KeyLine"/>')), { styles })).resolves.toEqual(asRead)
    ])
  })

  it('is faulted where two looks, or a look and a line, differ', async () => {
    const underlined = paragraph(run('A. Nam', '<w:u w:val="single"/>'))
    expect(faultsOf(await read(withSecond(paragraph(run('B. Nữ', '<w:color w:val="FF0000"/>')), underlined)))).toEqual(['keys-differ 1'])
    expect(faultsOf(await read(withSecond(paragraph('B. Nữ'), underlined) + paragraph('Đáp án: B')))).toEqual(['keys-differ 5'])
  })

  it('is taken with a line that agrees, and that alone is told nothing of', async () => {
    const bank = await read(withSecond(paragraph(run('B. Nữ', '<w:b/>'))) + paragraph('Đáp án: B'))
    expect([questionsOf(bank), notesOf(bank)]).toEqual([asRead, []])
  })

  it('is red among options that are all blue', () => {
    const blue = (text: string) => paragraph(run(text, '<w:color w:val="0000FF"/>'))
    return expect(
      spelled(blue('Câu 1. Ai?') + blue('A. Nam') + paragraph(run('B. Nữ', '<w:color w:val="FF0000"/>')) + blue('C. Trẻ em'))
    ).resolves.toEqual(asRead)
  })
})

describe('what Word counts', () => {
  const question = (text: string, list = 1) => paragraph(text, counted(list))
  const three = (list: number) =>
    paragraph('Nam', counted(list)) + paragraph(run('Nữ', '<w:u w:val="single"/>'), counted(list)) + paragraph('Trẻ em', counted(list))

  it('begins questions and options', async () => {
    const bank = await read(question('Ai?') + three(3) + question('Là ai?') + three(6))
    expect(questionsOf(bank)).toEqual([...asRead, 'Là ai? | Nam | *Nữ | Trẻ em'])
    expect(notesOf(bank)).toContain('numbering-automatic 1')
  })

  it('may be a plain number, and small letters', async () => expect(await spelled(question('Ai?', 2) + three(4))).toEqual(asRead))

  it('may stand beside numbers that are written', async () =>
    expect(
      await spelled(
        question('Ai?') + ['A. Nam', 'B. Nữ', 'C. Trẻ em', 'Đáp án: B'].map((text) => paragraph(text)).join('') + question('Ai?') + three(3)
      )
    ).toEqual([...asRead, ...asRead]))

  it('may come from a style', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Cau"><w:pPr>${counted(1)}</w:pPr></w:style>`
    expect(await spelled(paragraph('Ai?', '<w:pStyle w:val="Cau"/>') + three(3), { styles })).toEqual(asRead)
  })

  it('is no point of a list', async () =>
    expect(await spelled(`${stem}${paragraph('Một', counted(5))}${paragraph('A. Nam')}${paragraph(run('B. Nữ', '<w:b/>'))}`)).toEqual([
      'Ai? Một | Nam | *Nữ'
    ]))
})

describe('tables', () => {
  const key = paragraph('Đáp án: B')
  it.each([
    [
      [
        ['A. Nam', 'B. Nữ'],
        ['C. Trẻ em', '']
      ]
    ],
    [
      [
        ['A. Nam', 'C. Trẻ em'],
        ['B. Nữ', '']
      ]
    ],
    [
      [
        ['A.', 'Nam'],
        ['B.', 'Nữ'],
        ['C.', 'Trẻ em']
      ]
    ],
    [[['A. Nam\tB. Nữ'], ['C. Trẻ em']]]
  ])('hold options: %j', async (rows) => expect(await spelled(stem + table(rows) + key)).toEqual(asRead))

  const two = ['Câu 1. Ai?', 'A. Nam', 'B. Nữ', 'Câu 2. Ai?', 'A. Nam', 'B. Nữ'].map((text) => paragraph(text)).join('')
  it.each([
    [
      [
        ['Câu', '1', '2'],
        ['Đáp án', 'B', 'A']
      ]
    ],
    [
      [
        ['1', 'B'],
        ['2', 'A']
      ]
    ],
    [
      [
        ['Câu hỏi', 'Đáp án'],
        ['1', 'B'],
        ['2', 'A']
      ]
    ],
    [
      [
        ['Câu', 'Đáp án', 'Câu', 'Đáp án'],
        ['1', 'B', '2', 'A']
      ]
    ],
    [[['1B', '2A']]],
    [
      [
        ['1.', '2.'],
        ['B', 'A']
      ]
    ],
    [[['1-B', '2-A']]]
  ])('hold keys, with a title and without: %j', async (rows) => {
    for (const title of ['', paragraph('ĐÁP ÁN'), paragraph('BẢNG ĐÁP ÁN')])
      expect(await spelled(two + title + table(rows))).toEqual(['Ai? | Nam | *Nữ', 'Ai? | *Nam | Nữ'])
  })
})

describe('parts of a document', () => {
  it('are what was inserted, not what was deleted or moved away', async () => {
    const runs = `${run('B. ')}<w:ins>${run('Nữ')}</w:ins><w:del><w:r><w:delText>giới</w:delText></w:r></w:del><w:moveFrom>${run('người')}</w:moveFrom>`
    expect(await spelled(withSecond(paragraph(runs)) + paragraph('Đáp án: B'))).toEqual(asRead)
  })

  it('are text boxes once, fields by what they show, hyphens, links and controls', async () => {
    const box = `<mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:txbxContent>${paragraph('B. Nữ')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('B. Nữ')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const field = `${run('Câu 1. A')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>${run('i')}</w:hyperlink><w:r><w:softHyphen/><w:t>?</w:t></w:r>${run('ẩn', '<w:vanish/>')}`
    const body = `${paragraph(field)}<w:sdt><w:sdtContent>${paragraph('A. Nam')}</w:sdtContent></w:sdt><w:p><w:r>${box}</w:r></w:p>${paragraph('C. Trẻ')}${paragraph('Đáp án: B')}`
    expect(await spelled(body)).toEqual(['Ai? | Nam | *Nữ | Trẻ'])
  })

  it('are lines within a paragraph', () => expect(spelled(['Câu 1. Ai?\nA. Nam\nB. Nữ\nC. Trẻ em\nĐáp án: B'])).resolves.toEqual(asRead))
})

describe('pictures', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const rest = paragraph('A. Nam') + paragraph('B. Nữ') + paragraph('Đáp án: B')
  const withPictures = (...names: string[]) =>
    paragraph(`${run('Câu 1. Ai?')}${names.map((name) => picture(name, 'Hai người')).join('')}`) + rest

  it('come with what they show in words', async () => {
    const [question] = (await read(withPictures('a.png'), { pictures: { 'a.png': png } })).questions
    expect(question).toMatchObject({ file: { name: 'a.png', mime: 'image/png', alt: 'Hai người' }, faults: [] })
  })

  it.each([
    ['which are not there', ['b.png'], {}, 'file-missing 1'],
    ['which are something else', ['a.png'], { 'a.png': Buffer.from('<svg/>') }, 'file-refused 1'],
    [
      'which are too large',
      ['a.png'],
      { 'a.png': Buffer.concat([png, Buffer.from(Array.from({ length: 2 ** 20 }, (_, at) => (at * 7919) % 251))]) },
      'file-refused 1'
    ],
    ['of which there are two', ['a.png', 'b.png'], { 'a.png': png, 'b.png': png }, 'file-refused 1']
  ])('%s are refused', async (_name, names, pictures, fault) =>
    expect(faultsOf(await read(withPictures(...names), { pictures }))).toEqual([fault])
  )
})

describe('a document that is refused', () => {
  it.each([
    ['with macros', { parts: [{ name: 'word/vbaProject.bin', content: 'x' }] }, ['a'], 'macros'],
    ['in a font of old', {}, ['C©u 1. LuËt b×nh ®¼ng giíi quy ®Þnh ph¸p lÖnh nµo v¨n b¶n?', 'A. Tr©n', 'B. ph¸p'], 'encoding']
  ])('is one %s', (_name, parts, body, reason) => expect(read(body, parts)).rejects.toMatchObject({ reason }))

  it('is one with more than 2,000 questions', () =>
    expect(read(Array.from({ length: 2001 }, (_, at) => `Câu ${at + 1}. Ai?`))).rejects.toMatchObject({ reason: 'too-many-rows' }))

  it('is one that is cut, or has a document type', async () => {
    const broken = (content: string) => read('', { parts: [{ name: 'word/x.xml', content }] })
    await expect(broken('<!DOCTYPE a>')).rejects.toMatchObject({ reason: 'damaged' })
    await expect(read('<w:p>')).rejects.toMatchObject({ reason: 'damaged' })
    await expect(read('<w:p>&xxe;</w:p>')).rejects.toMatchObject({ reason: 'damaged' })
    await expect(read('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))).rejects.toMatchObject({ reason: 'damaged' })
  })
})

describe('a table laid out as a sheet', () => {
  const header = ['STT', 'Câu hỏi', 'A', 'B', 'C', 'Đáp án']
  const rows = [
    ['1', 'Ai?', 'Nam', 'Nữ', 'Trẻ em', 'B'],
    ['2', 'Là ai?', 'Nam', 'Nữ', 'Trẻ em', 'C']
  ]
  const both = ['Ai? | Nam | *Nữ | Trẻ em', 'Là ai? | Nam | Nữ | *Trẻ em']
  const wide = (text: string, span: number) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`

  it('is read by the names of its columns, each place with table and row', async () => {
    const bank = await read(paragraph('BỘ CÂU HỎI') + table([header, ...rows]))
    expect(questionsOf(bank)).toEqual(both)
    expect(bank.questions.map(({ place }) => place)).toEqual([2, 3].map((at) => ({ kind: 'table', at, in: '1' })))
    expect(notesOf(bank)).toEqual(['text-left-out 1'])
  })

  it('takes what else has a column', async () => {
    const bank = await read(
      table([
        ['TT', 'Nội dung câu hỏi', 'Phương án 1', 'Phương án 2', 'Đáp án đúng', 'Chủ đề', 'Mức độ', 'Căn cứ pháp lý'],
        ['1', 'Ai?', 'Nam', 'Nữ', '2', 'Lao động', 'Nhận biết', 'Điều 13']
      ])
    )
    expect(bank.questions).toMatchObject([
      { topic: 'Lao động', level: 'Nhận biết', citation: 'Điều 13', options: [{ isRight: false }, { isRight: true }] }
    ])
  })

  it('names table, row and column of a fault', async () => {
    const bank = await read(
      table([['a', 'b']]) + paragraph('') + table([header, ['1', 'Ai?', 'Nam', 'Nữ', 'Trẻ em', 'E'], ['2', 'Ai?', 'Nam', 'Nữ', '', '']])
    )
    expect(bank.questions.flatMap(({ faults }) => faults)).toEqual([
      { code: 'key-not-an-option', place: { kind: 'table', at: 2, in: '2:F' }, detail: 'E' },
      { code: 'no-key', place: { kind: 'table', at: 3, in: '2' } }
    ])
  })

  it('takes no number for a key where another is 0', async () =>
    expect(
      faultsOf(await read(table([header, ['1', 'Ai?', 'Nam', 'Nữ', 'Trẻ em', '0'], ['2', 'Ai?', 'Nam', 'Nữ', 'Trẻ em', '1']])))
    ).toEqual(['key-not-an-option 2', 'key-unclear 3']))

  it('may have its options in one cell, or with the question', async () => {
    const lines = (...texts: string[]) => texts.map((text) => paragraph(text)).join('')
    const apart = table([
      ['STT', 'Câu hỏi', 'Phương án trả lời', 'Đáp án'],
      ['1', 'Ai?', lines('A. Nam', 'B. Nữ', 'C. Trẻ em'), 'B'],
      ['2', 'Câu 2. Là ai?', lines('A. Nam\tB. Nữ\nC. Trẻ em'), 'C']
    ])
    expect(await spelled(apart)).toEqual(both)
    const behind = table([
      ['TT', 'Câu hỏi và phương án trả lời', 'Đáp án'],
      ['1', lines('Ai?', 'A. Nam', 'B. Nữ', 'C. Trẻ em'), 'B'],
      ['2', lines('Là ai?\nA. Nam\nB. Nữ\nC. Trẻ em'), 'C. Trẻ em']
    ])
    expect(await spelled(behind)).toEqual(both)
  })

  it('may tell the key by the look of an option', async () => {
    const look = paragraph(run('Nữ', '<w:color w:val="FF0000"/>'))
    const bank = await read(table([header.slice(0, -1), ['1', 'Ai?', 'Nam', look, 'Trẻ em']]))
    expect([questionsOf(bank), notesOf(bank)]).toEqual([both.slice(0, 1), ['key-by-format 2']])
    expect(faultsOf(await read(table([header, ['1', 'Ai?', 'Nam', look, 'Trẻ em', 'A']])))).toEqual(['keys-differ 2'])
    expect(await spelled(table([header, ['1', 'Ai?', 'Nam', look, 'Trẻ em', 'B']]))).toEqual(both.slice(0, 1))
    const underlined = paragraph(run('B', '<w:u w:val="single"/>') + run('. Nữ'))
    expect(
      await spelled(
        table([
          ['Câu hỏi', 'Phương án', 'Căn cứ'],
          ['Ai?', `${paragraph('A. Nam')}${underlined}${paragraph('C. Trẻ em')}`, 'Điều 5']
        ])
      )
    ).toEqual(both.slice(0, 1))
  })

  it('may have a header of two rows, rows that part it, and go on without its header', async () => {
    const merged = `<w:tbl><w:tr>${wide('Câu hỏi', 1)}${wide('Phương án', 3)}${wide('Đáp án đúng', 1)}</w:tr><w:tr>${['', 'A', 'B', 'C', ''].map((text) => wide(text, 1)).join('')}</w:tr>
      <w:tr>${wide('Phần I', 5)}</w:tr><w:tr>${['Ai?', 'Nam', 'Nữ', 'Trẻ em', 'B'].map((text) => wide(text, 1)).join('')}</w:tr></w:tbl>`
    const bank = await read(merged + table([['Là ai?', 'Nam', 'Nữ', 'Trẻ em', 'C']]))
    expect([questionsOf(bank), notesOf(bank)]).toEqual([both, ['text-left-out 3']])
    expect(bank.questions[1]?.place).toEqual({ kind: 'table', at: 1, in: '2' })
  })

  it('stands among questions of the text, in their order', async () => {
    const written = ['Câu 1. Thế nào?', 'A. Một', 'B. Hai', 'Đáp án: A'].map((text) => paragraph(text)).join('')
    expect(await spelled(written + table([header, ...rows]))).toEqual(['Thế nào? | *Một | Hai', ...both])
    expect(await spelled(table([header, ...rows]) + written)).toEqual([...both, 'Thế nào? | *Một | Hai'])
  })

  it('is refused with more than 2,000 rows', () =>
    expect(read(table([header, ...Array.from({ length: 2001 }, () => rows[0] ?? [])]))).rejects.toMatchObject({ reason: 'too-many-rows' }))
})
