/** What every question must have, whichever format it came from. */
import { questionLimits } from './limits.ts'
import type { FaultCode, NoteCode, ParsedQuestion, Place, Remark } from './parsed.ts'
import { orderOf } from './pinned.ts'
import { plainText, shortened } from './plain.ts'

/** What a reader has found; the rest is as for a file that says nothing. */
export type Found = Partial<Omit<ParsedQuestion, 'options' | 'place' | 'text'>> & {
  place: Place
  text: string
  options: { text: string; isRight: boolean; isPinned?: boolean }[]
}

/** `isShuffled` and `isPinned` are by the words of the options where the format says nothing of them. */
export function questionOf(found: Found): ParsedQuestion {
  const options = found.options.map((option) => ({ ...option, text: plainText(option.text) }))
  const order = orderOf(options.map(({ text }) => text))
  const question: ParsedQuestion = {
    code: null,
    isShuffled: order.isShuffled,
    topic: null,
    level: null,
    divisions: [],
    citation: null,
    explanation: '',
    file: null,
    notes: [],
    ...found,
    text: plainText(found.text),
    options: options.map((option, index) => ({ ...option, isPinned: option.isPinned ?? order.pinned[index] ?? false })),
    faults: [...(found.faults ?? [])]
  }
  question.faults.push(...faultsOf(question))
  return question
}

function faultsOf({ text, options, place, faults }: ParsedQuestion): Remark<FaultCode>[] {
  const codes = new Set(faults.map(({ code }) => code))
  // A question of another kind, or one that is cut off, misses more: nobody needs to be told of that.
  if (codes.has('kind-unknown') || codes.has('brackets-open')) return []
  const found: Remark<FaultCode>[] = []
  const add = (code: FaultCode, detail?: string) => found.push({ code, place, ...(detail !== undefined && { detail }) })
  if (text === '') add('no-text')
  if (text.length > questionLimits.textCharacters) add('text-too-long', shortened(text))
  if (options.length === 0) add('no-options')
  if (options.length === 1) add('too-few-options')
  if (options.length > questionLimits.options) add('too-many-options', String(options.length))
  const long = options.find(({ text }) => text.length > questionLimits.optionCharacters)
  if (long) add('text-too-long', shortened(long.text))
  if (options.some(({ text }) => text === '')) add('empty-option')
  const same = firstTwice(options.map(({ text }) => text.toLowerCase()))
  if (same !== undefined) add('same-options', options[same]?.text)
  const hasKeyFault = ['no-key', 'key-unclear', 'key-not-an-option', 'keys-differ', 'score-not-understood', 'columns-differ'].some((code) =>
    codes.has(code as FaultCode)
  )
  if (options.length > 0 && !hasKeyFault && !options.some(({ isRight }) => isRight)) add('no-key')
  return found
}

/** The second of two that are the same; blank ones are another fault. */
function firstTwice(texts: readonly string[]): number | undefined {
  const seen = new Set<string>()
  for (const [index, text] of texts.entries()) {
    if (text !== '' && seen.has(text)) return index
    seen.add(text)
  }
  return undefined
}

export const note = (code: NoteCode, place: Place, detail?: string): Remark<NoteCode> => ({
  code,
  place,
  ...(detail !== undefined && { detail: shortened(detail) })
})

export const fault = (code: FaultCode, place: Place, detail?: string): Remark<FaultCode> => ({
  code,
  place,
  ...(detail !== undefined && { detail: shortened(detail) })
})
