/** What a file means by “Căn cứ: điểm a khoản 3 Điều 5 Luật Bình đẳng giới 2006”: the document, and the place in it. Never a guess between two documents. */
import { fold } from '@hoi-thi/shared/fold'
import type { Citation } from '@hoi-thi/shared/question-bank'

export interface KnownDocument {
  number: string
  title: string
}

/** Null where no document of the bank is named, or more than one might be. */
export function citationOf(written: string, documents: readonly KnownDocument[]): Citation | null {
  const text = written.normalize('NFC').toLowerCase()
  const document = documentIn(text, documents)
  if (!document) return null
  // Numbers of the document itself are no articles: “Luật số 73/2006/QH11”.
  const place = text.replaceAll(document.number.toLowerCase(), ' ')
  const article = numberAfter(/điều\s*(\d{1,4})\b/u, place)
  const clause = numberAfter(/khoản\s*(\d{1,3})\b/u, place)
  const point = /điểm\s*([a-zđ]{1,2})(?![\p{L}\p{N}])/u.exec(place)?.[1]
  return {
    document: document.number,
    ...(article && { article }),
    ...(article && clause && { clause }),
    ...(article && clause && point && { point })
  }
}

/** By its number, which nothing else has; else by its title, the longest that is named. */
function documentIn(text: string, documents: readonly KnownDocument[]): KnownDocument | null {
  const numbered = documents.filter(({ number }) => standsIn(text, number.toLowerCase()))
  if (numbered.length > 0) return numbered.length === 1 ? (numbered[0] ?? null) : null
  // A number that the bank does not know: the title beside it may be that of an older law.
  if (/\d+\/(?:\d{4}\/)?[\p{L}\d-]+/u.test(text)) return null
  const folded = ` ${fold(text)} `
  const named = documents.filter(({ title }) => namesOf(title).some((name) => folded.includes(` ${name} `)))
  const longest = Math.max(...named.map(({ title }) => title.length))
  const [found, ...others] = named.filter(({ title }) => title.length === longest)
  return found && others.length === 0 ? found : null
}

function standsIn(text: string, number: string): boolean {
  const at = text.indexOf(number)
  return at >= 0 && !/[\p{L}\p{N}/]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}/-]/u.test(text[at + number.length] ?? ' ')
}

/** “Luật Phòng, chống bạo lực gia đình” is also written without its commas, and “Hiến pháp năm 2013” without its year. */
const namesOf = (title: string) => [fold(title), fold(title.replace(/\s+năm \d{4}$/u, ''))]

const numberAfter = (pattern: RegExp, text: string) => {
  const [, digits] = pattern.exec(text) ?? []
  return digits ? Number(digits) : undefined
}
