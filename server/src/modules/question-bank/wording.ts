/** What a reader may stumble over in a question: said to the setter, never a reason to refuse. Sees words, not sense: it may be wrong. */
import type { Citation, QuestionText, WordingRemark } from '@hoi-thi/shared/question-bank'
import { stereotypesOf } from './stereotypes.ts'

type Option = QuestionText['options'][number]

export interface Worded extends Pick<QuestionText, 'text' | 'options' | 'explanation'> {
  citation: Citation | null
}

export function wordingOf({ text, options, citation, explanation }: Worded): WordingRemark[] {
  const own = options.filter((option) => !standsForOthers(option))
  return [
    ...remarks('negation-unstressed', unstressedNegation(text)),
    ...remarks('key-longest', longestKey(own)),
    ...remarks('options-overlap', overlaps(options)),
    ...remarks('absolute-words', tellingAbsolutes(own)),
    ...remarks(
      'stereotype',
      stereotypesOf({ text, options, explanation }).map(({ written, reason }) => `${written}: ${reason}`)
    ),
    ...(lacksPlace(citation) ? [{ code: 'citation-missing', detail: citation?.document.trim() || null } as const] : []),
    ...(explanation.trim() === '' ? [{ code: 'explanation-missing', detail: null } as const] : [])
  ]
}

const remarks = (code: WordingRemark['code'], details: readonly string[]) => [...new Set(details)].map((detail) => ({ code, detail }))

/** A whole document is no place to look something up. */
const lacksPlace = (citation: Citation | null) => !citation?.document.trim() || (!citation.article && !citation.section?.trim())

const lower = (text: string) => text.normalize('NFC').toLowerCase()
/** In a text in lower case: no letter before or after. */
const word = (pattern: string) => `(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`

const negation = 'không|chưa|chẳng'
/** Negations that ask for nothing: “không quá 3 ngày”, “không phân biệt nam, nữ”, “… có đúng không?” */
const harmless = 'quá|đến mức|phân biệt|những|chỉ|kể|ai|bao giờ|nhất thiết|thể thiếu|ít hơn|dưới'
const question = 'nào|gì|ai|đâu'
/** Up to so many words of the same clause between the question word and the negation. */
const between = '(?:\\s+(?!(?:mà|nếu|khi|vì|do|để|thấy|rằng|tuy|dù|hoặc|hay|và)\\s)[\\p{L}\\p{M}]+){0,7}?'
const refused = `(?<not>(?:${negation})(?!\\s+(?:${harmless})(?![\\p{L}]))(?=\\s+\\p{L}))`
const exceptions = [
  // “nội dung nào sau đây không thuộc …”, “ai không được …”
  `${word(question)}${between}\\s+${word(refused)}`,
  // “nội dung nào thuộc … nhưng không có trong …”
  `${word(question)}[^.;?]*${word('nhưng|song')}\\s+${word(refused)}`,
  // “nhận định nào sai”, “câu nào dưới đây là không đúng”
  `${word('nào')}(?:\\s+(?:sau|dưới|trên|đây|là|bị|được|coi|xem|nêu))*\\s+${word('(?<not>sai|trái)')}`,
  // “… đều đúng, ngoại trừ”, “trừ trường hợp nào”
  `${word('(?<not>ngoại trừ)')}`,
  `${word('(?<not>trừ)')}\\s+(?:một\\s+)?(?:trường hợp|nội dung|hành vi|việc|ý|phương án|đối tượng|quyền|điều)?\\s*(?:nào|gì|ai|:|…)`,
  // “… sẽ không bị xử phạt nếu làm gì”
  `${word(refused)}[^,.;?]*${word('nếu|khi|trong trường hợp')}[^.;?]*${word('nào|gì')}`
].map((pattern) => new RegExp(pattern, 'u'))

const asking = new RegExp(word(`${question}|ngoại trừ`), 'u')

