/** A change in words, by what it is about. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { ChangeTargets } from '@hoi-thi/shared/change-target'
import { useMessages } from '../../messages/messages.ts'
import { letterOf } from '../question-bank/letter.ts'
import { sorted } from './draft.ts'

export function useChangeWords(targets: ChangeTargets): (change: ResultChange) => string {
  const { changeSet, format } = useMessages()
  const { change: say, paper } = changeSet
  const codeOf = (id: string) => targets.questions.find(({ versionId }) => versionId === id)?.code ?? say.gone
  return (change) => {
    if (change.kind === 'void-paper') {
      const found = targets.papers.find(({ id }) => id === change.attemptId)
      if (!found) return say.paper(say.gone, '')
      return say.paper(found.fullName, paper.line(found.roundName, format.number(found.ordinal)))
    }
    if (change.kind === 'headcount')
      return say.headcount(targets.units.find(({ id }) => id === change.unitId)?.name ?? say.gone, format.number(change.people))
    if (change.kind === 'second-key') return say.secondKey(codeOf(change.versionId), sorted(change.options).map(letterOf).join(', '))
    return change.counts === 'for-everybody' ? say.everybody(codeOf(change.versionId)) : say.nobody(codeOf(change.versionId))
  }
}
