/** Gives questions back to who wrote them, with the reason that they will read. */
import type { QuestionSummary } from '@hoi-thi/shared/question-bank'
import { useMessages } from '../../messages/messages.ts'
import { WithReason } from '../roster/with-reason.tsx'
import type { Steps } from './use-steps.tsx'

interface ReturnButtonProps {
  questions: Pick<QuestionSummary, 'id' | 'code'>[]
  steps: Steps
  isForMany?: boolean
}

export function ReturnButton({ questions, steps: { isBusy, take }, isForMany }: ReturnButtonProps) {
  const { steps: say } = useMessages().bank
  const label = isForMany ? say.many(say.return, questions.length) : say.return
  return (
    <WithReason
      label={label}
      isBusy={isBusy}
      question={say.returnQuestion(questions.length)}
      text={say.returnText}
      reasonLabel={say.reason}
      missing={say.reasonMissing}
      keep={say.keep}
      confirm={label}
      isKind
      onConfirm={(reason) => void take('return', questions, reason)}
    />
  )
}
