/** Questions as they are found and looked at. */

import { fold } from '@hoi-thi/shared/fold'
import type { Question, QuestionSummary } from '@hoi-thi/shared/question-bank'
import type { ActorCtx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { refuse } from '../../../problem.ts'
import { neighboursOf } from '../likeness.ts'
import { textOf } from '../question-text.ts'
import { summaryOf, versionOf } from '../question-view.ts'
import { wordingOf } from '../wording.ts'
import { listQuestions, listQuestionsById, listRoundsOf, listTexts, listVersions, type Wanted } from './queries.ts'

const perPage = 50
const neighboursShown = 5
const mostExported = 20_000

export interface Filters {
  q?: string
  topic?: string
  level?: string
  state?: string
  division?: string
  document?: string
  article?: number
  own?: boolean
  import?: string
}

export async function findQuestions(ctx: ActorCtx, { cursor, ...filters }: Filters & { cursor?: string }) {
  const offset = Math.max(0, Number.parseInt(cursor ?? '', 10) || 0)
  const rows = await listQuestions(ctx.db, wantedBy(ctx, filters), dayOf(ctx.now), { limit: perPage, offset })
  const total = rows[0]?.total ?? 0
  const next = offset + rows.length
  return { items: rows.map((row) => summaryOf(row, ctx.actor.accountId)), total, nextCursor: next < total ? String(next) : null }
}

/** All of them, however many. */
export async function idsFoundBy(ctx: ActorCtx, filters: Filters): Promise<string[]> {
  const rows = await listQuestions(ctx.db, wantedBy(ctx, filters), dayOf(ctx.now), { limit: mostExported, offset: 0 })
  return rows.map(({ id }) => id)
}

function wantedBy(ctx: ActorCtx, { q = '', own, ...filters }: Filters): Wanted {
  return {
    ...filters,
    words: fold(q).split(' ').filter(Boolean),
    typed: q.normalize('NFC'),
    author: own ? ctx.actor.accountId : undefined
  }
}

export async function summariesOf(ctx: ActorCtx, ids: readonly string[]): Promise<QuestionSummary[]> {
  return (await listQuestionsById(ctx.db, ids, dayOf(ctx.now))).map((row) => summaryOf(row, ctx.actor.accountId))
}

export async function questionOf(ctx: ActorCtx, id: string): Promise<Question> {
  const [row] = await listQuestionsById(ctx.db, [id], dayOf(ctx.now))
  if (!row) return refuse('question.not-found')
  const versions = await listVersions(ctx.db, id)
  const ids = versions.map((version) => version.id)
  const rounds = groupBy(await listRoundsOf(ctx.db, ids, ctx.now), ({ versionId }) => versionId)
  const { code, retiredAt, outdated, isOpen } = summaryOf(row, ctx.actor.accountId)
  const [newest] = versions
  return {
    id,
    code,
    retiredAt,
    outdated,
    isOpen,
    retiredReason: row.retiredReason,
    versions: versions.map((version) =>
      versionOf(
        version,
        (rounds.get(version.id) ?? []).map(({ versionId: _, ...round }) => round)
      )
    ),
    wording: newest ? wordingOf(textOf(newest)) : [],
    // Within the topic: the whole of a large bank would keep those waiting who answer.
    neighbours: newest ? neighboursOf(newest, await listTexts(ctx.db, newest.topic), neighboursShown, id) : []
  }
}
