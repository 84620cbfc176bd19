import type { Citation, Outdated, Version, VersionState } from '@hoi-thi/shared/question-bank'
import type { Level } from '@hoi-thi/shared/round-rules'
import { and, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { isNewestApproved, outdatedBy } from '../queries.ts'

export interface Wanted {
  /** Folded words, each of which is found. */
  words: readonly string[]
  /** As it was typed: the question that bears it as its code is found too, and comes first. */
  typed: string
  topic?: string | undefined
  level?: string | undefined
  state?: string | undefined
  division?: string | undefined
  document?: string | undefined
  article?: number | undefined
  /** Of whom. */
  author?: string | undefined
  /** Brought in by which file. */
  import?: string | undefined
}

export interface ListedRow extends Record<string, unknown> {
  id: string
  code: string
  retiredAt: string | null
  retiredReason: string | null
  version: number
  state: VersionState
  topic: string
  level: Level
  text: string
  citation: Citation
  title: string
  authorId: string | null
  outdated: Outdated | null
  isOpen: boolean
  total: number
}

/** `l` is the newest version; `a.outdated` says what holds back the newest approved one. */
const listed = (today: string) => sql`
  from questions q
  cross join lateral (select * from question_versions v where v.question_id = q.id order by v.version desc limit 1) l
  join legal_documents d on d.number = l.document_number
  left join lateral (
    select to_json(o) as outdated from question_versions v cross join lateral (${outdatedBy(today)}) o
    where v.question_id = q.id and v.state = 'approved' and ${isNewestApproved}
  ) a on true`

const columns = sql`q.id, q.code, q.retired_at as "retiredAt", q.retired_reason as "retiredReason", q.is_open as "isOpen", l.version, l.state, l.topic, l.level, l.text,
  l.citation, d.title, l.author_id as "authorId", a.outdated`

/** The code that was searched for, then the newest change; what came together by code. */
export async function listQuestions(db: Db, wanted: Wanted, today: string, page: { limit: number; offset: number }) {
  const { rows } = await db.execute<ListedRow>(sql`
    select ${columns}, count(*) over ()::int as total ${listed(today)} where ${isWanted(wanted)}
    order by ${isCode(wanted.typed)} desc, greatest(l.created_at, l.submitted_at, l.reviewed_at, q.retired_at) desc, q.code limit ${page.limit} offset ${page.offset}`)
  return rows
}

/** Of these, in any order. */
export async function listQuestionsById(db: Db, ids: readonly string[], today: string) {
  const { rows } = await db.execute<ListedRow>(sql`
    select ${columns}, 0 as total ${listed(today)} where q.id = any(${sql.param([...ids])}::uuid[])`)
  return rows
}

function isWanted({ words, typed, topic, level, state, division, document, article, author, import: importId }: Wanted): SQL {
  const conditions = [
    or(isCode(typed), and(sql`true`, ...words.map((word) => sql`l.search like ${`%${word}%`}`))),
    topic && sql`l.topic = ${topic}`,
    level && sql`l.level = ${level}`,
    state && isInState(state),
    division && sql`${division} = any(l.divisions)`,
    document && sql`l.document_number = ${document}`,
    article && sql`(l.citation ->> 'article')::int = ${article}`,
    author && sql`l.author_id = ${author}`,
    importId && sql`q.id in (select i.question_id from question_import_items i where i.import_id = ${importId})`
  ]
  return and(sql`true`, ...conditions.filter((condition) => typeof condition === 'object')) ?? sql`true`
}

/** Whatever its case, with or without its hyphen. */
const isCode = (typed: string): SQL => sql`(${plainCode(sql`q.code`)} = ${plainCode(sql`${typed}::text`)})`

const plainCode = (code: SQL): SQL => sql`translate(lower(${code}), ' -–_./', '')`

function isInState(state: string): SQL {
  if (state === 'retired') return sql`q.retired_at is not null`
  if (state === 'outdated') return sql`q.retired_at is null and a.outdated is not null`
  return sql`q.retired_at is null and l.state = ${state}`
}

/** All versions of a question with their people, newest first. */
export async function listVersions(db: Db, questionId: string) {
  const { rows } = await db.execute<VersionRow>(sql`
    select v.id, v.version, v.state, v.topic, v.level, v.divisions, v.text, v.options, v.right_options as "rightOptions",
      v.is_shuffled as "isShuffled", v.pinned_options as "pinnedOptions", v.explanation, v.document_number as "documentNumber", v.citation, d.title,
      v.file_id as "fileId", v.file_alt as "fileAlt", f.type as "fileType", v.author_id as "authorId", author.full_name as "authorName",
      v.reviewed_by as "reviewerId", reviewer.full_name as "reviewerName", v.created_at as "createdAt", v.submitted_at as "submittedAt",
      v.reviewed_at as "reviewedAt", v.review_reason as "reviewReason"
    from question_versions v join legal_documents d on d.number = v.document_number
    left join question_files f on f.id = v.file_id
    left join accounts author on author.id = v.author_id
    left join accounts reviewer on reviewer.id = v.reviewed_by
    where v.question_id = ${questionId} order by v.version desc`)
  return rows
}

export interface VersionRow extends Record<string, unknown> {
  id: string
  version: number
  state: VersionState
  topic: string
  level: Level
  divisions: string[]
  text: string
  options: string[]
  rightOptions: number[]
  isShuffled: boolean
  pinnedOptions: number[]
  explanation: string
  documentNumber: string
  citation: Citation
  title: string
  fileId: string | null
  fileAlt: string | null
  fileType: string | null
  authorId: string | null
  authorName: string | null
  reviewerId: string | null
  reviewerName: string | null
  createdAt: string
  submittedAt: string | null
  reviewedAt: string | null
  reviewReason: string | null
}

/** The rounds whose pools hold any of these versions, newest first. */
export async function listRoundsOf(db: Db, versionIds: readonly string[], now: Date) {
  const { rows } = await db.execute<{ versionId: string } & Version['rounds'][number]>(sql`
    select rq.question_version_id as "versionId", r.id, r.name, c.title as contest,
      case when r.sealed_at is null then 'draft' when ${now.toISOString()} < r.opens_at then 'sealed'
        when ${now.toISOString()} < r.closes_at then 'open' else 'closed' end as phase
    from round_questions rq join rounds r on r.id = rq.round_id join contests c on c.id = r.contest_id
    where rq.question_version_id = any(${sql.param([...versionIds])}::uuid[]) order by r.opens_at desc`)
  return rows
}

/** What every other question asks, in its newest version. */
export async function listTexts(db: Db, topic: string) {
  const { rows } = await db.execute<{ id: string; code: string; text: string; options: string[]; rightOptions: number[] }>(sql`
    select q.id, q.code, v.text, v.options, v.right_options as "rightOptions"
    from questions q join lateral (select * from question_versions v where v.question_id = q.id order by v.version desc limit 1) v on true
    where v.topic = ${topic} and q.retired_at is null`)
  return rows
}
