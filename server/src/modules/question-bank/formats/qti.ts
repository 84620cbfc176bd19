/** Reads an item of QTI 2.1, 2.2 or 3.0: a choice with one or several right options. */
import { childOf, childrenOf, descendantsOf, nodesIn, textIn, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { takeExplained } from './citation-line.ts'
import { addFault, addNote, addQuestion, type Drafted, draftAt } from './drafting.ts'
import { refuseFiles, type Surroundings, takeFile } from './media.ts'
import type { ParsedBank } from './parsed.ts'
import { plainText } from './plain.ts'
import { rightChoices } from './qti-score.ts'
import { takeBody } from './qti-text.ts'
import { takeTags } from './tags.ts'

export const isQtiItem = ({ name }: XmlNode) => renamed(name) === 'assessmentItem'

export function readQtiItem(bank: ParsedBank, root: XmlNode, { path, find, tags }: Surroundings): void {
  const item = asOlder(root)
  const question = draftAt({ kind: 'item', at: bank.questions.length + 1, ...(path && { in: path }) })
  question.code = codeOf(item.attributes.label ?? item.attributes.identifier)
  takeTags(question, tags)
  const body = childOf(item, 'itemBody')
  const { lines, media } = takeBody(question, body)
  question.text = lines.join(' ')
  takeFile(question, media, find)
  takeFeedback(question, item)
  if (item.attributes.timeDependent === 'true') addNote(question, 'time-dropped')
  const choice = choiceOf(question, item, body)
  if (choice) takeChoice(question, item, choice)
  addQuestion(bank, question)
}

/** What programs make up is no code that a person would look for. */
export function codeOf(identifier = ''): string | null {
  const code = plainText(identifier)
  return code === '' || /^[a-z_]{0,5}-?[\da-f]{13,}$|^\w?[\da-f]{8}-[\da-f-]{27}$/i.test(code) ? null : code
}

/** Names of QTI 3 (`qti-simple-choice`, `max-choices`) as those of before (`simpleChoice`, `maxChoices`); HTML within stays. */
function asOlder(node: XmlNode): XmlNode {
  const children = node.children.map((child) => (typeof child === 'string' ? child : asOlder(child)))
  if (!node.name.startsWith('qti-')) return { ...node, children }
  const attributes = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [camelCase(name), value]))
  return { name: renamed(node.name), attributes, children }
}

const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const renamed = (name: string) => (name.startsWith('qti-') ? camelCase(name.slice('qti-'.length)) : name)

/** The one interaction, where it is a choice and all is as it stands there. */
function choiceOf(question: Drafted, item: XmlNode, body: XmlNode | undefined): XmlNode | null {
  const interactions = descendantsOf(body, (name) => name.endsWith('Interaction'))
  const [choice] = interactions
  const names = interactions.map(({ name }) => name).join(', ') || 'assessmentItem'
  const isFixed = childrenOf(item, 'templateDeclaration').length === 0 && item.attributes.adaptive !== 'true'
  if (choice && interactions.length === 1 && choice.name === 'choiceInteraction' && isFixed) return choice
  addFault(question, 'kind-unknown', [names, plainText(item.attributes.title ?? '')].filter(Boolean).join(': '))
  return null
}

function takeChoice(question: Drafted, item: XmlNode, choice: XmlNode): void {
  const choices = descendantsOf(choice, (name) => name === 'simpleChoice')
  const identifiers = choices.map(({ attributes: { identifier = '' } }) => identifier.trim())
  const right = rightChoices(question, item, choice.attributes.responseIdentifier, identifiers)
  question.isShuffled = /^(?:true|1)$/i.test(choice.attributes.shuffle ?? '')
  question.options = choices.map((each, index) => {
    const { lines, media } = takeBody(question, each)
    refuseFiles(question, media)
    return { text: lines.join(' '), isRight: right.has(identifiers[index] ?? ''), isPinned: each.attributes.fixed === 'true' }
  })
}

/** The feedback that everybody sees explains the question; what depends on the answer has no place. */
function takeFeedback(question: Drafted, item: XmlNode): void {
  for (const feedback of childrenOf(item, 'modalFeedback')) {
    const { showHide, identifier = '' } = feedback.attributes
    const isForAll = showHide === 'hide' || /^(?:explanation|solution|general)/i.test(identifier)
    if (isForAll && question.explanation === '') takeExplained(question, takeBody(question, feedback).lines)
    else if (nodesIn(feedback).length > 0 || textIn(feedback).trim() !== '') addNote(question, 'feedback-dropped')
  }
}
