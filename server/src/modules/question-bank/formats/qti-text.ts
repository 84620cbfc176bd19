/** The text of a part of an item: its HTML without what depends on answers, or is there for machines that read aloud. */
import { type TextWalk, walkText } from '../../../lib/text/plain-text.ts'
import { childrenOf, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { addNote, type Drafted } from './drafting.ts'
import { type Taken, takePlain } from './markup.ts'

export function takeBody(question: Drafted, node: XmlNode | undefined): Taken {
  const walk = walkText()
  if (node) readChildren(question, node, walk)
  return takePlain(question, walk.result())
}

function readChildren(question: Drafted, { children }: XmlNode, walk: TextWalk): void {
  for (const child of children) {
    if (typeof child === 'string') walk.text(child)
    else readNode(question, child, walk)
  }
}

const feedback = new Set(['feedbackInline', 'feedbackBlock', 'modalFeedback'])
const catalogs = new Set(['catalogInfo', 'ruby'])

function readNode(question: Drafted, node: XmlNode, walk: TextWalk): void {
  const { name, attributes } = node
  if (catalogs.has(name) || attributes['data-catalog-idref'] !== undefined) addNote(question, 'catalog-ignored')
  if (feedback.has(name)) addNote(question, 'feedback-dropped')
  if (feedback.has(name) || name === 'catalogInfo' || (name === 'rubricBlock' && !attributes.view?.includes('candidate'))) return
  const tag = htmlName(name)
  walk.open(tag, attributes)
  // Of an interaction only what it asks: its choices are no part of the text.
  readChildren(question, name.endsWith('Interaction') ? { ...node, children: childrenOf(node, 'prompt') } : node, walk)
  walk.close(tag)
}

/** Elements of QTI have a capital letter somewhere, or hold blocks. */
const htmlName = (name: string) => (name === 'prompt' || /[A-Z]/.test(name) ? 'div' : name === 'ruby' || name === 'rb' ? 'span' : name)
