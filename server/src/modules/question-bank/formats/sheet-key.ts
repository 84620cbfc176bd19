/** The key of a row: letters, numbers, or the text of the option. */
import { lettersOf } from './line-kinds.ts'
import type { FaultCode } from './parsed.ts'
import { plainText } from './plain.ts'

const prefix = /^(?:phương án|đáp án|lựa chọn|câu|ý|option|answer)\s+(?=[A-Ja-j1-9](?![\p{L}\d]))/iu

/** `first` is what the first option is called where keys are numbers; null where that is not known. */
export function rightOf(key: string, options: readonly string[], first: 0 | 1 | null = 1): number[] | FaultCode {
  const bare = plainText(key).replace(prefix, '')
  if (bare === '') return 'no-key'
  const byText = options.flatMap((option, index) => (same(option, key) || same(option, bare) ? [index] : []))
  const numbers = placesOf(bare, first ?? 1)
  const byPlace = numbers ?? lettersOf(bare.replace(prefix, ''))
  const inside = byPlace?.filter((place) => place < options.length)
  const isOutside = byPlace !== null && (inside?.length ?? 0) < byPlace.length
  if (byText.length > 1) return 'key-unclear'
  // Options that are numbers or letters themselves: "2" may be the second, or the one that says 2.
  if (byText.length === 1 && byPlace && !isOutside && byPlace.join() !== byText.join()) return 'key-unclear'
  if (byText.length === 1) return byText
  if (byPlace && !isOutside) return numbers && first === null ? 'key-unclear' : byPlace
  if (isOutside) return 'key-not-an-option'
  const several = bare.split(/\s*[;|\n]\s*/).map((part) => options.findIndex((option) => same(option, part)))
  if (several.length > 1 && !several.includes(-1)) return several
  return spelledOut(bare, options)
}

/** "B. Nữ". */
function spelledOut(key: string, options: readonly string[]): number[] | FaultCode {
  const [, letter = '', rest = ''] = /^([A-Ja-j])\s*[.):]\s*(\S.*)$/su.exec(key) ?? []
  const place = letter.toUpperCase().charCodeAt(0) - 65
  if (letter === '' || options[place] === undefined) return 'key-not-an-option'
  return same(options[place], rest) ? [place] : 'key-unclear'
}

const same = (one: string, other: string) => plainText(one).toLowerCase() === plainText(other).toLowerCase()

/** "2", "1, 3"; programs may have made 1.3 of it. */
function placesOf(key: string, first: number): number[] | null {
  if (!/^\d{1,2}(?:\s*[,;.&]\s*\d{1,2})*$/.test(key)) return null
  const places = [...new Set((key.match(/\d+/g) ?? []).map((digits) => Number(digits) - first))]
  return places.includes(-1) ? [Number.POSITIVE_INFINITY] : places
}
