/** Reads items of QTI 1.2, as Canvas and common cartridges write them: a choice with one or several right options. */
import { childOf, childrenOf, descendantsOf, nodesIn, textIn, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { rightLabels } from './cartridge-score.ts'
import { takeExplained } from './citation-line.ts'
import { addFault, addNote, addQuestion, type Drafted, draftAt } from './drafting.ts'
import { asHtml, type Taken, takeHtml } from './markup.ts'
import { refuseFiles, type Surroundings, takeFile } from './media.ts'
import type { ParsedBank } from './parsed.ts'
import { plainText } from './plain.ts'
import { codeOf } from './qti.ts'
import { takeTags } from './tags.ts'

export function cartridgeReader(bank: ParsedBank, { path, find, tags }: Surroundings): (item: XmlNode) => void {
  return (item) => {
    const question = draftAt({ kind: 'item', at: bank.questions.length + 1, ...(path && { in: path }) })
    question.code = codeOf(item.attributes.ident)
    takeTags(question, tags)
    const presentation = childOf(item, 'presentation')
    const { lines, media } = takeMaterial(question, materialsIn(presentation, isResponse))
    question.text = lines.join(' ')
    takeFile(question, media, find)
    takeFeedback(question, item)
    const response = choiceOf(question, item, presentation)
    if (response) takeChoice(question, item, response)
    addQuestion(bank, question)
  }
}

const isResponse = (name: string) => name.startsWith('response_')

/** What is shown, outside of what `isElsewhere` names. */
function materialsIn(node: XmlNode | undefined, isElsewhere: (name: string) => boolean = () => false): XmlNode[] {
  const found = descendantsOf(node, (name) => name === 'material' || isElsewhere(name))
  return found.filter(({ name }) => name === 'material').flatMap(nodesIn)
}

function takeMaterial(question: Drafted, materials: readonly XmlNode[]): Taken {
  const taken = materials.map((node): Taken => {
    const { texttype = 'text/plain', uri, label = '' } = node.attributes
    if (/^mat(?:image|audio|video)$/.test(node.name)) return { lines: [], media: uri ? [{ source: uri, alt: label }] : [] }
    if (!/^mat(?:em)?text$/.test(node.name)) return { lines: [], media: [] }
    return takeHtml(question, texttype.toLowerCase() === 'text/plain' ? asHtml(textIn(node)) : textIn(node))
  })
  return { lines: taken.flatMap(({ lines }) => lines), media: taken.flatMap(({ media }) => media) }
}

/** What kind its metadata call it. */
function typeOf(item: XmlNode): string {
  const fields = descendantsOf(childOf(item, 'itemmetadata'), (name) => name === 'qtimetadatafield')
  const entries = fields.map((field) => [textIn(childOf(field, 'fieldlabel')), textIn(childOf(field, 'fieldentry'))].map(plainText))
  return entries.find(([label = '']) => /^(?:question_type|cc_profile|qmd_itemtype)$/.test(label))?.[1] ?? ''
}

const choices = /^(?:multiple_choice|true_false|multiple_answers)_question$|^cc\.(?:multiple_choice|multiple_response|true_false)\./
const typesUnsaid = /^(?:|multiple[ _]?choice|multiple[ _]?response|true[ _/]?false|yes\/no)$/i

function choiceOf(question: Drafted, item: XmlNode, presentation: XmlNode | undefined): XmlNode | null {
  const type = typeOf(item)
  const responses = descendantsOf(presentation, isResponse)
  const [response] = responses
  const isOne = responses.length === 1 && response?.name === 'response_lid' && childrenOf(response, 'render_choice').length === 1
  if (response && isOne && (choices.test(type) || typesUnsaid.test(type))) return response
  const names = type || responses.map(({ name }) => name).join(', ') || 'item'
  addFault(question, 'kind-unknown', [names, plainText(item.attributes.title ?? '')].filter(Boolean).join(': '))
  return null
}

const isYes = (value: string | undefined) => /^(?:yes|true)$/i.test(value ?? '')
const isNo = (value: string | undefined) => /^(?:no|false)$/i.test(value ?? '')

function takeChoice(question: Drafted, item: XmlNode, response: XmlNode): void {
  const render = childOf(response, 'render_choice')
  const labels = descendantsOf(render, (name) => name === 'response_label')
  const identifiers = labels.map(({ attributes: { ident = '' } }) => ident.trim())
  const right = rightLabels(question, item, /^multiple$/i.test(response.attributes.rcardinality ?? ''), identifiers)
  const shuffle = render?.attributes.shuffle
  if (shuffle !== undefined) question.isShuffled = isYes(shuffle)
  question.options = labels.map((label, index) => {
    const { lines, media } = takeMaterial(question, materialsIn(label))
    refuseFiles(question, media)
    return {
      text: lines.join(' '),
      isRight: right.has(identifiers[index] ?? ''),
      ...(isNo(label.attributes.rshuffle) && { isPinned: true })
    }
  })
}

/** The feedback for everybody explains the question. */
function takeFeedback(question: Drafted, item: XmlNode): void {
  for (const feedback of childrenOf(item, 'itemfeedback')) {
    const { lines } = takeMaterial(question, materialsIn(feedback))
    if (/^general(?:_?fb|_?feedback)?$/i.test(feedback.attributes.ident ?? '')) takeExplained(question, lines)
    else if (lines.length > 0) addNote(question, 'feedback-dropped', lines[0])
  }
}
