/** One kind of change at a time: a paper, a question, a headcount. */
import type { AppealCase } from '@hoi-thi/shared/result'
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { type Draft, keyOf, papersOfCase, withHeadcount, withPaper, withQuestion } from './draft.ts'
import { HeadcountPicker } from './headcount-picker.tsx'
import { PaperPicker } from './paper-picker.tsx'
import { QuestionPicker } from './question-picker.tsx'

const kinds = ['paper', 'question', 'headcount'] as const

interface AddChangeProps {
  contest: string
  draft: Draft
  appeal: AppealCase | null
  onDraft: (draft: Draft) => void
}

export function AddChange({ contest, draft, appeal, onDraft }: AddChangeProps) {
  const { form: say } = useMessages().changeSet
  const [kind, setKind] = useState<(typeof kinds)[number]>('paper')
  const isTaken = (attemptId: string) => draft.changes.some((change) => keyOf(change) === keyOf({ kind: 'void-paper', attemptId }))
  return (
    <Card>
      <FieldGroup id="kind" legend={say.add}>
        {kinds.map((one) => (
          <Tick key={one} type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)}>
            {say.kinds[one]}
          </Tick>
        ))}
      </FieldGroup>
      {kind === 'paper' && (
        <PaperPicker
          contest={contest}
          suggested={appeal ? papersOfCase(appeal) : []}
          isTaken={isTaken}
          onTake={(paper) => onDraft(withPaper(draft, paper))}
        />
      )}
      {kind === 'question' && (
        <QuestionPicker contest={contest} onTake={(question, changes) => onDraft(withQuestion(draft, question, changes))} />
      )}
      {kind === 'headcount' && (
        <HeadcountPicker
          key={draft.changes.length}
          contest={contest}
          onTake={(unit, people) => onDraft(withHeadcount(draft, unit, people))}
        />
      )}
    </Card>
  )
}
