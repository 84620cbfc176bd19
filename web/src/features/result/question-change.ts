/** What is said of a question, made into changes; or what is wrong with saying so. Pure. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { AskedQuestion } from '@hoi-thi/shared/change-target'
import { sorted } from './draft.ts'

export const questionDeeds = ['second-key', 'for-everybody', 'for-nobody'] as const
export type QuestionDeed = (typeof questionDeeds)[number]

export type Wrong = 'what' | 'options' | 'same'

/** Where one option is the key, each chosen one is another key by itself; where several are, all together are one. */
export function questionChanges(
  { versionId, options }: Pick<AskedQuestion, 'versionId' | 'options'>,
  deed: QuestionDeed | null,
  chosen: readonly number[]
): ResultChange[] | Wrong {
  if (deed === null) return 'what'
  if (deed !== 'second-key') return [{ kind: 'annul-question', versionId, counts: deed }]
  if (chosen.length === 0) return 'options'
  const key = options.flatMap(({ isRight }, place) => (isRight ? [place] : []))
  const keys = key.length === 1 ? sorted(chosen).map((place) => [place]) : [sorted(chosen)]
  const others = keys.filter((other) => other.join() !== key.join())
  return others.length === 0 ? 'same' : others.map((options) => ({ kind: 'second-key', versionId, options }))
}
