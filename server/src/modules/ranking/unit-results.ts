/** What counted papers bring to the units of their authors. Pure. */
import type { UnitRules } from '@hoi-thi/shared/unit-rules'
import type { UnitResult, UnitResults } from './unit-board.ts'

interface UnitPaper {
  unitId: string | null
  correct: number
  questions: number
}

const ofResults = new Set(['right-share', 'full-marks-share', 'clips', 'winners'])

/** Whether a formula or gate looks at more than who has taken part. */
export const needsResults = ({ formula, gates }: Pick<UnitRules, 'formula' | 'gates'>): boolean =>
  formula.some(({ metric }) => ofResults.has(metric)) || gates.some(({ kind }) => kind === 'clip' || kind === 'winner')

/** Whether the jury's results count for units. */
export const countsClips = ({ formula, gates }: Pick<UnitRules, 'formula' | 'gates'>): boolean =>
  formula.some(({ metric }) => metric === 'clips') || gates.some(({ kind }) => kind === 'clip')

/** Those of the divisions that count for units, without whom their unit disputes. */
export const papersForUnits = <P extends { divisionId: string; participantId: string }>(
  papers: readonly P[],
  { divisions }: Pick<UnitRules, 'divisions'>,
  disputed: ReadonlySet<string>
): P[] => papers.filter(({ divisionId, participantId }) => divisions.includes(divisionId) && !disputed.has(participantId))

/** `clips`: the points of the best entry of each unit, once the part of clips is closed. */
export function unitResults(
  papers: readonly UnitPaper[],
  winners: ReadonlyMap<string, number>,
  clips: ReadonlyMap<string, number>
): UnitResults {
  const results = new Map<string, UnitResult>()
  const at = (unitId: string) => {
    const known = results.get(unitId) ?? {
      papers: 0,
      rightShares: 0,
      fullMarks: 0,
      winners: winners.get(unitId) ?? 0,
      clips: clips.get(unitId) ?? null
    }
    results.set(unitId, known)
    return known
  }
  for (const unitId of [...winners.keys(), ...clips.keys()]) at(unitId)
  for (const { unitId, correct, questions } of papers) {
    if (unitId === null || questions === 0) continue
    const result = at(unitId)
    result.papers++
    result.rightShares += correct / questions
    if (correct === questions) result.fullMarks++
  }
  return results
}
