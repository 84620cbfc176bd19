/** Writes questions as a package of QTI 3.0: a manifest, one item each, and their files. */
import { writeArchive } from '../../../lib/archive/write-archive.ts'
import { element, type Xml, xmlDocument } from '../../../lib/xml/write-xml.ts'
import { explained } from './citation-line.ts'
import type { ParsedFile } from './parsed.ts'
import { tagsOf, topicTag } from './tags.ts'
import type { WrittenQuestion } from './written.ts'

export function writeQtiPackage(questions: readonly WrittenQuestion[]): Uint8Array {
  const parts = new Map<string, string | Uint8Array>()
  const resources = questions.map((question, index) => {
    const names = { item: `items/item-${index + 1}.xml`, file: question.file && `media/item-${index + 1}.${endings[question.file.mime]}` }
    parts.set(names.item, xmlDocument(itemElement(question, `item-${index + 1}`, names.file)))
    if (question.file && names.file) parts.set(names.file, question.file.bytes)
    return resourceElement(question, `resource-${index + 1}`, names)
  })
  return writeArchive(new Map([['imsmanifest.xml', xmlDocument(manifestElement(resources))], ...parts]))
}

const endings: Record<ParsedFile['mime'], string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg'
}

const manifestElement = (resources: Xml[]) =>
  element('manifest', { xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', identifier: 'questions' }, [
    element('metadata', {}, [element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')]),
    element('organizations'),
    element('resources', {}, resources)
  ])

/** What an item itself has no place for: topic, level, divisions. */
function resourceElement(question: WrittenQuestion, identifier: string, { item, file }: { item: string; file: string | null }): Xml {
  const tags = [topicTag(question.topic.name), ...tagsOf(question)]
  const keywords = tags.map((tag) => element('keyword', {}, element('string', { language: 'vi' }, tag)))
  return element('resource', { identifier, type: 'imsqti_item_xmlv3p0', href: item }, [
    element('metadata', {}, element('lom', { xmlns: 'http://ltsc.ieee.org/xsd/LOM' }, element('general', {}, keywords))),
    element('file', { href: item }),
    ...(file ? [element('file', { href: file })] : [])
  ])
}

const letterOf = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index)

/** The code is the label: an identifier may not have spaces, nor begin with a digit. */
function itemElement(question: WrittenQuestion, identifier: string, file: string | null): Xml {
  const right = question.options.flatMap(({ isRight }, index) => (isRight ? [element('qti-value', {}, letterOf(index))] : []))
  const cardinality = right.length > 1 ? 'multiple' : 'single'
  return element(
    'qti-assessment-item',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
      identifier,
      title: question.code,
      label: question.code,
      'xml:lang': 'vi',
      adaptive: false,
      'time-dependent': false
    },
    [
      element(
        'qti-response-declaration',
        { identifier: 'RESPONSE', cardinality, 'base-type': 'identifier' },
        element('qti-correct-response', {}, right)
      ),
      element('qti-outcome-declaration', { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' }),
      element('qti-outcome-declaration', { identifier: 'FEEDBACK', cardinality: 'single', 'base-type': 'identifier' }),
      element('qti-item-body', {}, [...paragraphs(question.text), ...shown(question.file, file), interaction(question, cardinality)]),
      element('qti-response-processing', { template: 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml' }),
      ...explanation(question)
    ]
  )
}

const interaction = ({ options, isShuffled }: WrittenQuestion, cardinality: string) =>
  element(
    'qti-choice-interaction',
    { 'response-identifier': 'RESPONSE', shuffle: isShuffled, 'max-choices': cardinality === 'single' ? 1 : 0 },
    options.map(({ text, isPinned }, index) =>
      element('qti-simple-choice', { identifier: letterOf(index), ...(isPinned && { fixed: true }) }, text)
    )
  )

const paragraphs = (text: string) => text.split('\n').map((line) => element('p', {}, line))

function shown(file: ParsedFile | null, name: string | null): Xml[] {
  if (!file || !name) return []
  const source = `../${name}`
  const medium = file.mime.startsWith('image/')
    ? element('img', { src: source, alt: file.alt })
    : element('audio', { src: source, controls: 'controls', title: file.alt })
  return [element('p', {}, medium)]
}

/** Nothing sets its outcome: it is never hidden once the answer is in. */
function explanation(question: WrittenQuestion): Xml[] {
  const text = explained(question)
  const feedback = { 'outcome-identifier': 'FEEDBACK', identifier: 'EXPLANATION', 'show-hide': 'hide' }
  return text === '' ? [] : [element('qti-modal-feedback', feedback, element('qti-content-body', {}, paragraphs(text)))]
}
