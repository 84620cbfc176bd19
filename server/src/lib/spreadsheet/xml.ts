/**
 * Walks through XML as spreadsheet programs write it: elements, attributes, text. It knows no document types and no entities but the five of XML,
 * so that nothing can be named from outside or grow; whatever is not well-formed is refused.
 */
import { FileError } from '../file-error.ts'

export type Attributes = Readonly<Record<string, string | undefined>>

/** Names of elements come without their prefix, those of attributes with it. */
export interface XmlVisitor {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const deepest = 100

export function walkXml(xml: string, visitor: XmlVisitor): void {
  const path: string[] = []
  for (let at = 0; at < xml.length; ) {
    const bracket = xml.indexOf('<', at)
    const textEnd = bracket < 0 ? xml.length : bracket
    if (path.length > 0 && textEnd > at) visitor.text?.(unescaped(xml.slice(at, textEnd)))
    at = bracket < 0 ? textEnd : walkMarkup(xml, bracket, path, visitor)
  }
  if (path.length > 0) throw malformed(`${path.at(-1)} is not closed`)
}

/** Gives back the place after the markup. */
function walkMarkup(xml: string, at: number, path: string[], visitor: XmlVisitor): number {
  if (xml.startsWith('<?', at)) return after(xml, '?>', at)
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at)
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at)
    visitor.text?.(xml.slice(at + 9, end - 3))
    return end
  }
  // A document type, or what belongs in one.
  if (xml.startsWith('<!', at)) throw malformed('a declaration')
  const end = tagEnd(xml, at)
  if (xml[at + 1] === '/') closeTag(xml.slice(at + 2, end).trim(), path, visitor)
  else openTag(xml.slice(at + 1, end), path, visitor)
  return end + 1
}

function openTag(tag: string, path: string[], visitor: XmlVisitor): void {
  const isEmpty = tag.endsWith('/')
  const [name = ''] = /^[^\s/]+/.exec(tag) ?? []
  if (name === '') throw malformed('an element without a name')
  visitor.open(localName(name), attributesOf(tag, name.length, tag.length - Number(isEmpty)))
  if (isEmpty) visitor.close?.(localName(name))
  else if (path.push(name) > deepest) throw malformed('elements within elements')
}

function closeTag(name: string, path: string[], visitor: XmlVisitor): void {
  if (path.pop() !== name) throw malformed(`${name} is closed, but not open`)
  visitor.close?.(localName(name))
}

const none: Attributes = Object.freeze({})
const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** What follows the name within a tag. */
function attributesOf(tag: string, from: number, to: number): Attributes {
  if (from === to) return none
  const attributes: Record<string, string | undefined> = Object.create(null)
  attribute.lastIndex = from
  for (let at = from; ; at = attribute.lastIndex) {
    const [, name = '', double, single = ''] = attribute.exec(tag) ?? []
    if (name === '') {
      if (tag.slice(at, to).trim() !== '') throw malformed('an attribute without a value')
      return attributes
    }
    attributes[name] = unescaped(double ?? single)
  }
}

const longestTag = 10_000
const [doubleQuote, singleQuote, closing] = [0x22, 0x27, 0x3e]

/** Where the tag ends; a bracket within the quotes of an attribute does not end it. */
function tagEnd(xml: string, start: number): number {
  let quote = 0
  for (let at = start; at < start + longestTag; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === closing) return at
    else if (code === doubleQuote || code === singleQuote) quote = code
  }
  throw malformed('a tag without an end')
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function after(xml: string, mark: string, at: number): number {
  const found = xml.indexOf(mark, at)
  if (found < 0) throw malformed(`${mark} is missing`)
  return found + mark.length
}

const entities: Readonly<Record<string, string | undefined>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const known = whole.endsWith(';') ? (entities[name] ?? characterOf(name)) : undefined
    if (known === undefined) throw malformed('an entity that is not known')
    return known
  })
}

function characterOf(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? []
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const malformed = (what: string) => new FileError('damaged', `The XML is not well-formed: ${what}`)
