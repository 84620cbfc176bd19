/** The steps of the review, for one question or many: each question has its own outcome, and those that were left as they are say why. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { QuestionSummary } from '@hoi-thi/shared/question-bank'
import { call, Refusal } from '../../api.ts'
import { type Outcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'

export type Step = 'submit' | 'withdraw' | 'approve' | 'return'
type Chosen = Pick<QuestionSummary, 'id' | 'code'>
type Outcomes = Reply<Contract['POST /questions/reviews']>

/** `onDone` is called when a step has been taken for at least one. */
export function useSteps(onDone: () => void = () => undefined) {
  const { isBusy, outcome, run } = useDeed()
  const { steps: say } = useMessages().bank
  const take = (step: Step, questions: readonly Chosen[], reason?: string) =>
    run(async (): Promise<Outcome> => {
      const { outcomes } = await send(
        step,
        questions.map(({ id }) => id),
        reason
      )
      const refused = outcomes.flatMap(({ id, code }) =>
        code ? [{ question: questions.find((each) => each.id === id), code: code as ProblemCode }] : []
      )
      const [first] = refused
      if (first && refused.length === outcomes.length) throw new Refusal(first.code, 409)
      onDone()
      const left = refused.map(({ question, code }) => ({ name: question?.code ?? '', code }))
      return { done: say.done[step](outcomes.length - refused.length), text: <StepText step={step} left={left} /> }
    })
  return { isBusy, outcome, run, take }
}

export type Steps = ReturnType<typeof useSteps>

function send(step: Step, questionIds: string[], reason?: string): Promise<Outcomes> {
  if (step === 'submit') return call('POST /questions/submissions', { body: { questionIds } })
  if (step === 'withdraw') return call('POST /questions/withdrawals', { body: { questionIds } })
  if (step === 'approve') return call('POST /questions/reviews', { body: { questionIds, verdict: 'approved' } })
  return call('POST /questions/reviews', { body: { questionIds, verdict: 'returned', ...(reason ? { reason } : {}) } })
}

function StepText({ step, left }: { step: Step; left: { name: string; code: ProblemCode }[] }) {
  const { bank, problem } = useMessages()
  const { steps: say } = bank
  return (
    <>
      {say.doneText[step]}
      {left.length > 0 && (
        <>
          <br />
          {say.notDone(left.length)}
          {left.map(({ name, code }) => (
            <span key={name}>
              <br />
              {say.notDoneOf(name, problem[code].title)}
            </span>
          ))}
        </>
      )}
    </>
  )
}

/** Which step a question can take: what the server would refuse is not offered. */
export function canTake(
  step: Step,
  { state, retiredAt, isOwn }: Pick<QuestionSummary, 'state' | 'retiredAt' | 'isOwn'>,
  mayReview: boolean
): boolean {
  if (step === 'submit') return state === 'draft' && !retiredAt
  if (step === 'withdraw') return state === 'submitted' && isOwn
  return mayReview && state === 'submitted' && !isOwn
}
