/** Writes XML: whatever the texts hold, they stay texts. */
import { cleanText } from '../spreadsheet/cell-text.ts'

/** XML that is written already. */
export class Xml {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = Xml | string | readonly Xml[]

export function element(name: string, attributes: Readonly<Record<string, string | number | boolean>> = {}, ...contents: Content[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inner = contents.flat().map((content) => (content instanceof Xml ? content.text : escaped(content)))
  return new Xml(inner.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner.join('')}</${name}>`)
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Also without what XML does not allow. */
const escaped = (text: string) => cleanText(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
