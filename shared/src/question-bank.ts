/** What is said about the question bank: questions with their versions, the law that they rest on, and who has approved what. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, oneOf } from './api.ts'
import { levels } from './round-rules.ts'
import { Day } from './unit.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
/** Letters, marks, line feeds and tabs. */
const words = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$' })

/** A version is written (draft), handed in (submitted), then approved, or returned with a reason. It never changes once it was handed in. */
const VersionState = oneOf('draft', 'submitted', 'approved', 'returned')
export type VersionState = Static<typeof VersionState>

/** What a list is narrowed to: the state of the newest version, or what holds an approved question back from papers. */
const ListState = oneOf('draft', 'submitted', 'approved', 'returned', 'retired', 'outdated')
export type ListState = Static<typeof ListState>

export const Citation = Type.Object(
  {
    document: Type.String({ minLength: 1, maxLength: 100 }),
    article: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    clause: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    point: Type.Optional(Type.String({ pattern: '^[a-zđ]{1,2}$' })),
    /** Where the document has no articles: a chapter, a part, a goal. */
    section: Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))
  },
  closed
)
export type Citation = Static<typeof Citation>

const Option = Type.Object(
  {
    text: words(1000, 1),
    isRight: Type.Boolean(),
    /** Stays in its place when the others are shuffled: “Tất cả các phương án trên”. */
    isPinned: Type.Boolean()
  },
  closed
)

export const fileTypes = ['image/png', 'image/jpeg', 'image/webp', 'audio/mpeg', 'audio/mp4', 'audio/ogg'] as const
const QuestionFile = Type.Object({
  id: Id,
  type: oneOf(...fileTypes),
  /** For who does not see or hear it. */
  alt: Type.String()
})
export type QuestionFile = Static<typeof QuestionFile>

/** What a setter writes. Each question is a whole: what is left out of a change is emptied. */
export const QuestionText = Type.Object(
  {
    topic: Type.String({ minLength: 1, maxLength: 100 }),
    level: oneOf(...levels),
    /** Of the contest; empty: for everyone. */
    divisions: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 }),
    text: words(2000, 1),
    options: Type.Array(Option, { minItems: 2, maxItems: 10 }),
    isShuffled: Type.Boolean(),
    citation: Citation,
    explanation: words(2000),
    /** One that was uploaded before, with words for who cannot see or hear it. */
    file: orNull(Type.Object({ id: Id, alt: words(500, 1) }, closed))
  },
  closed
)
export type QuestionText = Static<typeof QuestionText>

export const wordingCodes = [
  'negation-unstressed',
  'key-longest',
  'options-overlap',
  'absolute-words',
  'citation-missing',
  'stereotype',
  'explanation-missing'
] as const
/** What a reader may stumble over: said to the setter, never a reason to refuse. */
export const WordingRemark = Type.Object({
  code: oneOf(...wordingCodes),
  /** The words in question; null where it is the whole. */
  detail: orNull(Type.String())
})
export type WordingRemark = Static<typeof WordingRemark>

/** Another question of the bank that asks nearly the same. */
export const Neighbour = Type.Object({
  id: Id,
  code: Type.String(),
  text: Type.String(),
  /** From 0 to 1. */
  likeness: Type.Number()
})
export type Neighbour = Static<typeof Neighbour>

const Person = Type.Object({ id: Id, fullName: Type.String() })

const Version = Type.Object({
  version: Type.Integer(),
  state: VersionState,
  topic: Type.String(),
  level: oneOf(...levels),
  divisions: Type.Array(Type.String()),
  text: Type.String(),
  options: Type.Array(Option),
  isShuffled: Type.Boolean(),
  citation: Citation,
  /** “khoản 3 Điều 5 Luật Bình đẳng giới (73/2006/QH11)” */
  citationText: Type.String(),
  explanation: Type.String(),
  file: orNull(QuestionFile),
  /** Null for what came with the product. */
  author: orNull(Person),
  createdAt: Instant,
  submittedAt: orNull(Instant),
  reviewer: orNull(Person),
  reviewedAt: orNull(Instant),
  /** Why it was returned. */
  reviewReason: orNull(Type.String()),
  /** The rounds whose papers may hold or held it. */
  rounds: Type.Array(
    Type.Object({ id: Id, name: Type.String(), contest: Type.String(), phase: oneOf('draft', 'sealed', 'open', 'closed') })
  )
})
export type Version = Static<typeof Version>

/** A change of the law after the approval: it takes the question out of papers until a version is approved anew. */
const Outdated = Type.Object({ document: Type.String(), kind: oneOf('amended', 'expired'), on: Day, by: orNull(Type.String()) })
export type Outdated = Static<typeof Outdated>

