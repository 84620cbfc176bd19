/** Packages of questions: what a manifest names, and what it must not reach. */
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../server/src/lib/archive/archive.ts'
import { FileError } from '../../../server/src/lib/file-error.ts'
import { isPackage, isPackagePart, readPackage } from '../../../server/src/modules/question-bank/formats/package.ts'
import type { ParsedBank } from '../../../server/src/modules/question-bank/formats/parsed.ts'
import { type ZipPart, zip } from '../../helpers/zip.ts'
import { gif, png } from './media-samples.ts'

const item = (body = '<p>Hỏi?</p>', code = 'Q-1') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="${code}" title="t" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
  <itemBody>${body}<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody></assessmentItem>`
const manifest = (...resources: string[]) =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>${resources.join('')}</resources></manifest>`
const resource = (href: string, type = 'imsqti_item_xmlv2p2', more = '') =>
  `<resource identifier="r" type="${type}" href="${href}">${more}</resource>`

const read = async (...parts: ZipPart[]): Promise<ParsedBank> =>
  readPackage(await unpack(zip(parts), { entries: 100, inflatedBytes: 2 ** 24 }, isPackagePart))
const part = (name: string, content: string | Buffer) => ({ name, content })
const codes = (remarks: readonly { code: string }[] = []) => remarks.map(({ code }) => code)

it('reads the items in the order of the manifest, with their files and tags', async () => {
  const keywords = ['chu-de:Lao động', 'van-dung', 'bang:Công chức'].map((tag) => `<keyword><string>${tag}</string></keyword>`).join('')
  const lom = `<metadata><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general>${keywords}</general></lom></metadata>`
  const { questions } = await read(
    part('imsmanifest.xml', manifest(resource('Items/B.xml', 'imsqti_item_xmlv2p2', lom), resource('items/a.xml'))),
    part('items/a.xml', item('<p>Hai?</p>', 'Q-2')),
    part('items/b.xml', item('<p>Một?</p><img src="../Img/bi%E1%BB%83n.PNG" alt="biển"/>')),
    part('img/biển.png', png)
  )
  expect(questions.map(({ code, text, topic, level, divisions }) => [code, text, topic, level, divisions])).toEqual([
    ['Q-1', 'Một?', 'Lao động', 'van-dung', ['Công chức']],
    ['Q-2', 'Hai?', null, null, []]
  ])
  expect(questions[0]).toMatchObject({
    place: { kind: 'item', at: 1, in: 'items/b.xml' },
    file: { mime: 'image/png', alt: 'biển' },
    faults: []
  })
})

it('reads cartridges of Canvas, with the folder of their files', async () => {
  const canvas = `<questestinterop><assessment><section><item ident="q"><presentation><material><mattext texttype="text/html">&lt;p&gt;a&lt;img src="%24IMS-CC-FILEBASE%24/a.png"&gt;&lt;/p&gt;</mattext></material>
    <response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>a</mattext></material></response_label><response_label ident="2"><material><mattext>b</mattext></material></response_label></render_choice></response_lid></presentation>
    <resprocessing><respcondition><conditionvar><varequal respident="r">1</varequal></conditionvar><setvar>100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`
  const meta = '<quiz xmlns="http://canvas.instructure.com/xsd/cccv1p0"><title>x</title></quiz>'
  const bank = await read(
    part(
      'imsmanifest.xml',
      manifest(
        resource('g1/g1.xml', 'imsqti_xmlv1p2', '<file href="g1/g1.xml"/>'),
        resource('g1/assessment_meta.xml', 'associatedcontent/imscc_xmlv1p1/learning-application-resource')
      )
    ),
    part('g1/g1.xml', canvas),
    part('g1/assessment_meta.xml', meta),
    part('web_resources/a.png', png)
  )
  expect(bank.questions).toMatchObject([{ text: 'a', file: { name: 'a.png' }, faults: [] }])
})

describe('paths', () => {
  const withPicture = async (source: string, ...parts: ZipPart[]) => {
    const { questions } = await read(
      part('imsmanifest.xml', manifest(resource('items/a.xml'))),
      part('items/a.xml', item(`<p>a<img src="${source}" alt=""/></p>`)),
      ...parts
    )
    return codes(questions[0]?.faults)
  }

  it.each([
    ['../../etc/passwd', 'file-refused'],
    ['/etc/passwd', 'file-refused'],
    ['file:///etc/passwd', 'file-refused'],
    ['C:\\a.png', 'file-refused'],
    ['..\\a.png', 'file-refused'],
    ['%2e%2e/%2e%2e/a.png', 'file-refused'],
    ['a.png%00', 'file-refused'],
    ['https://vidu.vn/a.png', 'file-missing'],
    ['none.png', 'file-missing'],
    ['a.xml', 'file-refused'],
    ['g.png', 'file-refused'],
    ['big.png', 'file-refused']
  ])('of a picture: %s', async (source, code) => {
    const noise = Buffer.from(Array.from({ length: 2 ** 20 }, (_, index) => (index * 7919) >> 3))
    expect(await withPicture(source, part('items/g.png', gif), part('items/big.png', Buffer.concat([png, noise])))).toEqual([code])
  })

  it('may go through folders that lead nowhere', async () => {
    expect(await withPicture('./x/../../media/a.png?v=1#top', part('media/a.png', png))).toEqual([])
  })

  it.each([
    ['../a.xml', 'file-refused'],
    ['/items/a.xml', 'file-refused'],
    ['http://vidu.vn/a.xml', 'file-refused'],
    ['items/none.xml', 'file-missing']
  ])('of an item: %s', async (href, code) => {
    const { questions } = await read(
      part('imsmanifest.xml', manifest(resource('items/a.xml'), resource(href))),
      part('items/a.xml', item())
    )
    expect(questions.map(({ faults }) => codes(faults)[0])).toEqual([undefined, code])
    expect(questions[1]?.place).toEqual({ kind: 'item', at: 2, in: href })
  })
})

describe('what is refused as a whole', () => {
  const refusal = async (...parts: ZipPart[]) => {
    try {
      await read(...parts)
    } catch (error) {
      if (error instanceof FileError) return error.reason
      throw error
    }
    return 'nothing'
  }

  it.each<[string, string, ZipPart[]]>([
    ['without a manifest', 'no-questions', [part('a.xml', item())]],
    ['without items', 'no-questions', [part('imsmanifest.xml', manifest())]],
    [
      'with tests only',
      'no-questions',
      [part('imsmanifest.xml', manifest(resource('t.xml', 'imsqti_test_xmlv2p2'))), part('t.xml', '<assessmentTest/>')]
    ],
    ['with a broken manifest', 'damaged', [part('imsmanifest.xml', '<manifest>')]],
    ['with a broken item', 'damaged', [part('imsmanifest.xml', manifest(resource('a.xml'))), part('a.xml', item().slice(0, -30))]],
    ['with a document type', 'damaged', [part('imsmanifest.xml', manifest(resource('a.xml'))), part('a.xml', `<!DOCTYPE x>${item()}`)]]
  ])('%s', async (_, reason, parts) => expect(await refusal(...parts)).toBe(reason))
})

it('is known by its manifest', async () => {
  const names = async (name: string) => isPackage(await unpack(zip([part(name, '<x/>')]), { entries: 9, inflatedBytes: 999 }))
  expect([await names('imsmanifest.xml'), await names('word/document.xml')]).toEqual([true, false])
})

it('reads an item once that two resources name', async () => {
  expect(
    (await read(part('imsmanifest.xml', manifest(resource('a.xml'), resource('a.xml'))), part('a.xml', item()))).questions
  ).toHaveLength(1)
})
