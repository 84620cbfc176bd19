/** What a change set says of questions after their papers were marked. Pure: the stored result stays as it was, and what it becomes is reckoned from it anew. */
import { type GivenAnswer, type Marking, scoreOf } from '@hoi-thi/shared/scoring'

export interface Amendment {
  /** Indexes of options that were right too, each list for itself. */
  also: readonly (readonly number[])[]
  counts: 'as-marked' | 'for-everybody' | 'for-nobody'
}

/** By question version. */
export type Amendments = ReadonlyMap<string, Amendment>

/** An answer with the question that it is to; `shownAs` says as which options the paper shows indexes. */
export interface AmendedAnswer extends GivenAnswer {
  versionId: string
  shownAs(indexes: readonly number[]): string[]
}

/** What is left to be marked, each with the key that brings the most. */
export function amended(
  rule: Pick<Marking, 'several' | 'wrongCosts'>,
  answers: readonly AmendedAnswer[],
  amendments: Amendments
): AmendedAnswer[] {
  return answers.flatMap((answer) => {
    const amendment = amendments.get(answer.versionId)
    if (!amendment) return [answer]
    if (amendment.counts === 'for-nobody') return []
    if (amendment.counts === 'for-everybody') return [{ ...answer, chosen: answer.right }]
    return [bestOf(rule, [answer, ...amendment.also.map((indexes) => ({ ...answer, right: answer.shownAs(indexes) }))])]
  })
}

function bestOf(rule: Pick<Marking, 'several' | 'wrongCosts'>, ways: readonly AmendedAnswer[]): AmendedAnswer {
  const [first, ...others] = ways.map((way) => ({ way, score: scoreOf(rule, [way]) }))
  if (!first) throw new Error('An answer has at least one key')
  return others.reduce(
    (best, other) => (other.score.points > best.score.points || other.score.correct > best.score.correct ? other : best),
    first
  ).way
}