const questionHead = {
  id: Id,
  code: Type.String(),
  retiredAt: orNull(Instant),
  outdated: orNull(Outdated),
  /** Open to everyone: practice rounds draw on it, and no round that counts. */
  isOpen: Type.Boolean()
}
export const QuestionSummary = Type.Object({
  ...questionHead,
  version: Type.Integer(),
  state: VersionState,
  topic: Type.String(),
  level: oneOf(...levels),
  text: Type.String(),
  citationText: Type.String(),
  isOwn: Type.Boolean()
})
export type QuestionSummary = Static<typeof QuestionSummary>

export const Question = Type.Object({
  ...questionHead,
  retiredReason: orNull(Type.String()),
  /** Newest first. */
  versions: Type.Array(Version),
  /** Of the newest version. */
  wording: Type.Array(WordingRemark),
  neighbours: Type.Array(Neighbour)
})
export type Question = Static<typeof Question>

const QuestionParams = Type.Object({ questionId: Id })
const Reason = words(500, 1)
const Ids = Type.Array(Id, { minItems: 1, maxItems: 200 })
/** What became of each: done, or the code of the refusal. */
const Outcomes = Type.Object({ outcomes: Type.Array(Type.Object({ id: Id, code: orNull(Type.String()) })) })

const filters = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  topic: Type.Optional(Type.String({ maxLength: 100 })),
  level: Type.Optional(oneOf(...levels)),
  state: Type.Optional(ListState),
  division: Type.Optional(Type.String({ maxLength: 100 })),
  document: Type.Optional(Type.String({ maxLength: 100 })),
  article: Type.Optional(Type.Integer({ minimum: 1 })),
  own: Type.Optional(Type.Boolean()),
  /** Only what this file of questions brought. */
  import: Type.Optional(Id)
}

const LegalDocument = Type.Object({
  number: Type.String(),
  title: Type.String(),
  kind: Type.String(),
  issuedBy: orNull(Type.String()),
  issuedOn: orNull(Day),
  inForceFrom: orNull(Day),
  inForceTo: orNull(Day),
  link: orNull(Type.String()),
  questions: Type.Integer(),
  /** Of these, how many a change of it holds back from papers. */
  outdated: Type.Integer(),
  changes: Type.Array(
    Type.Object({
      id: Id,
      kind: oneOf('amended', 'expired'),
      on: Day,
      /** Empty: the whole document. */
      articles: Type.Array(Type.Integer()),
      by: orNull(Type.String()),
      note: orNull(Type.String()),
      recordedAt: Instant
    })
  )
})
export type LegalDocument = Static<typeof LegalDocument>

const LegalDocumentFields = Type.Object(
  {
    number: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f\\u007f]+$' }),
    title: words(500, 1),
    kind: words(100, 1),
    issuedBy: orNull(words(200)),
    issuedOn: orNull(Day),
    inForceFrom: orNull(Day),
    link: orNull(Type.String({ maxLength: 500, pattern: '^https?://\\S+$' }))
  },
  closed
)

export const exportFormats = ['xlsx', 'gift', 'moodle-xml', 'qti', 'json'] as const

