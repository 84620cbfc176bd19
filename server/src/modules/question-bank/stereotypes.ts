/** Where a question holds a stereotype that is the setter's own: not one that it refutes, quotes or asks for. */
import { fold } from '@hoi-thi/shared/fold'
import type { QuestionText } from '@hoi-thi/shared/question-bank'
import { stereotypePhrases } from './stereotype-phrases.ts'

export interface Stereotype {
  /** As it stands in the text. */
  written: string
  reason: string
  start: number
  end: number
}

const prejudice = /dinh kien|khuon mau|phan biet doi xu|bat binh dang|binh dang gioi|vi pham|bao luc|phat tien|xu phat/
const asksForPrejudice =
  /(?<!\p{L})nào(?!\p{L})[^?]*(?<!\p{L})(?:định kiến|khuôn mẫu|vi phạm|phân biệt đối xử|bất bình đẳng|bạo lực|sai|không đúng|không phù hợp)(?!\p{L})/u

/**
 * Where a question is about prejudice, its wrong options and what it quotes are examples of it. Its right option is one only if the question asks
 * for prejudice; everywhere else it is what the setter says.
 */
export function stereotypesOf({ text, options, explanation }: Pick<QuestionText, 'text' | 'options' | 'explanation'>): Stereotype[] {
  const isAbout = prejudice.test(fold(text))
  const isAskedFor = asksForPrejudice.test(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/không\s+(?:bị coi là|phải là|phải|là)\s+.*/u, '')
  )
  const own = options.filter(({ isRight }) => !(isAbout && (!isRight || isAskedFor)))
  return [
    ...stereotypesIn(isAbout ? unquoted(text) : text),
    ...own.flatMap((option) => stereotypesIn(option.text)),
    ...stereotypesIn(
      unquoted(explanation)
        .split(/(?<=[.!?])\s+/)
        .filter((sentence) => !prejudice.test(fold(sentence)))
        .join(' ')
    )
  ]
}

/** Without what somebody in it says or thinks. */
const unquoted = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[“"][^”"]*[”"]/g, ' … ')
    .replace(/(?<!\p{L})(?:với lý do|cho rằng|nghĩ rằng|nói rằng|bảo rằng|quan niệm)(?!\p{L})[^,.;?!]*/giu, ' … ')

interface Word {
  written: string
  /** Without accents. */
  bare: string
  start: number
  end: number
}

const wanted = Object.entries(stereotypePhrases)
  .flatMap(([reason, ofReason]) => ofReason.map((phrase) => ({ reason, bare: ` ${fold(phrase)} `, phrase: wordsOf(phrase) })))
  .sort((one, other) => other.phrase.length - one.phrase.length)

/** Those of a text, in any case, with or without accents; of two in one place the longer. */
function stereotypesIn(text: string): Stereotype[] {
  const bare = ` ${fold(text)} `
  const candidates = wanted.filter((each) => bare.includes(each.bare))
  // Nearly always: a file of thousands is read here.
  if (candidates.length === 0) return []
  const words = wordsOf(text)
  const found: Stereotype[] = []
  for (const { reason, phrase } of candidates)
    for (const from of words.keys()) {
      const said = words.slice(from, from + phrase.length)
      const [start, end] = [said[0]?.start ?? 0, said.at(-1)?.end ?? 0]
      if (!isSame(said, phrase) || found.some((other) => start < other.end && end > other.start)) continue
      found.push({ written: text.slice(start, end), reason, start, end })
    }
  return found.sort((one, other) => one.start - other.start)
}

/** All accents are right, wherever the tone mark of a syllable sits, or none is there: “phải yêu” is no “phái yếu”. */
function isSame(words: readonly Word[], phrase: readonly Word[]): boolean {
  const isAccented = words.some(({ written, bare }) => written !== bare)
  return (
    words.length === phrase.length &&
    words.every(
      ({ bare, written }, index) => bare === phrase[index]?.bare && (!isAccented || marksOf(written) === marksOf(phrase[index].written))
    )
  )
}

/** Letters and accents in an order of their own: “hoà” and “hòa” are one. */
const marksOf = (written: string) => [...written.normalize('NFD')].sort().join('')

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: match, index }) => {
    const written = match.toLowerCase()
    return { written, bare: fold(written), start: index, end: index + match.length }
  })
}
