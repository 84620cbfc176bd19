/** The key of a question in a text: by what lines and lists name, by how its options look, and never by one against the other. */
import { fault, note } from './check.ts'
import type { FormatKey } from './format-key.ts'
import { lettersOf } from './line-kinds.ts'
import type { FaultCode, NoteCode, Place, Remark } from './parsed.ts'
import { folded, plainText } from './plain.ts'

/** What lines and lists name as the key of a question that stands at a place. */
interface Named {
  place: Place
  keys: readonly { text: string; place: Place }[]
}

interface Key {
  right: ReadonlySet<number>
  faults: Remark<FaultCode>[]
  notes: Remark<NoteCode>[]
}

export function keyOf({ keys, place }: Named, texts: readonly string[], format: FormatKey | null): Key {
  const faults: Remark<FaultCode>[] = []
  const named = keys.map(({ text, place }) => {
    const right = namedOptions(text, texts)
    if (typeof right === 'string') faults.push(fault(right, place, text))
    return typeof right === 'string' ? [] : right
  })
  if (faults.length > 0) return { right: new Set(), faults, notes: [] }
  const told = format && (named.length === 0 || !format.isWeak) ? [...named, format.right] : named
  const [first, ...others] = told.map((each) => [...each].sort((one, other) => one - other).join())
  const isTorn = others.some((other) => other !== first) || (format?.isTorn === true && (named.length === 0 || !format.isWeak))
  if (isTorn) return { right: new Set(), faults: [fault('keys-differ', keys[0]?.place ?? place, spelled(told))], notes: [] }
  return {
    right: new Set(told[0]),
    faults,
    notes: named.length === 0 && format ? [note('key-by-format', place, spelled([format.right]))] : []
  }
}

const spelled = (keys: readonly (readonly number[])[]) =>
  [...new Set(keys.map((key) => key.map((at) => String.fromCharCode(65 + at)).join(', ')))].join(' / ')

const lettered = /^\(?([A-Za-z])\s*[.):：(–—-]\s*(\S.*)$/su

/** By letters, by a letter with its text, or by the text alone. */
function namedOptions(key: string, texts: readonly string[]): number[] | FaultCode {
  const letters = lettersOf(key)
  if (letters) return letters.every((letter) => letter < texts.length) ? letters : 'key-not-an-option'
  const wanted = folded(key)
  const same = texts.flatMap((text, index) => (folded(text) === wanted ? [index] : []))
  if (same.length > 0) return same.length === 1 ? same : 'key-unclear'
  const [, letter, rest = ''] = lettered.exec(key) ?? []
  if (letter === undefined) return 'key-not-an-option'
  if (lettersOf(rest)) return 'key-unclear'
  const at = letter.toUpperCase().charCodeAt(0) - 65
  const text = texts[at]
  if (text === undefined) return 'key-not-an-option'
  return folded(text) === folded(rest) || !texts.some((other) => folded(other) === folded(rest)) ? [at] : 'key-unclear'
}

/** "B. Căn cứ khoản 2 Điều 4": what is said behind a letter, where it is not the text of an option. */
export function saidBehind({ keys }: Named, texts: readonly string[]): { citation: string | null; explanation: string } {
  const rests = keys.flatMap(({ text }) => {
    const rest = plainText(lettered.exec(text)?.[2] ?? '')
    return rest === '' || lettersOf(rest) || texts.some((option) => folded(option) === folded(rest)) ? [] : [rest]
  })
  const citation = rests.find((rest) => cited.test(rest))
  return {
    citation: citation?.replace(/^(?:căn cứ(?: vào)?|theo)\s*:?\s*/iu, '') ?? null,
    explanation: rests.find((rest) => rest !== citation) ?? ''
  }
}

const cited = /^(?:căn cứ|theo (?:điểm|khoản|điều)|điểm|khoản|điều)(?!\p{L})/iu
