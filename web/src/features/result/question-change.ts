/** What is said of a question, made into a change; or what is wrong with saying so. Pure. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { AskedQuestion } from '@hoi-thi/shared/change-target'
import { sorted } from './draft.ts'

export const questionDeeds = ['second-key', 'for-everybody', 'for-nobody'] as const
export type QuestionDeed = (typeof questionDeeds)[number]

export type Wrong = 'what' | 'options' | 'same'

export function questionChange(
  { versionId, options }: Pick<AskedQuestion, 'versionId' | 'options'>,
  deed: QuestionDeed | null,
  chosen: readonly number[]
): ResultChange | Wrong {
  if (deed === null) return 'what'
  if (deed !== 'second-key') return { kind: 'annul-question', versionId, counts: deed }
  if (chosen.length === 0) return 'options'
  const key = options.flatMap(({ isRight }, place) => (isRight ? [place] : []))
  if (key.join() === sorted(chosen).join()) return 'same'
  return { kind: 'second-key', versionId, options: sorted(chosen) }
}
