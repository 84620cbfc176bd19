/** A correction while it is written: its changes, and what they are about, as far as it was found. Pure. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { AskedQuestion, ChangeTargets, FoundPaper } from '@hoi-thi/shared/change-target'
import type { AppealCase } from '@hoi-thi/shared/result'

export interface Draft {
  changes: ResultChange[]
  targets: ChangeTargets
}

export const emptyDraft: Draft = { changes: [], targets: { papers: [], questions: [], units: [] } }

/** Two changes with one key are the same one: what is said later of it holds. */
export function keyOf(change: ResultChange): string {
  if (change.kind === 'void-paper') return `void-paper ${change.attemptId}`
  if (change.kind === 'headcount') return `headcount ${change.unitId}`
  if (change.kind === 'annul-question') return `annul-question ${change.versionId}`
  return `second-key ${change.versionId} ${sorted(change.options).join(',')}`
}

export const sorted = (options: readonly number[]): number[] => [...options].sort((one, other) => one - other)

const withoutChange = (changes: readonly ResultChange[], key: string) => changes.filter((other) => keyOf(other) !== key)
const withoutId = <T extends { id: string }>(items: readonly T[], id: string) => items.filter((item) => item.id !== id)

export function withPaper({ changes, targets }: Draft, paper: FoundPaper): Draft {
  const change: ResultChange = { kind: 'void-paper', attemptId: paper.id }
  return {
    changes: [...withoutChange(changes, keyOf(change)), change],
    targets: { ...targets, papers: [...withoutId(targets.papers, paper.id), paper] }
  }
}

export function withQuestion({ changes, targets }: Draft, question: AskedQuestion, added: readonly ResultChange[]): Draft {
  return {
    changes: [...added.reduce((left, change) => withoutChange(left, keyOf(change)), changes), ...added],
    targets: { ...targets, questions: [...targets.questions.filter(({ versionId }) => versionId !== question.versionId), question] }
  }
}

export function withHeadcount({ changes, targets }: Draft, unit: { id: string; name: string }, people: number): Draft {
  const change: ResultChange = { kind: 'headcount', unitId: unit.id, people }
  const known = targets.units.find(({ id }) => id === unit.id) ?? { id: unit.id, name: unit.name, headcount: null }
  return {
    changes: [...withoutChange(changes, keyOf(change)), change],
    targets: { ...targets, units: [...withoutId(targets.units, unit.id), known] }
  }
}

export const without = ({ changes, targets }: Draft, key: string): Draft => ({ changes: withoutChange(changes, key), targets })

/** The papers of whoever appeals, as a search finds them. */
export const papersOfCase = ({ attempts, fullName, unitName, occasionName, filedAt }: AppealCase): FoundPaper[] =>
  attempts.map(({ id, ordinal, points, correct, questions, receipt, isValid, timeline }) => ({
    ...{ id, fullName, unitName, roundName: occasionName, ordinal, points, correct, questions, receipt, isValid },
    startedAt: timeline.find(({ kind }) => kind === 'started')?.at ?? filedAt,
    isVoided: false
  }))
