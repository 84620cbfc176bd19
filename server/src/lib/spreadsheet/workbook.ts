/** The first visible sheet of an .xlsx workbook that holds anything. Formulas, links and pictures are never looked at: only what the cells show. */
import { posix } from 'node:path'
import { type Archive, unpack } from './archive.ts'
import { formatsOf } from './cell-format.ts'
import type { Limits } from './limits.ts'
import { sharedStringsOf } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import type { Table } from './table.ts'
import { walkXml } from './xml.ts'

export async function readWorkbook(bytes: Buffer, limits: Limits): Promise<Table> {
  const archive = await unpack(bytes, limits)
  refuseOtherKinds(archive)
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target
  const workbook = main === undefined ? undefined : archive.xml(main)
  if (main === undefined || workbook === undefined) throw new SpreadsheetError('not-a-table', 'The archive holds no document')
  const relations = relationsOf(archive, main)
  const partOf = (kind: string) => archive.xml(relations.find((relation) => relation.kind === kind)?.target ?? '')
  const { sheets, is1904 } = outlineOf(workbook)
  const context = { strings: sharedStringsOf(partOf('sharedStrings')), formats: formatsOf(partOf('styles')), is1904, limits }
  for (const { name, relationId } of sheets) {
    const relation = relations.find(({ id }) => id === relationId)
    // Sheets of charts and dialogs hold no cells.
    if (relation && relation.kind !== 'worksheet') continue
    const xml = relation && archive.xml(relation.target)
    if (xml === undefined) throw new SpreadsheetError('damaged', `The sheet ${name} is missing`)
    const rows = readSheet(xml, context)
    if (rows.length > 0) return { rows, sheet: name }
  }
  throw new SpreadsheetError('empty', 'No visible sheet holds anything')
}

function refuseOtherKinds({ names, xml }: Archive): void {
  const isMacro = [...names].some((name) => /vbaproject\.bin$|(^|\/)macrosheets\//.test(name))
  if (isMacro || /macroEnabled/i.test(xml('[Content_Types].xml') ?? '')) throw new SpreadsheetError('macros', 'The workbook has macros')
  const isOpenDocument = names.has('mimetype') && names.has('content.xml')
  if (isOpenDocument || names.has('xl/workbook.bin')) throw new SpreadsheetError('old-format', 'A workbook of another kind (.ods, .xlsb)')
}

interface Relation {
  id: string
  /** The last word of its type: both dialects of the format agree on that. */
  kind: string
  target: string
}

/** What a part refers to; the empty name stands for the archive. What lies outside is left out. */
function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = posix.dirname(part)
  const xml = archive.xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations: Relation[] = []
  walkXml(xml ?? '', {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      relations.push({ id, kind: posix.basename(type), target: posix.normalize(path) })
    }
  })
  return relations
}

/** The visible sheets, in the order of their tabs, and how the workbook counts days. */
function outlineOf(workbook: string): { sheets: { name: string; relationId: string }[]; is1904: boolean } {
  const sheets: { name: string; relationId: string }[] = []
  let is1904 = false
  let isWorkbook = false
  walkXml(workbook, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || /hidden$/i.test(attributes.state ?? '')) return
      const relation = Object.keys(attributes).find((key) => key.endsWith(':id'))
      sheets.push({ name: attributes.name ?? '', relationId: attributes[relation ?? ''] ?? '' })
    }
  })
  if (!isWorkbook) throw new SpreadsheetError('not-a-table', 'The archive holds another document')
  return { sheets, is1904 }
}
