/** The changes of a correction in words, with what each is about. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { ChangeTargets } from '@hoi-thi/shared/change-target'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { keyOf } from './draft.ts'
import { PaperFacts } from './paper-facts.tsx'
import { QuestionText } from './question-text.tsx'
import { useChangeWords } from './use-change-words.ts'

interface ChangeListProps {
  changes: readonly ResultChange[]
  targets: ChangeTargets
  /** Without it nothing can be removed. */
  onRemove?: (key: string) => void
}

export function ChangeList({ changes, targets, onRemove }: ChangeListProps) {
  const { form: say } = useMessages().changeSet
  const contentLanguage = useContentLanguage()
  const words = useChangeWords(targets)
  if (changes.length === 0) return <p className="mute measure">{say.noChanges}</p>
  return (
    <ul className="rows">
      {changes.map((change) => (
        <li key={keyOf(change)} className="stack tight">
          <p className="strong" lang={contentLanguage}>
            {words(change)}
          </p>
          <About change={change} targets={targets} />
          {onRemove && (
            <p>
              <Button variant="alt" small aria-label={say.removeOf(words(change))} onClick={() => onRemove(keyOf(change))}>
                {say.remove}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function About({ change, targets }: { change: ResultChange; targets: ChangeTargets }) {
  const { changeSet, format } = useMessages()
  if (change.kind === 'void-paper') {
    const paper = targets.papers.find(({ id }) => id === change.attemptId)
    return paper ? <PaperFacts paper={paper} /> : null
  }
  if (change.kind === 'headcount') {
    const { headcount } = targets.units.find(({ id }) => id === change.unitId) ?? { headcount: null }
    return headcount === null ? null : <p className="small mute">{changeSet.change.before(format.number(headcount))}</p>
  }
  const question = targets.questions.find(({ versionId }) => versionId === change.versionId)
  return question ? <QuestionText question={question} /> : null
}
