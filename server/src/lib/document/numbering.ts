/** The numbers that a document counts by itself: "Câu 12.", "a)". They are not in the text. */
import { walkSax, type XmlElement } from '../xml/walk-sax.ts'

interface Level {
  start: number
  format: string
  text: string
}

interface List {
  kind: string
  starts: Map<number, number>
}

export interface Numbering {
  /** The label of the next paragraph of this list and level; empty for bullets. Null where there is no such list. */
  next(id: string, level: number): string | null
}

const levels = 9

export function numberingOf(xml: string | undefined): Numbering {
  const kinds = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let kind: Map<number, Level> | null = null
  let list: List | null = null
  let at = 0
  const open = ({ name, attributes: { val = '', abstractNumId = '', numId = '', ilvl = '' } }: XmlElement) => {
    if (name === 'abstractNum') {
      kind = new Map()
      kinds.set(abstractNumId, kind)
    }
    if (name === 'num') {
      list = { kind: '', starts: new Map() }
      lists.set(numId, list)
    }
    if (name === 'lvl' || name === 'lvlOverride') at = Number(ilvl)
    if (name === 'lvl') kind?.set(at, { start: 1, format: 'decimal', text: '' })
    const level = kind?.get(at)
    if (name === 'abstractNumId' && list) list.kind = val
    if (name === 'startOverride') list?.starts.set(at, Number(val))
    if (name === 'start' && level) level.start = Number(val)
    if (name === 'numFmt' && level) level.format = val
    if (name === 'lvlText' && level) level.text = val
  }
  const close = ({ name }: XmlElement) => {
    if (name === 'abstractNum') kind = null
    if (name === 'num') list = null
  }
  if (xml !== undefined) walkSax(xml, { open, close })
  return counting(kinds, lists)
}

/** Lists of one kind count on from each other, unless one begins anew. */
function counting(kinds: ReadonlyMap<string, Map<number, Level>>, lists: ReadonlyMap<string, List>): Numbering {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(id, level) {
      const list = lists.get(id)
      const kind = kinds.get(list?.kind ?? '')
      const own = kind?.get(level)
      if (!list || !kind || !own || level < 0 || level >= levels) return null
      const numbers = counts.get(list.kind) ?? []
      counts.set(list.kind, numbers)
      const start = list.starts.get(level)
      const isAnew = start !== undefined && !begun.has(`${id} ${level}`)
      begun.add(`${id} ${level}`)
      numbers[level] = isAnew ? start : (numbers[level] ?? own.start - 1) + 1
      numbers.length = level + 1
      return labelOf(own, kind, numbers)
    }
  }
}

function labelOf({ format, text }: Level, kind: ReadonlyMap<number, Level>, numbers: readonly (number | undefined)[]): string {
  if (format === 'bullet' || format === 'none') return ''
  return text.replace(/%(\d)/g, (_whole, place: string) => {
    const at = Number(place) - 1
    const { format = 'decimal', start = 1 } = kind.get(at) ?? {}
    return written(numbers[at] ?? start, format)
  })
}

function written(number: number, format: string): string {
  const isSane = Number.isSafeInteger(number) && number > 0 && number < 10_000
  if (!isSane) return String(number)
  if (format === 'decimalZero') return String(number).padStart(2, '0')
  if (format === 'upperLetter' || format === 'lowerLetter') {
    // After Z comes AA, then BB.
    const letters = String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
    return format === 'lowerLetter' ? letters.toLowerCase() : letters
  }
  if (format === 'upperRoman') return roman(number)
  return format === 'lowerRoman' ? roman(number).toLowerCase() : String(number)
}

const numerals: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

function roman(number: number): string {
  let left = number
  return numerals.reduce((text, [value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return text + sign.repeat(times)
  }, '')
}
