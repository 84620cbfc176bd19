/** Files of questions as nobody should bring them: sound ones of every format, flipped, cut, swapped, repeated, nested and written in wrong encodings. */
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { composeWorkbook } from '../../server/src/lib/spreadsheet/compose-workbook.ts'
import { writeGift } from '../../server/src/modules/question-bank/formats/write-gift.ts'
import { writeJson } from '../../server/src/modules/question-bank/formats/write-json.ts'
import { writeMoodleXml } from '../../server/src/modules/question-bank/formats/write-moodle-xml.ts'
import { writeQtiPackage } from '../../server/src/modules/question-bank/formats/write-qti.ts'
import { questionSheet } from '../../server/src/modules/question-bank/formats/write-sheet.ts'
import type { WrittenQuestion } from '../../server/src/modules/question-bank/formats/written.ts'

export interface QuestionFile {
  name: string
  bytes: Buffer
}

const png = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))

const questions = Array.from(
  { length: 5 },
  (_, index): WrittenQuestion => ({
    code: `BDG-0${index}`,
    topic: { code: 'principles', name: index < 3 ? 'Nguyên tắc' : 'Lao động' },
    level: 'recognition',
    divisions: index === 1 ? ['Cán bộ'] : [],
    text: `Theo Luật Bình đẳng giới, điều nào đúng trong trường hợp ${index} & {~=#}?`,
    options: ['Chính phủ', 'Quốc hội <b>', 'C. Mác', 'Tất cả các phương án trên'].map((text, at) => ({
      text,
      isRight: at === index % 4 || (index === 4 && at === 1),
      isPinned: at === 3
    })),
    isShuffled: index !== 2,
    citation: { document: '73/2006/QH11', article: 5, clause: index + 1 },
    citationText: `Khoản ${index + 1} Điều 5 Luật Bình đẳng giới`,
    explanation: 'Điều 5 nói như vậy.',
    file: index === 0 ? { name: 'a.png', mime: 'image/png', bytes: png, alt: 'biển' } : null
  })
)

const lines = questions.map(({ text, options }, index) => {
  const letters = options.map((option, at) => `${'ABCD'[at]}. ${option.text}`)
  return {
    aiken: [text, ...letters, 'ANSWER: A', ''],
    text: [`Câu ${index + 1}. ${text}`, ...letters, 'Đáp án: A', 'Mức độ: nhận biết', '']
  }
})

const paragraph = (text: string) =>
  `<w:p><w:r><w:rPr><w:b/><w:u w:val="single"/></w:rPr><w:t>${text.replace(/[<&]/g, '')}</w:t></w:r></w:p>`
const docx = () =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.flatMap(({ text }) => text.map(paragraph)).join('')}</w:body></w:document>`
    )
  })

const choiceXml = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="Q" title="t" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>A</value></correctResponse><mapping upperBound="1"><mapEntry mapKey="A" mappedValue="1"/></mapping></responseDeclaration><itemBody><p>a<ruby>b<rt>c</rt></ruby></p><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0"><prompt>Chọn</prompt><simpleChoice identifier="A" fixed="true">a<feedbackInline identifier="x">f</feedbackInline></simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody><responseProcessing><responseCondition><responseIf><isNull><variable identifier="RESPONSE"/></isNull><setOutcomeValue identifier="SCORE"><baseValue>0</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue></responseElse></responseCondition></responseProcessing></assessmentItem>`
const canvasXml = `<questestinterop><assessment><section><item ident="q" title="t"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_answers_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;a &amp;lt; b&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Multiple"><render_choice><response_label ident="1"><material><mattext>a</mattext></material></response_label><response_label ident="2"><material><mattext>b</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><and><varequal respident="r">1</varequal><not><varequal respident="r">2</varequal></not></and></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`

/** Sound files, one of each format. */
export async function soundFiles(): Promise<QuestionFile[]> {
  const sheet = questionSheet(questions)
  const table = [sheet.columns.map(({ title }) => title), ...sheet.rows]
  const files: [string, string | Uint8Array][] = [
    ['moodle.xml', writeMoodleXml(questions)],
    ['item.xml', choiceXml],
    ['canvas.xml', canvasXml],
    ['qti.zip', writeQtiPackage(questions)],
    ['bank.json', writeJson(questions)],
    ['bank.gift', writeGift(questions)],
    ['aiken.txt', lines.flatMap(({ aiken }) => aiken).join('\n')],
    ['text.txt', lines.flatMap(({ text }) => text).join('\r\n')],
    ['table.csv', table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')],
    ['table.xlsx', await composeWorkbook([sheet])],
    ['text.docx', docx()]
  ]
  return files.map(([name, content]) => ({ name, bytes: Buffer.from(content) }))
}

/** What means something to one reader or another. */
const tokens = [
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!ENTITY',
    '&a;',
    '&#0;',
    '&#xD800;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<?x',
    '</quiz>',
    '<question>',
    '<item/>'
  ],
  ...[
    '<b>',
    '</i>',
    '<ul><li>',
    '<img src="../../../etc/passwd">',
    '<script>',
    '@@PLUGINFILE@@/a.png',
    '&lt;b&gt;',
    'fraction="1e999"',
    'xmlns:x=""'
  ],
  ...[
    '{',
    '}',
    '~',
    '=',
    '#',
    '\\',
    '::',
    '####',
    '->',
    '%100%',
    '$CATEGORY: ',
    '// [id:',
    '{T}',
    '{}',
    '\n\n',
    '\r',
    'A. ',
    'B) ',
    'ANSWER: ',
    'Đáp án: Z'
  ],
  ...[
    'Câu 1.',
    '1A 2C',
    '"',
    ',',
    '[',
    ']',
    '{"a":',
    'null',
    '__proto__',
    'constructor',
    '1e309',
    '\0',
    '\ufeff',
    '\ud800',
    '\u202e',
    '\ue000',
    '\u0301',
    ' ',
    '\t'
  ]
]