export const questionBankApi = {
  'GET /topics': {
    summary: 'The topics of the bank, in their order',
    access: 'account',
    reply: Type.Object({ items: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })) }),
    refuses: []
  },
  'GET /questions': {
    summary: 'Questions of the bank, found without accents, the one whose code was searched for first, then the newest change',
    access: 'questions.write',
    query: Type.Object({ ...filters, cursor: Cursor }),
    reply: Type.Object({ items: Type.Array(QuestionSummary), total: Type.Integer(), nextCursor: NextCursor }),
    refuses: []
  },
  'POST /questions': {
    summary: 'Write a question: a draft of its first version',
    access: 'questions.write',
    body: QuestionText,
    reply: Question,
    status: [201],
    refuses: ['question.incomplete', 'question.file-unknown']
  },
  'GET /questions/:questionId': {
    summary: 'A question with all its versions, where they were used, and what a reader may stumble over',
    access: 'questions.write',
    params: QuestionParams,
    reply: Question,
    refuses: ['question.not-found']
  },
  'PUT /questions/:questionId/draft': {
    summary: 'Change the draft; where there is none, a new version is begun. A version that is under review is taken back first',
    access: 'questions.write',
    params: QuestionParams,
    body: QuestionText,
    reply: Question,
    refuses: ['question.not-found', 'question.under-review', 'question.incomplete', 'question.file-unknown', 'question.retired']
  },
  'DELETE /questions/:questionId/draft': {
    summary: 'Throw the draft away; the question too, if it never had another version',
    access: 'questions.write',
    params: QuestionParams,
    reply: null,
    refuses: ['question.not-found', 'question.no-draft']
  },
  'POST /questions/submissions': {
    summary: 'Hand drafts in for review',
    access: 'questions.write',
    body: Type.Object({ questionIds: Ids }, closed),
    reply: Outcomes,
    refuses: []
  },
  'POST /questions/withdrawals': {
    summary: 'Take back what was handed in and not yet decided',
    access: 'questions.write',
    body: Type.Object({ questionIds: Ids }, closed),
    reply: Outcomes,
    refuses: []
  },
  'POST /questions/reviews': {
    summary: 'Approve or return what was handed in; never one’s own. A return says why',
    access: 'questions.review',
    body: Type.Object({ questionIds: Ids, verdict: oneOf('approved', 'returned'), reason: Type.Optional(Reason) }, closed),
    reply: Outcomes,
    refuses: ['question.reason-missing']
  },
  'PUT /questions/:questionId/retirement': {
    summary: 'Take a question out of all papers to come',
    access: 'questions.review',
    params: QuestionParams,
    body: Type.Object({ reason: Reason }, closed),
    reply: Question,
    refuses: ['question.not-found']
  },
  'DELETE /questions/:questionId/retirement': {
    summary: 'Take a retired question back in',
    access: 'questions.review',
    params: QuestionParams,
    reply: Question,
    refuses: ['question.not-found']
  },
  'PUT /questions/:questionId/openness': {
    summary: 'Open a question to everyone, for practice, or close it again; not once a round that is sealed draws on it for what it was',
    access: 'questions.review',
    params: QuestionParams,
    body: Type.Object({ isOpen: Type.Boolean() }, closed),
    reply: Question,
    refuses: ['question.not-found', 'question.in-sealed-round']
  },
  'POST /questions/files': {
    summary: 'Upload a picture or a sound for a question: PNG, JPEG, WebP, MP3, M4A or Ogg, 1 MB at most',
    access: 'questions.write',
    takesFile: true,
    reply: Type.Object({ id: Id, type: oneOf(...fileTypes) }),
    status: [201],
    limit: 'upload',
    refuses: ['question.file-refused', 'request.too-many']
  },
  'GET /questions/files/:fileId': {
    summary: 'A picture or a sound of a question; who has its id may see it, as a paper’s reader does',
    access: 'anyone',
    params: Type.Object({ fileId: Id }),
    reply: null,
    sendsFile: fileTypes,
    isForever: true,
    refuses: ['question.file-not-found']
  },
  'GET /questions/exports/:format': {
    summary: 'The approved questions that the filters leave, as a file',
    access: 'questions.write',
    params: Type.Object({ format: oneOf(...exportFormats) }),
    query: Type.Object(filters),
    reply: null,
    sendsFile: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/plain',
      'application/xml',
      'application/zip',
      'application/json'
    ],
    limit: 'import',
    refuses: ['request.too-many']
  },
  'GET /legal-documents': {
    summary: 'The documents that questions cite, with their changes and how many questions each holds back',
    access: 'questions.write',
    reply: Type.Object({ items: Type.Array(LegalDocument) }),
    refuses: []
  },
  'POST /legal-documents': {
    summary: 'Add a document that questions may cite',
    access: 'questions.review',
    body: LegalDocumentFields,
    reply: LegalDocument,
    status: [201],
    refuses: ['document.exists']
  },
  'POST /legal-changes': {
    summary: 'Record that a document was amended or has expired: its questions leave all papers to come until they are approved anew',
    access: 'questions.review',
    body: Type.Object(
      {
        document: Type.String({ minLength: 1, maxLength: 100 }),
        kind: oneOf('amended', 'expired'),
        on: Day,
        articles: Type.Array(Type.Integer({ minimum: 1, maximum: 2000 }), { maxItems: 500 }),
        by: orNull(words(100)),
        note: orNull(words(500))
      },
      closed
    ),
    reply: Type.Object({
      document: LegalDocument,
      /** The questions that leave papers by it. */
      questions: Type.Array(QuestionSummary),
      /** Rounds not yet closed whose blueprint can no longer be fed, by name. An open one keeps what it needs. */
      shortOf: Type.Array(Type.Object({ roundId: Id, name: Type.String() }))
    }),
    status: [201],
    refuses: ['document.not-found']
  },
  'DELETE /legal-changes/:changeId': {
    summary: 'Take back a change that was recorded by mistake',
    access: 'questions.review',
    params: Type.Object({ changeId: Id }),
    reply: null,
    refuses: ['document.change-not-found']
  }
} as const satisfies Api
