/** The styles of a document: how paragraphs and words look, and which lists they belong to, without being said at each. */
import { walkSax, type XmlElement } from '../xml/walk-sax.ts'
import { type Look, takeLook } from './run-look.ts'

export interface Style {
  look: Look
  list: ListPlace
}

export interface ListPlace {
  id?: string
  level?: number
}

interface RawStyle extends Style {
  basedOn: string | null
}

export interface Styles {
  /** Of paragraphs that name none. */
  defaultParagraph: string | null
  styleOf(id: string | null | undefined): Style
}

const deepest = 20

export function stylesOf(xml: string | undefined): Styles {
  const styles = new Map<string, RawStyle>()
  const defaults: RawStyle = { look: {}, list: {}, basedOn: null }
  let current: RawStyle | null = null
  let isChange = false
  let defaultParagraph: string | null = null
  const open = (element: XmlElement) => {
    const { name, attributes } = element
    if (name === 'rPrDefault') current = defaults
    if (name === 'style') {
      const id = attributes.styleId ?? ''
      current = { look: {}, list: {}, basedOn: null }
      styles.set(id, current)
      if (attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(attributes.default ?? '')) defaultParagraph = id
    }
    if (/^[rp]PrChange$/.test(name)) isChange = true
    if (!current || isChange) return
    if (name === 'basedOn') current.basedOn = attributes.val ?? null
    if (name === 'numId') current.list.id = attributes.val ?? ''
    if (name === 'ilvl') current.list.level = Number(attributes.val)
    takeLook(current.look, element)
  }
  const close = ({ name }: XmlElement) => {
    if (/^[rp]PrChange$/.test(name)) isChange = false
    if (name === 'style' || name === 'rPrDefault') current = null
  }
  if (xml !== undefined) walkSax(xml, { open, close })
  return { defaultParagraph, styleOf: resolver(styles, defaults) }
}

/** A style has what it says, and what the one says on which it is based. */
function resolver(styles: ReadonlyMap<string, RawStyle>, defaults: Style): Styles['styleOf'] {
  const known = new Map<string, Style>()
  const resolve = (id: string, depth: number): Style => {
    const style = styles.get(id)
    if (!style || depth > deepest) return { look: {}, list: {} }
    const base = style.basedOn === null ? { look: {}, list: {} } : resolve(style.basedOn, depth + 1)
    return { look: { ...base.look, ...style.look }, list: { ...base.list, ...style.list } }
  }
  return (id) => {
    if (id === null || id === undefined) return defaults
    const found = known.get(id) ?? resolve(id, 0)
    known.set(id, found)
    return found
  }
}
