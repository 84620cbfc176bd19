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
  start: number
  end: number
}

const wanted = Object.entries(stereotypePhrases)
  .flatMap(([reason, ofReason]) => ofReason.map((phrase) => ({ reason, words: wordsOf(phrase).map(({ written }) => written) })))
  .sort((one, other) => other.words.length - one.words.length)

/** Those of a text, in any case, with or without accents; of two in one place the longer. */
function stereotypesIn(text: string): Stereotype[] {
  const words = wordsOf(text)
  const found: Stereotype[] = []
  for (const { reason, words: phrase } of wanted)
    for (let from = 0; from + phrase.length <= words.length; from++) {
      const [first, last] = [words[from] as Word, words[from + phrase.length - 1] as Word]
      if (found.some(({ start, end }) => first.start < end && last.end > start)) continue
      if (isSame(words.slice(from, from + phrase.length), phrase))
        found.push({ written: text.slice(first.start, last.end), reason, start: first.start, end: last.end })
    }
  return found.sort((one, other) => one.start - other.start)
}

/** All accents are right, wherever the tone mark of a syllable sits, or none is there: “phải yêu” is no “phái yếu”. */
function isSame(words: readonly Word[], phrase: readonly string[]): boolean {
  const isAccented = words.some(({ written }) => written !== bare(written))
  return words.every(({ written }, index) => (isAccented ? marksOf(written) === marksOf(phrase[index]) : written === bare(phrase[index])))
}

/** Letters and marks in an order of their own: “hoà” and “hòa” are one. */
const marksOf = (word = '') => [...word.normalize('NFD')].sort().join('')
const bare = (word = '') => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    written: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length
  }))
}
