/** The first visible sheet of an .xlsx workbook that holds anything. Formulas, links and pictures are never looked at: only what the cells show. */
import { type Archive, unpack } from '../archive/archive.ts'
import { relationsOf } from '../archive/relations.ts'
import { FileError } from '../file-error.ts'
import { formatsOf } from './cell-format.ts'
import type { Limits } from './limits.ts'
import { sharedStringsOf } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import type { Table } from './table.ts'
import { walkXml } from './xml.ts'

export const readWorkbook = async (bytes: Buffer, limits: Limits): Promise<Table> => tableIn(await unpack(bytes, limits), limits)

/** Of a workbook that is unpacked already. */
export function tableIn(archive: Archive, limits: Limits): Table {
  refuseOtherKinds(archive)
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target
  const workbook = main === undefined ? undefined : archive.xml(main)
  if (main === undefined || workbook === undefined) throw new FileError('not-a-table', 'The archive holds no document')
  const relations = relationsOf(archive, main)
  const partOf = (kind: string) => archive.xml(relations.find((relation) => relation.kind === kind)?.target ?? '')
  const { sheets, is1904 } = outlineOf(workbook)
  const context = { strings: sharedStringsOf(partOf('sharedStrings')), formats: formatsOf(partOf('styles')), is1904, limits }
  for (const { name, relationId } of sheets) {
    const relation = relations.find(({ id }) => id === relationId)
    // Sheets of charts and dialogs hold no cells.
    if (relation && relation.kind !== 'worksheet') continue
    const xml = relation && archive.xml(relation.target)
    if (xml === undefined) throw new FileError('damaged', `The sheet ${name} is missing`)
    const rows = readSheet(xml, context)
    if (rows.length > 0) return { rows, sheet: name }
  }
  throw new FileError('empty', 'No visible sheet holds anything')
}

function refuseOtherKinds({ names, xml }: Archive): void {
  const isMacro = [...names].some((name) => /vbaproject\.bin$|(^|\/)macrosheets\//.test(name))
  if (isMacro || /macroEnabled/i.test(xml('[Content_Types].xml') ?? '')) throw new FileError('macros', 'The workbook has macros')
  const isOpenDocument = names.has('mimetype') && names.has('content.xml')
  if (isOpenDocument || names.has('xl/workbook.bin')) throw new FileError('old-format', 'A workbook of another kind (.ods, .xlsb)')
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
  if (!isWorkbook) throw new FileError('not-a-table', 'The archive holds another document')
  return { sheets, is1904 }
}
