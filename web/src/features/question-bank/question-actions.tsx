/** What can be done with a question now, by whoever is here. */
import type { Question, Version } from '@hoi-thi/shared/question-bank'
import { useNavigate } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import type { Arrival } from './arrival-notice.tsx'
import { useBank } from './bank.ts'
import { bankAddress } from './bank-addresses.ts'
import { ReturnButton } from './return-button.tsx'
import { canTake, type Step, type Steps, useSteps } from './use-steps.tsx'

interface ActionsProps {
  question: Question
  newest: Version
  isOwn: boolean
}

export function QuestionActions({ question, newest, isOwn }: ActionsProps) {
  const { question: say, steps: saySteps } = useMessages().bank
  const { mayReview } = useBank()
  const steps = useSteps()
  const { isBusy, outcome, take } = steps
  const { state } = newest
  const can = (step: Step) => canTake(step, { state, retiredAt: question.retiredAt, isOwn }, mayReview)
  const mayEdit = state !== 'submitted' && !question.retiredAt
  return (
    <>
      <DeedOutcome outcome={outcome} />
      {state === 'submitted' && !can('approve') && <p>{isOwn ? say.isOwn : say.waits}</p>}
      <div className="cluster no-print">
        {(['approve', 'submit', 'withdraw'] as const).filter(can).map((step) => (
          <Button
            key={step}
            variant={step === 'withdraw' ? 'alt' : 'primary'}
            small
            busy={isBusy}
            onClick={() => void take(step, [question])}
          >
            {saySteps[step]}
          </Button>
        ))}
        {can('return') && <ReturnButton questions={[question]} steps={steps} />}
        {mayEdit && (
          <ButtonLink to={bankAddress.edit(question.id)} variant={state === 'returned' ? 'primary' : 'alt'} small>
            {state === 'approved' ? say.editApproved : say.edit}
          </ButtonLink>
        )}
        {state === 'draft' && <Discard question={question} steps={steps} />}
        {mayReview && <Openness question={question} steps={steps} />}
        {mayReview && <Retirement question={question} steps={steps} />}
      </div>
    </>
  )
}

function Discard({ question, steps: { isBusy, run } }: { question: Question; steps: Steps }) {
  const { question: say } = useMessages().bank
  const navigate = useNavigate()
  const discard = () =>
    run(async () => {
      await call('DELETE /questions/:questionId/draft', { params: { questionId: question.id } })
      // Without another version there is no question any more.
      if (question.versions.length > 1) return { done: say.discarded }
      await navigate(bankAddress.list(), { state: { said: say.discarded } satisfies Arrival })
      return {}
    })
  return (
    <WithReason
      label={say.discard}
      isBusy={isBusy}
      question={say.discardQuestion}
      text={say.discardText}
      keep={say.keep}
      confirm={say.discard}
      onConfirm={() => void discard()}
    />
  )
}

/** An open question may be read by everyone: practice draws on it, and no round that counts. */
function Openness({ question: { id, isOpen, retiredAt }, steps: { isBusy, run } }: { question: Question; steps: Steps }) {
  const { openness: say } = useMessages().bank.question
  const change = () =>
    run(async () => {
      await call('PUT /questions/:questionId/openness', { params: { questionId: id }, body: { isOpen: !isOpen } })
      return { done: isOpen ? say.closed : say.opened }
    })
  if (isOpen)
    return (
      <Button variant="alt" small busy={isBusy} onClick={() => void change()}>
        {say.close}
      </Button>
    )
  if (retiredAt) return null
  return (
    <WithReason
      label={say.open}
      isBusy={isBusy}
      question={say.question}
      text={say.text}
      keep={say.keep}
      confirm={say.open}
      onConfirm={() => void change()}
    />
  )
}

function Retirement({ question, steps: { isBusy, run } }: { question: Question; steps: Steps }) {
  const { question: say, steps: saySteps } = useMessages().bank
  const params = { questionId: question.id }
  const restore = () =>
    run(async () => {
      await call('DELETE /questions/:questionId/retirement', { params })
      return { done: say.restored }
    })
  const retire = (reason: string) =>
    run(async () => {
      await call('PUT /questions/:questionId/retirement', { params, body: { reason } })
      return { done: say.retiredDone }
    })
  if (question.retiredAt)
    return (
      <Button small busy={isBusy} onClick={() => void restore()}>
        {say.restore}
      </Button>
    )
  if (!question.versions.some(({ state }) => state === 'approved')) return null
  return (
    <WithReason
      label={say.retire}
      isBusy={isBusy}
      question={say.retireQuestion}
      text={say.retireText}
      reasonLabel={say.retireReason}
      missing={saySteps.reasonMissing}
      keep={say.keep}
      confirm={say.retire}
      onConfirm={(reason) => void retire(reason)}
    />
  )
}
