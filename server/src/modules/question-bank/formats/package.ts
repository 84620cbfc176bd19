/** Reads a package of questions: an archive whose manifest names the files of items, and what they show. */
import { posix } from 'node:path'
import type { Archive } from '../../../lib/archive/archive.ts'
import { FileError } from '../../../lib/file-error.ts'
import { childOf, childrenOf, descendantsOf, nodesIn, readXmlTree, textIn, type XmlNode } from '../../../lib/xml/xml-tree.ts'
import { addFault, addQuestion, draftAt } from './drafting.ts'
import { largestFile } from './file-kind.ts'
import { decodedPath, type FindFile } from './media.ts'
import type { ParsedBank } from './parsed.ts'
import { readXmlInto } from './xml.ts'

/** What must be unpacked to read a package, besides its XML. */
export const isPackagePart = (name: string): boolean => /\.(?:xml|qti|png|jpe?g|webp|mp3|m4a|ogg|oga)$/i.test(name)

export const isPackage = ({ names }: Archive): boolean => names.has('imsmanifest.xml')

export function readPackage(archive: Archive): ParsedBank {
  const bank: ParsedBank = { questions: [], notes: [] }
  for (const resource of resourcesOf(archive)) readResource(bank, archive, resource)
  if (bank.questions.length === 0) throw new FileError('no-questions', 'The package holds no question')
  return bank
}

interface Resource {
  href: string
  tags: string[]
}

/** Those that may be items, in the order of the manifest. Tests and pages are read from the items that they name. */
function resourcesOf(archive: Archive): Resource[] {
  const manifest = archive.xml('imsmanifest.xml')
  if (manifest === undefined) throw new FileError('no-questions', 'The archive has no manifest')
  const root = readXmlTree(manifest)
  const resources = childrenOf(childOf(root, 'resources'), 'resource').filter(({ attributes: { type = '' } }) => /qti|item/i.test(type))
  const seen = new Set<string>()
  return resources.flatMap((resource) => {
    const href = resource.attributes.href ?? childOf(resource, 'file')?.attributes.href ?? ''
    return href === '' || seen.has(href) ? [] : [{ href: seen.add(href) && href, tags: keywordsOf(resource) }]
  })
}

const keywordsOf = (resource: XmlNode) =>
  descendantsOf(childOf(resource, 'metadata'), (name) => name === 'keyword')
    .flatMap((keyword) => (nodesIn(keyword).length > 0 ? nodesIn(keyword) : [keyword]))
    .map(textIn)

function readResource(bank: ParsedBank, archive: Archive, { href, tags }: Resource): void {
  const path = pathFrom('', href)
  const text = path === null ? undefined : archive.xml(path)
  if (path !== null && text !== undefined) return void readXmlInto(bank, text, { path, tags, find: filesFrom(archive, path) })
  const question = draftAt({ kind: 'item', at: bank.questions.length + 1, in: href })
  addFault(question, path === null ? 'file-refused' : 'file-missing', href)
  addQuestion(bank, question)
}

/** A path within the archive, in small letters as its names are; null where it leads out of it, or elsewhere. */
function pathFrom(folder: string, reference: string): string | null {
  const written = decodedPath(reference.split(/[?#]/, 1)[0] ?? '').trim()
  if (written === '' || /^[/\\]|^[a-z][a-z\d+.-]*:|\\|\0/i.test(written)) return null
  const path = posix.normalize(posix.join(folder, written))
  return path.startsWith('../') || path === '..' ? null : path.toLowerCase()
}

/** Cartridges name the folder of their files by this sign. */
const cartridgeBase = /^(?:\$|%24)IMS[-_]CC[-_]FILEBASE(?:\$|%24)\//i

function filesFrom(archive: Archive, item: string): FindFile {
  return (source) => {
    const inBase = source.replace(cartridgeBase, '')
    const paths = inBase === source ? [pathFrom(posix.dirname(item), source)] : [pathFrom('web_resources', inBase), pathFrom('', inBase)]
    if (paths.includes(null)) return /^https?:/i.test(source) ? 'missing' : 'refused'
    const path = paths.find((each) => each !== null && archive.names.has(each))
    if (!path) return 'missing'
    const bytes = archive.bytes(path)
    return bytes && bytes.length <= largestFile ? { name: posix.basename(path), bytes: new Uint8Array(bytes) } : 'refused'
  }
}
