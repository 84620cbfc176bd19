/** Reads GIFT as Moodle does. Choices and true/false become questions; every other kind is named and left to the setter. */
import { FileError } from '../../../lib/file-error.ts'
import { questionOf } from './check.ts'
import { takeExplained } from './citation-line.ts'
import { addFault, addNote, type Drafted, draftAt } from './drafting.ts'
import { type GiftBlock, giftBlocks, shown } from './gift-block.ts'
import { takeChoices, takeTruth } from './gift-choices.ts'
import { questionLimits } from './limits.ts'
import { takeHtml } from './markup.ts'
import type { ParsedBank, ParsedQuestion } from './parsed.ts'
import { hasUnseen, plainText } from './plain.ts'
import { takeTags } from './tags.ts'

/** A text is taken for GIFT by its categories and titles, or by choices in braces. Formulas have braces, too: \vec{F}, A^{T}. */
export const isGift = (text: string): boolean =>
  /^[ \t]{0,20}\$CATEGORY[ \t]*:/im.test(text) ||
  /^[ \t]{0,20}::[^\n]{0,500}?::/m.test(text) ||
  /(?<!\\|\\[A-Za-z]{1,20}|[_^])\{\s{0,100}(?:\}|[=~#]|(?:T|F|TRUE|FALSE)\s*[}#])/.test(text)

export function readGift(text: string): ParsedBank {
  const blocks = giftBlocks(text)
  if (blocks.length > questionLimits.documentQuestions) throw new FileError('too-many-rows', `${blocks.length} questions`)
  return { questions: blocks.map(readBlock), notes: [] }
}

function readBlock(block: GiftBlock): ParsedQuestion {
  const draft = draftAt({ kind: 'line', at: block.at })
  draft.code = block.id
  if (hasUnseen(block.text)) addNote(draft, 'signs-removed')
  if (block.category !== null) {
    draft.topic = block.category
    addNote(draft, 'category-as-topic', block.category)
  }
  takeTags(draft, block.tags)
  takeParts(draft, block.text.replace(/^\s*::(.*?)::/s, ''))
  return questionOf(draft)
}

/** The first brace opens, and the first that closes after it closes: one within must have a backslash. */
function takeParts(draft: Drafted, text: string): void {
  const open = text.indexOf('{')
  const close = text.indexOf('}', Math.max(open, 0))
  const [before, body, after] = [text.slice(0, open), text.slice(open + 1, close).trim(), text.slice(close + 1)]
  if (open < 0 && close < 0) addFault(draft, 'kind-unknown', shown(text))
  else if (open < 0 || close < 0 || /[{}]/.test(after)) addFault(draft, 'brackets-open', shown(text))
  else takeBody(draft, body)
  // What the question says of its format holds for all within it.
  const own = format.exec(text)?.[1]
  draft.text = unmarked(draft, open < 0 ? text : stemOf(before, close < 0 ? '' : after)).join('\n')
  draft.options = draft.options.map((option) => ({ ...option, text: unmarked(draft, option.text, own).join('\n') }))
  takeExplained(draft, unmarked(draft, draft.explanation, own).map(plainText))
}

/** What follows the braces makes the question one with a gap. */
const stemOf = (before: string, after: string) => (after.trim() === '' ? before : `${before.trimEnd()} _____ ${after.trimStart()}`)

/** The kind is known in Moodle's order: essay, number, choice, pairs, true or false, short answer. Feedback for all begins with the last `####`. */
function takeBody(draft: Drafted, body: string): void {
  const at = body.lastIndexOf('####')
  const answers = at < 0 ? body : body.slice(0, at).trim()
  draft.explanation = at < 0 ? '' : body.slice(at + 4)
  if (answers.includes('~') && !answers.startsWith('#')) takeChoices(draft, answers)
  else if (!takeTruth(draft, answers)) addFault(draft, 'kind-unknown', shown(body))
}

const format = /^\s*\[(html|moodle|plain|markdown)\]/i

/** Marks of HTML go; an unknown word in brackets is text. */
function unmarked(draft: Drafted, given: string, usual = ''): string[] {
  const [whole = '', name = usual] = format.exec(given) ?? []
  const text = shown(given.slice(whole.length))
  const isHtml = !/plain|markdown/i.test(name) && /<\/?[a-z][^<>]*>|&(?:\w+|#\d+);/i.test(text)
  if (!isHtml) return text.trim().split('\n')
  const { lines, media } = takeHtml(draft, text)
  for (const { source } of media) addFault(draft, 'file-missing', source)
  return lines
}