/** A question that asks for the exception, and does not say so in capitals: who reads fast answers the opposite. */
function unstressedNegation(text: string): string[] {
  const said = text.normalize('NFC').replace(/[“"][^”"]*[”"]/g, '“”')
  const asks = said.split(/(?<=[.!?…])\s+/).filter((sentence) => asking.test(lower(sentence)))
  return asks.slice(-1).flatMap((sentence) => {
    // Capitals make a word stressed: it is then none of those looked for.
    const quiet = sentence.replace(/\p{Lu}{2,}/gu, '·')
    const found = exceptions.map((pattern) => pattern.exec(lower(quiet))?.groups?.not).find((not) => not !== undefined)
    return found ? [found] : []
  })
}

/** One and a half times as long as the others, and not by a few letters. */
function longestKey(options: readonly Option[]): string[] {
  const lengths = (isRight: boolean) => options.filter((option) => option.isRight === isRight).map(({ text }) => text.trim().length)
  const [right, wrong] = [lengths(true), lengths(false)]
  if (right.length === 0 || wrong.length === 0) return []
  const isLongest = Math.min(...right) >= Math.max(...wrong) + 10 && mean(right) >= 1.5 * mean(wrong)
  return isLongest ? options.filter((option) => option.isRight).map(({ text }) => text.trim()) : []
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

const ofOthers =
  /^(?:cả\s+)?(?:tất cả|hai|ba|bốn|các|những)?\s*(?:các\s+)?(?:phương án|đáp án|ý kiến|ý|câu|nội dung)\s+(?:trên|còn lại|nêu trên)|^cả [a-e](?:, [a-e])* và [a-e](?: đều (?:đúng|sai))?$/u

const standsForOthers = ({ text }: Option) => ofOthers.test(lower(text.trim().replace(/[.;]$/, '')))

/** Two that are the same, one that is a part of another, one that stands for others and would be moved about by the shuffle. */
function overlaps(options: readonly Option[]): string[] {
  const moved = options.filter((option) => standsForOthers(option) && !option.isPinned)
  const own = options.filter((option) => !standsForOthers(option)).map(({ text }) => ({ text: text.trim(), parts: partsOf(text) }))
  const pairs = own.flatMap((one, index) =>
    own.slice(index + 1).flatMap((other) => (isPartOf(one, other) || isPartOf(other, one) ? [[one, other]] : []))
  )
  return [...moved.map(({ text }) => text.trim()), ...pairs.map((pair) => pair.map(({ text }) => text).join(' | '))]
}

interface Listed {
  parts: readonly string[]
}

/** What each of them lists: “vợ” is a part of “vợ, chồng”, not of “họ hàng nhà vợ”. */
const isPartOf = (some: Listed, all: Listed) =>
  some.parts.length <= all.parts.length && some.parts.every((each) => all.parts.includes(each))

const listing = new RegExp(`[,;.]|${word('và|hoặc|hay')}`, 'u')

const partsOf = (text: string) =>
  lower(text)
    .replace(/(\d)[.,](?=\d)/g, '$1')
    .split(listing)
    .map((part) =>
      part
        .replace(/^\s*(?:cả|các)\s+/u, '')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim()
    )
    .filter((part) => part !== '')

const absolutes = new RegExp(
  word(
    'luôn luôn|luôn|tất cả|mọi(?! (?:hình thức|mặt|lĩnh vực|người))|duy nhất|không bao giờ|bao giờ cũng|tuyệt đối|hoàn toàn|trong mọi trường hợp|(?<!(?:địa|chứng|tín|tôn) )chỉ(?! (?:vì|số|đạo|định|tiêu|huy|thị|dẫn|rõ|ra|báo|giới))'
  ),
  'u'
)

/** Words that allow no exception give the answer away where they stand in the key alone, or in all others. */
function tellingAbsolutes(options: readonly Option[]): string[] {
  const found = options.map(({ text, isRight }) => ({ isRight, absolute: absolutes.exec(lower(text))?.[0] }))
  const wrong = found.filter(({ isRight }) => !isRight)
  const right = found.filter(({ isRight }) => isRight)
  const having = found.filter(({ absolute }) => absolute !== undefined)
  const isTelling =
    having.length > 0 &&
    (having.every(({ isRight }) => isRight) ||
      (wrong.length > 1 && wrong.every((each) => having.includes(each)) && !right.some((each) => having.includes(each))))
  return isTelling ? [[...new Set(having.map(({ absolute }) => absolute))].join(', ')] : []
}
