/** Walks through XML of any kind, with its namespaces. No document types, no entities but the five of XML and numbers; whatever is not well-formed is refused. */
import sax from 'sax'
import { FileError } from '../file-error.ts'

export interface XmlElement {
  /** Without its prefix. */
  name: string
  /** Its namespace; empty where it has none. */
  space: string
  /** By their names without prefixes; of two that are the same then, the first. */
  attributes: Readonly<Record<string, string | undefined>>
}

export interface SaxVisitor {
  open(element: XmlElement): void
  close?(element: XmlElement): void
  /** A text may come in pieces. */
  text?(text: string): void
}

const deepest = 200
const mostAttributes = 1000
/** What has begun and does not end is met after so many characters: within them, the parser's time grows with the square. */
const pieceLength = 8192
// Pictures stand in attributes and texts; how long a file may be is said where it is unpacked.
Object.assign(sax, { MAX_BUFFER_LENGTH: Number.POSITIVE_INFINITY })

export function walkSax(xml: string, visitor: SaxVisitor): void {
  const parser = sax.parser(true, { xmlns: true, position: false })
  const path: XmlElement[] = []
  const text = (piece: string) => visitor.text?.(piece)
  parser.onerror = (error) => {
    throw malformed(error.message)
  }
  const refuse = () => {
    throw malformed('a declaration, or a tag without end')
  }
  parser.ondoctype = refuse
  parser.onsgmldeclaration = refuse
  parser.onopentag = (tag) => {
    const element = elementOf(tag as sax.QualifiedTag)
    if (path.push(element) > deepest) throw malformed('elements within elements')
    visitor.open(element)
  }
  parser.onclosetag = () => {
    const element = path.pop()
    if (element) visitor.close?.(element)
  }
  parser.ontext = text
  parser.oncdata = text
  for (let at = 0; at < xml.length; at += pieceLength) {
    parser.write(xml.slice(at, at + pieceLength))
    if (parser.sgmlDecl || parser.attribList.length > mostAttributes) refuse()
  }
  parser.close()
}

function elementOf({ local, uri, attributes }: sax.QualifiedTag): XmlElement {
  const own: Record<string, string | undefined> = Object.create(null)
  for (const { local, value } of Object.values(attributes)) own[local] ??= value
  return { name: local, space: uri, attributes: own }
}

const malformed = (what: string) => new FileError('damaged', `The XML is not well-formed: ${what}`)

declare module 'sax' {
  interface SAXParser {
    /** The declaration that it is in, as far as it has been read. */
    sgmlDecl: string
    /** The attributes of the tag that it is in. */
    attribList: unknown[]
  }
}
