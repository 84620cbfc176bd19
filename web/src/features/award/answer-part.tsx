/** What a winner says: confirm, or decline with a reason; until the day that the organizers set. */
import type { AwardAnswer, OwnAward } from '@hoi-thi/shared/award'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { WithReason } from '../roster/with-reason.tsx'

interface AnswerPartProps {
  award: OwnAward
  onAnswer: (body: AwardAnswer) => Promise<unknown>
}

export function AnswerPart({ award, onAnswer }: AnswerPartProps) {
  const { award: words, format } = useMessages()
  const { answering: say, ofAward } = words.own
  const { isBusy, outcome, run } = useDeed()
  const { answer, answerBy, state, title } = award
  const isOpen = state === 'named' && answerBy !== null && (answer === 'asked' || answer === 'confirmed')
  const send = (body: AwardAnswer, done: string) =>
    run(async () => {
      await onAnswer(body)
      return { done }
    })
  return (
    <>
      <DeedOutcome outcome={outcome} />
      {state === 'named' && answer === 'late' && <p>{say.late}</p>}
      {isOpen && answer === 'asked' && <p>{say.ask(format.date(answerBy))}</p>}
      {isOpen && (
        <p className="cluster">
          {answer === 'asked' && (
            <Button
              busy={isBusy}
              aria-label={ofAward(say.confirm, title)}
              onClick={() => void send({ answer: 'confirmed' }, say.confirmed)}
            >
              {say.confirm}
            </Button>
          )}
          <WithReason
            label={say.decline}
            fullLabel={ofAward(say.decline, title)}
            isBusy={isBusy}
            question={say.question(title)}
            text={say.text}
            reasonLabel={say.reason}
            missing={say.missing}
            keep={words.keep}
            confirm={say.decline}
            onConfirm={(reason) => void send({ answer: 'declined', reason }, say.declined)}
          />
        </p>
      )}
    </>
  )
}
