/** What is said about files of questions: read apart, shown question by question, mended in place, taken in as drafts, taken back until first use. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { Neighbour, QuestionText, WordingRemark } from './question-bank.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

/** `ok` is taken; `noted` is taken, with something changed or worth a look; `same` stands in the bank already; `error` cannot be taken; `left-out` by the setter. */
const ItemStatus = oneOf('ok', 'noted', 'same', 'error', 'left-out')
export type ItemStatus = Static<typeof ItemStatus>

const QuestionImport = Type.Object({
  id: Id,
  fileName: orNull(Type.String()),
  fileHash: Type.String(),
  /** `reading` in a job; `refused` as a whole, `reason` says why; then as every import. */
  state: oneOf('reading', 'refused', 'previewed', 'confirmed', 'undone'),
  reason: orNull(Type.String()),
  /** Of the reading: how many questions have been compared with the bank, of how many. */
  done: Type.Integer(),
  total: Type.Integer(),
  counts: Type.Object({
    ok: Type.Integer(),
    noted: Type.Integer(),
    same: Type.Integer(),
    error: Type.Integer(),
    'left-out': Type.Integer()
  }),
  /** Of those that would be taken: how often each letter is the key, A first. */
  keyLetters: Type.Array(Type.Integer()),
  createdAt: Instant,
  confirmedAt: orNull(Instant),
  undoneAt: orNull(Instant)
})
export type QuestionImport = Static<typeof QuestionImport>

/** Where it stands in the file, and what. `code` is one of the reader’s, or of `question.incomplete`. */
const Remark = Type.Object({
  code: Type.String(),
  place: Type.Object({ kind: oneOf('line', 'row', 'paragraph', 'table', 'item'), at: Type.Integer(), in: Type.Optional(Type.String()) }),
  detail: Type.Optional(Type.String())
})
export type ImportRemark = Static<typeof Remark>

/** As it was read or mended, before it is whole: what is missing is empty. */
const Item = Type.Object({
  /** Its number in the file, from 1; stays what it is. */
  number: Type.Integer(),
  place: Remark.properties.place,
  status: ItemStatus,
  faults: Type.Array(Remark),
  notes: Type.Array(Remark),
  wording: Type.Array(WordingRemark),
  neighbours: Type.Array(Neighbour),
  isMended: Type.Boolean(),
  code: orNull(Type.String()),
  text: Type.String(),
  options: Type.Array(Type.Object({ text: Type.String(), isRight: Type.Boolean(), isPinned: Type.Boolean() })),
  isShuffled: Type.Boolean(),
  topic: orNull(Type.String()),
  level: orNull(Type.String()),
  divisions: Type.Array(Type.String()),
  /** As the file says it. */
  citationWritten: orNull(Type.String()),
  citation: orNull(QuestionText.properties.citation),
  explanation: Type.String(),
  file: orNull(Type.Object({ id: Id, type: Type.String(), alt: Type.String() }))
})
export type ImportItem = Static<typeof Item>

const ImportParams = Type.Object({ importId: Id })

export const questionImportApi = {
  'GET /questions/template': {
    summary: 'The workbook to fill in, with two examples and a sheet that explains it',
    access: 'questions.write',
    reply: null,
    sendsFile: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    refuses: []
  },
  'GET /questions/imports': {
    summary: 'The files of questions brought in, newest first',
    access: 'questions.write',
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: Type.Object({ items: Type.Array(QuestionImport), nextCursor: NextCursor }),
    refuses: []
  },
  'POST /questions/imports': {
    summary:
      'Hand in a file of questions (.docx, .xlsx, .csv, .txt, GIFT, Aiken, Moodle XML, QTI, JSON): it is read apart, nothing is changed yet',
    access: 'questions.write',
    query: Type.Object({ fileName: Type.Optional(Type.String({ maxLength: 200, pattern: noControls })) }),
    takesFile: true,
    reply: QuestionImport,
    status: [202],
    limit: 'import',
    refuses: ['import.unreadable', 'request.too-many', 'server.busy']
  },
  'GET /questions/imports/:importId': {
    summary: 'How far a file has come, and what becomes of each question',
    access: 'questions.write',
    params: ImportParams,
    query: Type.Object({ status: Type.Optional(ItemStatus), cursor: Cursor }),
    reply: Type.Object({ ...QuestionImport.properties, items: Type.Array(Item), nextCursor: NextCursor }),
    refuses: ['import.not-found']
  },
  'PUT /questions/imports/:importId/items/:number': {
    summary: 'Mend one question of a preview, whole; it is judged anew',
    access: 'questions.write',
    params: Type.Object({ importId: Id, number: Type.Integer({ minimum: 1 }) }),
    body: Type.Object({ ...QuestionText.properties, code: orNull(Type.String({ maxLength: 100, pattern: noControls })) }, closed),
    reply: Item,
    refuses: ['import.not-found', 'import.not-previewed', 'question.incomplete']
  },
  'PUT /questions/imports/:importId/omissions/:number': {
    summary: 'Leave one question out',
    access: 'questions.write',
    params: Type.Object({ importId: Id, number: Type.Integer({ minimum: 1 }) }),
    reply: Item,
    refuses: ['import.not-found', 'import.not-previewed']
  },
  'DELETE /questions/imports/:importId/omissions/:number': {
    summary: 'Take it in again',
    access: 'questions.write',
    params: Type.Object({ importId: Id, number: Type.Integer({ minimum: 1 }) }),
    reply: Item,
    refuses: ['import.not-found', 'import.not-previewed']
  },
  'PUT /questions/imports/:importId/defaults': {
    summary: 'A topic, a level and a document for every question of the preview that names none',
    access: 'questions.write',
    params: ImportParams,
    body: Type.Object(
      {
        topic: Type.Optional(QuestionText.properties.topic),
        level: Type.Optional(QuestionText.properties.level),
        citation: Type.Optional(QuestionText.properties.citation)
      },
      closed
    ),
    reply: QuestionImport,
    refuses: ['import.not-found', 'import.not-previewed']
  },
  'PUT /questions/imports/:importId/confirmation': {
    summary: 'Take the questions in as drafts, handed in for review if so wished: all that can be taken, or none; idempotent',
    access: 'questions.write',
    params: ImportParams,
    body: Type.Object({ isSubmitted: Type.Boolean() }, closed),
    reply: QuestionImport,
    refuses: ['import.not-found', 'import.not-previewed', 'import.has-errors', 'import.outdated', 'import.undone']
  },
  'DELETE /questions/imports/:importId/confirmation': {
    summary: 'Take the questions back, as long as none was changed, approved or used',
    access: 'questions.write',
    params: ImportParams,
    reply: null,
    refuses: ['import.not-found', 'import.not-confirmed', 'import.undone', 'import.used']
  }
} as const satisfies Api
