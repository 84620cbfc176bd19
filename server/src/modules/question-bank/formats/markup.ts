/** The texts of a question out of their markup, with a note where the markup said something. */
import { htmlText } from '../../../lib/text/html-text.ts'
import type { Medium, PlainText } from '../../../lib/text/plain-text.ts'
import { addFault, addNote, type Drafted } from './drafting.ts'
import { hasUnseen, plainText } from './plain.ts'

export interface Taken {
  lines: string[]
  media: Medium[]
}

export function takePlain(question: Drafted, { text, media, dropped }: PlainText): Taken {
  if (dropped.length > 0) addNote(question, 'markup-dropped', dropped.join(', '))
  if (hasUnseen(text)) addNote(question, 'signs-removed')
  return { lines: text.split('\n').map(plainText).filter(Boolean), media }
}

export function takeHtml(question: Drafted, html: string): Taken {
  const plain = htmlText(html)
  if (plain) return takePlain(question, plain)
  addFault(question, 'text-too-long')
  return { lines: [], media: [] }
}

/** So that a plain text is read as it stands. */
export const asHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r\n?|\n/g, '<br>')
