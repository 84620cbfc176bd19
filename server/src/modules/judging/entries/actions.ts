/** The judging that an address names: the contest, what its rules say of judging, and the entries that are judged. */
import type { Marking } from '@hoi-thi/shared/jury'
import type { Rules } from '@hoi-thi/shared/rules'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type { Ctx } from '../../../context.ts'
import { refuse } from '../../../problem.ts'
import { findContest, findRules } from '../../contest/queries.ts'
import { mostOf } from '../mark-sheet.ts'
import { type JudgedEntryRow, listJudged } from './queries.ts'

export interface JudgedContest {
  contestId: string
  slug: string
  rulesVersion: number
  rules: Rules
  clips: ClipRules
}

export async function judgedContest(ctx: Ctx, { contest: name }: { contest: string }): Promise<JudgedContest> {
  const contest = (await findContest(ctx.db, name)) ?? refuse('contest.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body ?? refuse('contest.not-found')
  const clips = rules.clips ?? refuse('entry.not-taken')
  return { contestId: contest.id, slug: contest.slug, rulesVersion: contest.rulesVersion, rules, clips }
}

export async function judgedEntry(ctx: Ctx, { contestId }: JudgedContest, entryId: string): Promise<JudgedEntryRow> {
  const entries = await listJudged(ctx.db, contestId)
  return entries.find((entry) => entry.entryId === entryId) ?? refuse('entry.not-found')
}

/** An organizer may know; a judge is told what `senderSeen` says. */
export const senderName = ({ sender, unitName, groupName, creatorName }: JudgedEntryRow): string | null =>
  ({ unit: unitName, group: groupName ?? unitName, person: creatorName })[sender]

export const markingOf = (clips: ClipRules): Marking => {
  const { criteria, judges, isBlind, aggregate, missingJudges, ranksApart } = clips
  return { criteria, most: mostOf(clips), judges, isBlind, aggregate, missingJudges, ranksApart }
}

export const scopeOf = ({ contestId }: JudgedContest) => ({ scope: { kind: 'contest' as const, id: contestId } })
export const subjectOf = (judged: JudgedContest, entryId: string) => ({
  ...scopeOf(judged),
  subject: { kind: 'entry' as const, id: entryId }
})
