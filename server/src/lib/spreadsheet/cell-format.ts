/** What the formats of cells say about the numbers in them: whether they are days or times, and how many digits are shown at least. */
import { walkXml } from './xml.ts'

export interface CellFormat {
  hasDate: boolean
  hasTime: boolean
  /** Of a format that is all zeros: 0912345678 may be stored as 912345678. */
  digits: number
}

export const plainFormat: CellFormat = { hasDate: false, hasTime: false, digits: 0 }

/** By the number that cells give as their style. */
export function formatsOf(styles: string | undefined): CellFormat[] {
  const codes = new Map<string, string>()
  const formats: CellFormat[] = []
  let isCellStyles = false
  walkXml(styles ?? '', {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      if (name === 'cellXfs') isCellStyles = true
      if (name === 'xf' && isCellStyles) formats.push(formatOf(attributes.numFmtId ?? '', codes))
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    }
  })
  return formats
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): CellFormat {
  const code = codes.get(id)
  return code === undefined ? builtIn(Number(id)) : formatOfCode(code)
}

/** Formats that have a number and no code: 14 to 17 are dates, 18 to 21 and 45 to 47 times, 22 both; 27 to 36 and 50 to 58 are dates of East Asia. */
function builtIn(id: number): CellFormat {
  const isEastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  const hasTime = (id >= 18 && id <= 22) || (id >= 45 && id <= 47)
  return { ...plainFormat, hasDate: (id >= 14 && id <= 17) || id === 22 || isEastAsian, hasTime }
}

function formatOfCode(code: string): CellFormat {
  if (/^(general|standard)$/i.test(code)) return plainFormat
  if (/^0+$/.test(code)) return { ...plainFormat, digits: code.length }
  // The first section is for positive numbers. Quoted and escaped text, colours, languages, fillers and AM/PM say nothing; E+ is an exponent.
  const [positive = ''] = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';')
  const letters = positive
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p|e[+-]/gi, '')
    .toLowerCase()
  const hasTime = /[hs]/.test(letters)
  return { ...plainFormat, hasDate: /[yd]|mmm/.test(letters) || (/m/.test(letters) && !hasTime), hasTime }
}
