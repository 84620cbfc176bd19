/** How a run of text looks, put together from styles and what is said of it directly. */
import type { XmlElement } from '../xml/walk-sax.ts'

/** What is not said comes from a style. */
export interface Look {
  isBold?: boolean
  isItalic?: boolean
  isUnderlined?: boolean
  isHidden?: boolean
  color?: string | null
  highlight?: string | null
  shading?: string | null
}

const isOn = (value: string | undefined) => value === undefined || !/^(?:0|false|off|none)$/i.test(value)
const colorOf = (value: string | undefined) => (value === undefined || /^(?:auto|none)$/i.test(value) ? null : value.toLowerCase())

/** One element of the properties of a run. */
export function takeLook(look: Look, { name, attributes }: XmlElement): void {
  const { val, fill } = attributes
  if (name === 'b') look.isBold = isOn(val)
  else if (name === 'i') look.isItalic = isOn(val)
  else if (name === 'u') look.isUnderlined = isOn(val)
  else if (name === 'vanish') look.isHidden = isOn(val)
  else if (name === 'color') look.color = colorOf(val)
  else if (name === 'highlight') look.highlight = colorOf(val)
  else if (name === 'shd') look.shading = /^f{6}$/i.test(fill ?? '') ? null : colorOf(fill)
}
