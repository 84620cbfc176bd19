/** The bank as a file that other programs read, or that people correct and bring back. */
import type { FileReply, FileType } from '@hoi-thi/shared/api'
import type { exportFormats } from '@hoi-thi/shared/question-bank'
import { audit } from '../../../audit.ts'
import type { ActorCtx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { writeWorkbook } from '../../../lib/spreadsheet/write-workbook.ts'
import { citationText } from '../citation-text.ts'
import type { ParsedFile } from '../formats/parsed.ts'
import { writeGift } from '../formats/write-gift.ts'
import { writeJson } from '../formats/write-json.ts'
import { writeMoodleXml } from '../formats/write-moodle-xml.ts'
import { writeQtiPackage } from '../formats/write-qti.ts'
import { questionSheet } from '../formats/write-sheet.ts'
import type { WrittenQuestion } from '../formats/written.ts'
import { type Filters, idsFoundBy } from '../listing/actions.ts'
import { type ExportedRow, listExported } from './queries.ts'

type Format = (typeof exportFormats)[number]

interface Writer {
  type: FileType
  ending: string
  write(questions: readonly WrittenQuestion[]): Uint8Array | Promise<Uint8Array>
}

const writers: Record<Format, Writer> = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    write: (questions) => writeWorkbook([questionSheet(questions)])
  },
  gift: { type: 'text/plain', ending: 'gift.txt', write: (questions) => Buffer.from(writeGift(questions)) },
  'moodle-xml': { type: 'application/xml', ending: 'xml', write: (questions) => Buffer.from(writeMoodleXml(questions)) },
  qti: { type: 'application/zip', ending: 'qti.zip', write: writeQtiPackage },
  json: { type: 'application/json', ending: 'json', write: (questions) => Buffer.from(writeJson(questions)) }
}

/** Whoever takes it, takes keys along: the audit log is told. */
export async function exportQuestions(ctx: ActorCtx, format: Format, filters: Filters): Promise<FileReply> {
  const rows = await listExported(ctx.db, await idsFoundBy(ctx, filters))
  await audit(ctx, { action: 'questions.exported', detail: { format, questions: rows.length } })
  const { type, ending, write } = writers[format]
  return { type, fileName: `ngan-hang-cau-hoi-${dayOf(ctx.now)}.${ending}`, pieces: [await write(rows.map(writtenOf))] }
}

function writtenOf(row: ExportedRow): WrittenQuestion {
  return {
    code: row.code,
    topic: { code: row.topic, name: row.topicName },
    level: row.level,
    divisions: row.divisions,
    text: row.text,
    options: row.options.map((text, index) => ({
      text,
      isRight: row.rightOptions.includes(index),
      isPinned: row.pinnedOptions.includes(index)
    })),
    isShuffled: row.isShuffled,
    citation: row.citation,
    citationText: citationText(row.citation, row.title),
    explanation: row.explanation,
    file: fileOf(row)
  }
}

function fileOf({ fileId, fileType, fileBytes, fileAlt }: ExportedRow): ParsedFile | null {
  if (fileId === null || fileType === null || fileBytes === null) return null
  const name = `${fileId}.${fileType.split('/')[1]}`
  return { name, mime: fileType as ParsedFile['mime'], bytes: fileBytes, alt: fileAlt ?? '' }
}
