/** Reads questions as Moodle writes them in XML: those with one or several right options, and those that are true or false. */
import { childOf, childrenOf, textIn, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { takeExplained } from './citation-line.ts'
import { addFault, addNote, addQuestion, type Drafted, draftAt } from './drafting.ts'
import { asHtml, type Taken, takeHtml } from './markup.ts'
import { decodedPath, type FindFile, type Found, fromBase64, refuseFiles, takeFile } from './media.ts'
import { takeScores } from './moodle-score.ts'
import type { ParsedBank } from './parsed.ts'
import { plainText, shortened } from './plain.ts'
import { takeTags } from './tags.ts'

/** Takes the questions of one file, in their order: a category holds for what follows it. */
export function moodleReader(bank: ParsedBank): (node: XmlNode) => void {
  const codes = new Set<string>()
  let topic: string | null = null
  let at = 0
  return (node) => {
    const type = node.attributes.type ?? ''
    if (type === 'category') {
      topic = topicOf(plainText(textAt(node, 'category')))
      if (topic !== null) bank.notes.push({ code: 'category-as-topic', place: { kind: 'item', at: at + 1 }, detail: shortened(topic) })
      return
    }
    const question = draftAt({ kind: 'item', at: ++at })
    takeCode(question, plainText(textIn(childOf(node, 'idnumber'))), codes)
    question.topic = topic
    readQuestion(question, node, type)
    addQuestion(bank, question)
  }
}

/** The last name on the way; what Moodle puts above all names is not one. A slash within a name is written twice. */
function topicOf(path: string): string | null {
  const names = path
    .replaceAll('//', '\n')
    .split('/')
    .map((name) => name.replaceAll('\n', '/').trim())
  const own = names.filter((name, index) => name !== '' && !(index === 0 && /^\$\w+\$$/.test(name)) && !(index < 2 && name === 'top'))
  return own.at(-1) ?? null
}

/** As Moodle does: who comes second loses the code, not the question. */
function takeCode(question: Drafted, code: string, codes: Set<string>): void {
  if (code === '') return
  if (codes.has(code)) addNote(question, 'code-repeated', code)
  else question.code = code
  codes.add(code)
}

const textAt = (node: XmlNode | undefined, ...path: string[]) => textIn(childOf(node, ...path, 'text'))

function readQuestion(question: Drafted, node: XmlNode, type: string): void {
  const find = filesOf(node)
  const { lines, media } = takeFormatted(question, childOf(node, 'questiontext'))
  question.text = lines.join(' ')
  takeFile(question, [...media, ...oldPicture(node)], find)
  takeExplained(question, takeFormatted(question, childOf(node, 'generalfeedback')).lines)
  takeTags(
    question,
    childrenOf(childOf(node, 'tags'), 'tag').map((tag) => textAt(tag))
  )
  if (type !== 'multichoice' && type !== 'truefalse') {
    addFault(question, 'kind-unknown', [type, textAt(node, 'name')].filter(Boolean).join(': '))
    return
  }
  const answers = childrenOf(node, 'answer')
  question.options = answers.map((answer) => ({ text: optionText(question, answer, type), isRight: false }))
  if (type === 'truefalse' || isFalse(childOf(node, 'shuffleanswers'))) question.isShuffled = false
  takeScores(question, answers, type === 'multichoice' && isFalse(childOf(node, 'single')))
  noteFeedback(question, node, answers)
}

const isFalse = (node: XmlNode | undefined) => /^(?:0|false)$/.test(textIn(node).trim())

const sides = new Map([
  ['true', 'Đúng'],
  ['false', 'Sai']
])

function optionText(question: Drafted, answer: XmlNode, type: string): string {
  const { lines, media } = takeFormatted(question, answer)
  refuseFiles(question, media)
  const line = lines.join(' ')
  return (type === 'truefalse' ? sides.get(line.toLowerCase()) : undefined) ?? line
}

/** Only where it says so is a text plain; very old files say nothing, and hold HTML. */
function takeFormatted(question: Drafted, node: XmlNode | undefined): Taken {
  const text = textAt(node)
  return takeHtml(question, node?.attributes.format === 'plain_text' ? asHtml(text) : text)
}

/** What Moodle itself says when nobody wrote anything. */
const usual =
  /^(?:your answer is (?:partially )?(?:in)?correct|câu trả lời của bạn (?:là )?(?:không )?(?:đúng|sai|chính xác)(?: một phần)?)?\.?$/i

function noteFeedback(question: Drafted, node: XmlNode, answers: readonly XmlNode[]): void {
  const general = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback', 'hint']
  const texts = [
    ...answers.map((answer) => textAt(answer, 'feedback')),
    ...general.flatMap((name) => childrenOf(node, name)).map((each) => textAt(each))
  ].map((text) => plainText(text.slice(0, 1000).replace(/<[^>]*>/g, '')))
  const said = texts.find((text) => !usual.test(text))
  if (said) addNote(question, 'feedback-dropped', said)
}

const pluginFile = /^@@PLUGINFILE@@/i

/** Files are beside the text that shows them; in very old files a picture is beside the question. */
function filesOf(node: XmlNode): FindFile {
  return (source) => {
    if (!pluginFile.test(source)) return 'missing'
    const path = decodedPath(source.replace(pluginFile, '').split('?', 1)[0] ?? '').replace(/^\/+/, '')
    const file = ['questiontext', 'generalfeedback']
      .flatMap((name) => childrenOf(childOf(node, name), 'file'))
      .find(({ attributes: { path: folder = '/', name = '' } }) => `${folder}${name}`.replace(/^\/+/, '') === path)
    if (file) return foundIn(file.attributes.name ?? '', textIn(file))
    const old = oldPicture(node)[0]
    return old?.source === source ? foundIn(path, textIn(childOf(node, 'image_base64'))) : 'missing'
  }
}

function foundIn(name: string, base64: string): Found | 'refused' {
  const bytes = fromBase64(base64)
  return bytes ? { name, bytes } : 'refused'
}

function oldPicture(node: XmlNode): { source: string; alt: string }[] {
  const name = plainText(textIn(childOf(node, 'image')))
  return name === '' || !childOf(node, 'image_base64') ? [] : [{ source: `@@PLUGINFILE@@/${name}`, alt: '' }]
}
