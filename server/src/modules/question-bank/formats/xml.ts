/** Reads questions from XML: the root element says whose manner it is. */
import { FileError } from '../../../lib/file-error.ts'
import { readXmlTree, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { cartridgeReader } from './cartridge.ts'
import { nothingFound, type Surroundings } from './media.ts'
import { moodleReader } from './moodle-xml.ts'
import type { ParsedBank } from './parsed.ts'
import { isQtiItem, readQtiItem } from './qti.ts'

/** A file by itself; what it shows from elsewhere is missing. */
export function readXmlBank(text: string): ParsedBank {
  const bank: ParsedBank = { questions: [], notes: [] }
  if (!readXmlInto(bank, text)) throw new FileError('no-questions', 'The root element is of no kind of questions')
  if (bank.questions.length === 0) throw new FileError('no-questions', 'The XML holds no question')
  return bank
}

/** False where it holds something else than questions. */
export function readXmlInto(bank: ParsedBank, text: string, around: Surroundings = { find: nothingFound, tags: [] }): boolean {
  const readers: Readonly<Record<string, (piece: XmlNode) => void>> = {
    quiz: moodleReader(bank),
    questestinterop: cartridgeReader(bank, around)
  }
  const readerOf = ({ name }: XmlNode) => (Object.hasOwn(readers, name) ? readers[name] : undefined)
  const root = readXmlTree(text, { names: ['question', 'item'], take: (piece, root) => readerOf(root)?.(piece) })
  if (isQtiItem(root)) readQtiItem(bank, root, around)
  return isQtiItem(root) || readerOf(root) !== undefined
}
