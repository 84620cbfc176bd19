/** What a line of a text of questions may be: the beginning of a question, an option, a key, something said of a question. */

/** "Câu 12.", "Câu 12 (0,5 điểm):", "12)", "12."; `named` is one that says "Câu". */
export interface QuestionStart {
  number: number
  isNamed: boolean
  /** Where the text begins. */
  textAt: number
  /** What stands in brackets behind the number. */
  hint: string | null
}

const named =
  /^\s*câu(?: hỏi)?(?: số)?\s*(\d{1,4})\s*(?:\(([^)]{1,30})\)\s*|\[([^\]]{1,30})\]\s*)?(?:[.:)/\-–—．：）]+|$)\s*(?:\(([^)]{1,12})\)\s*)?/iu
/** 1.500.000 and 2.1 begin no question. */
const numbered = /^\s*(\d{1,4})\s*[.)．）](?![\d.,])\s*/u

export function questionStartOf(text: string): QuestionStart | null {
  const byName = named.exec(text)
  if (byName) {
    const [whole, number = '', round, square, after] = byName
    const isHint = after === undefined || hintLevel(after) !== null || /điểm|đ$/iu.test(after)
    const textAt = isHint ? whole.length : whole.lastIndexOf('(')
    return { number: Number(number), isNamed: true, textAt, hint: round ?? square ?? (isHint ? (after ?? null) : null) }
  }
  const [whole = '', number = ''] = numbered.exec(text) ?? []
  return number === '' ? null : { number: Number(number), isNamed: false, textAt: whole.length, hint: null }
}

/** "NB", "thông hiểu": a level; anything else, like points, is not. */
export const hintLevel = (hint: string): string | null =>
  /^(?:NB|TH|VDC?|nhận biết|thông hiểu|vận dụng(?: cao)?)$/iu.test(hint.trim()) ? hint.trim() : null

export interface OptionStart {
  /** From 0. */
  letter: number
  isLower: boolean
  /** Where the letter begins, with what stands around it. */
  labelAt: number
  letterAt: number
  textAt: number
  hasAsterisk: boolean
}

/** A box that is ticked says as much as an asterisk. */
const option = /(\*|\[[xX]\]|[✓✔✅☑]\ufe0f?)?(?:\[ ?\]|[☐□])?\s*\(?(?<![\p{L}\p{N}])([A-Z]|[a-z])(\*?)\s*[.)/:．：）](\*?)(?!\p{L}\.)\s*/uy

/** An option that begins at this place. "V.I. Lênin" is none. */
export function optionStartAt(text: string, at: number): OptionStart | null {
  option.lastIndex = at
  const match = option.exec(text)
  if (!match) return null
  const [whole, before = '', letter = '', ...after] = match
  return {
    letter: letter.toUpperCase().charCodeAt(0) - 65,
    isLower: letter >= 'a',
    labelAt: at,
    letterAt: at + whole.indexOf(letter, before.length),
    textAt: at + whole.length,
    hasAsterisk: before !== '' || after.includes('*')
  }
}

/** "Đáp án: C", "Đáp án đúng là A, C", "ĐA: B"; what follows is for who knows the options. */
const keyLine =
  /^\s*(?:(?:=+>|[→⇒➔])\s*)?[[(]?(?:đáp\s*án(?:\s*đúng)?|đ\s*[./]?\s*a|phương án đúng|câu trả lời đúng|trả lời đúng|answer|key)\s*(là\s*)?([:：=.\-–]|$|(?=\s+[A-Ja-j](?:[\s,.;:：)]|$)))\s*(?:là\s+)?/iu
/** "→ B", "Chọn B": nothing else in the line. */
const chosen =
  /^(?:(?:=+>|[→⇒➔])\s{0,9}(?:chọn\s{1,9})?|chọn\s{1,9})(?:đáp\s{0,9}án\s{1,9})?([A-J](?:\s{0,9},\s{0,9}[A-J]){0,9})\s{0,9}\.?$/u

export function keyLineOf(text: string): string | null {
  const [, alone] = chosen.exec(text.trim().replace(/^Chọn/u, 'chọn')) ?? []
  if (alone) return alone
  const match = keyLine.exec(text)
  return (
    match &&
    text
      .slice(match[0].length)
      .replace(/[\])]\s*$/, '')
      .trim()
  )
}

/** "A", "A, C", "A và C", "AC", "C.": as places of options. Null where it is something else. */
export function lettersOf(text: string): number[] | null {
  const bare = text.trim().replace(/[.;)]+$/, '')
  const isList = /^[A-Z](?:(?:\s*[,;/&+]\s*|\s+và\s+|\s+)?[A-Z])*$/u.test(bare) || /^[a-z](?:(?:\s*[,;/&+]\s*|\s+và\s+)[a-z])*$/u.test(bare)
  if (!isList) return null
  const letters = bare.replace(/và/g, '').replace(/[^A-Za-z]/g, '')
  return [...new Set([...letters.toUpperCase()].map((letter) => letter.charCodeAt(0) - 65))]
}

export type SaidOf = 'topic' | 'level' | 'citation' | 'explanation' | 'divisions' | 'code'

const said: [SaidOf, RegExp][] = [
  ['topic', /^chủ đề/iu],
  ['level', /^mức(?: độ)?(?: nhận thức)?/iu],
  ['citation', /^(?:căn cứ(?: pháp lý)?|cơ sở pháp lý|trích dẫn)/iu],
  ['explanation', /^(?:giải thích|lời giải|hướng dẫn giải|giải đáp)/iu],
  ['divisions', /^(?:bảng(?: thi)?|đối tượng)/iu],
  ['code', /^mã(?: câu(?: hỏi)?)?/iu]
]

/** "Chủ đề: Luật Bình đẳng giới". */
export function saidOf(text: string): { of: SaidOf; value: string } | null {
  const at = text.slice(0, 40).search(/[:：]/)
  if (at < 0) return null
  const name = text.slice(0, at).replace(/[*[(]/g, '').trim()
  const found = said.find(([, pattern]) => pattern.exec(name)?.[0].length === name.length)
  return found ? { of: found[0], value: text.slice(at + 1).trim() } : null
}

/** "PHẦN I", "II. Phần chung": it parts questions and belongs to none. */
export const isHeading = (text: string): boolean =>
  /^\s*(?:[A-Z][.)]?\s+)?(?:phần|chương|mục)\s+(?:[IVX]+|\d+|[A-Z]|chung|thứ)(?![\p{L}\p{N}])/iu.test(text) ||
  /^\s*[IVX]{1,4}[.)]\s+\p{Lu}/u.test(text) ||
  /^\s*-+\s*hết\s*-+\s*$/iu.test(text)

/** "ĐÁP ÁN", "Bảng đáp án:": keys of many questions follow. */
export const isKeyHeading = (text: string): boolean => text.trim().length <= longestHeading && keyHeading.test(text.trim())

const longestHeading = 100
const keyHeading =
  /^\s*(?:[IVX]+[.)]\s*)?(?:bảng\s+)?(?:đáp án|hướng dẫn chấm)(?:\s+(?:và thang điểm|chi tiết|đề(?: số)?\s*\d*|trắc nghiệm|câu hỏi|tham khảo))*\s*[:.]?\s*$/iu