type Mutation = (bytes: Buffer) => Buffer
const share = fc.double({ min: 0, max: 1, noNaN: true })
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length)
const spliced = (bytes: Buffer, from: number, to: number, piece: Buffer) =>
  Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)])
const mostBytes = 2 ** 20
const times = (piece: Buffer, count: number) =>
  Buffer.concat(Array.from({ length: Math.min(count, Math.ceil(mostBytes / Math.max(1, piece.length))) }, () => piece))

const span = fc.tuple(share, share).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
/** Mostly a few; now and then very many. */
const count = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 200_000 }) }
)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.array(fc.tuple(share, fc.nat(7)), { minLength: 1, maxLength: 8 }).map((flips) => (bytes: Buffer) => {
    const flipped = Buffer.from(bytes)
    for (const [place, bit] of flips) if (flipped.length > 0) flipped[at(flipped, place * 0.999)]! ^= 1 << bit
    return flipped
  }),
  share.map((place) => (bytes: Buffer) => bytes.subarray(0, at(bytes, place))),
  span.map(
    ([from, to]) =>
      (bytes: Buffer) =>
        spliced(bytes, at(bytes, from), at(bytes, to), Buffer.alloc(0))
  ),
  fc.tuple(span, count).map(
    ([[from, to], many]) =>
      (bytes: Buffer) =>
        spliced(bytes, at(bytes, to), at(bytes, to), times(bytes.subarray(at(bytes, from), at(bytes, to)), many))
  ),
  fc.tuple(span, share).map(
    ([[from, to], place]) =>
      (bytes: Buffer) =>
        spliced(bytes, at(bytes, place), at(bytes, place), bytes.subarray(at(bytes, from), at(bytes, to)))
  ),
  fc.tuple(share, fc.constantFrom(...tokens), count).map(
    ([place, token, many]) =>
      (bytes: Buffer) =>
        spliced(bytes, at(bytes, place), at(bytes, place), times(Buffer.from(token), many))
  ),
  fc.tuple(share, fc.uint8Array({ maxLength: 40 })).map(
    ([place, noise]) =>
      (bytes: Buffer) =>
        spliced(bytes, at(bytes, place), at(bytes, place) + noise.length, Buffer.from(noise))
  ),
  fc
    .constantFrom<BufferEncoding>('utf16le', 'latin1', 'ascii')
    .map((encoding) => (bytes: Buffer) => Buffer.from(bytes.toString('utf8'), encoding))
)

/** Of an archive either its bytes, or what is in it: else nothing but the archive would ever be tried. */
function mutated({ name, bytes }: QuestionFile, mutations: readonly Mutation[], isWithin: boolean, part: number): Buffer {
  const apply = (given: Buffer) => mutations.reduce((changed, mutate) => mutate(changed), given)
  if (!isWithin || !/\.(?:zip|xlsx|docx)$/.test(name)) return apply(bytes)
  const parts = Object.entries(unzipSync(bytes))
  const chosen = Math.floor(part * parts.length * 0.999)
  const changed = parts.map(([path, content], index) => [path, index === chosen ? new Uint8Array(apply(Buffer.from(content))) : content])
  return Buffer.from(zipSync(Object.fromEntries(changed) as Zippable, { level: 1 }))
}

/** Parts of one file within another: a quiz in a package, a text in a quiz. */
const crossed = (one: QuestionFile, other: QuestionFile, [from, to]: readonly [number, number]): Buffer =>
  spliced(
    one.bytes,
    at(one.bytes, from),
    at(one.bytes, to),
    Buffer.from(strFromU8(other.bytes.subarray(at(other.bytes, from), at(other.bytes, to)), true), 'latin1')
  )

export function questionFile(sound: readonly QuestionFile[]): fc.Arbitrary<QuestionFile> {
  const any = fc.constantFrom(...sound)
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(any, mutations, fc.boolean(), share)
        .map(([file, changes, isWithin, part]) => ({ name: file.name, bytes: mutated(file, changes, isWithin, part) }))
    },
    { weight: 1, arbitrary: fc.tuple(any, any, span).map(([one, other, piece]) => ({ name: one.name, bytes: crossed(one, other, piece) })) }
  )
}
