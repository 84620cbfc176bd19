/** The texts that the cells of a workbook point to. */
import { cleanText } from './cell-text.ts'
import { walkXml } from './xml.ts'

export function sharedStringsOf(xml: string | undefined): string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isPhonetic = false
  walkXml(xml ?? '', {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text(part) {
      if (isText) text += part
    },
    close(name) {
      isText = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'si') strings.push(sheetText(text))
    }
  })
  return strings
}

/** Texts of sheets write characters that XML cannot hold as `_x000D_`. */
export function sheetText(text: string): string {
  if (!text.includes('_x')) return cleanText(text)
  return cleanText(text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
}
