/** What can be done with the questions that are ticked, each button with the number that it would reach. */
import type { QuestionSummary } from '@hoi-thi/shared/question-bank'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import styles from './bank.module.css'
import { useBank } from './bank.ts'
import { ReturnButton } from './return-button.tsx'
import { canTake, type Step, type Steps } from './use-steps.tsx'

export function StepsForMany({ questions, steps }: { questions: QuestionSummary[]; steps: Steps }) {
  const { list: say, steps: saySteps } = useMessages().bank
  const { mayReview } = useBank()
  const { isBusy, take } = steps
  const able = (step: Step) => questions.filter((question) => canTake(step, question, mayReview))
  const buttons = (['approve', 'submit', 'withdraw'] as const).filter((step) => able(step).length > 0)
  return (
    <section className={questions.length > 0 ? styles.bulk : undefined} aria-label={say.bulk} aria-live="polite">
      {questions.length > 0 && (
        <div className="cluster">
          <span className="strong">{say.chosen(questions.length)}</span>
          {buttons.map((step, index) => (
            <Button key={step} small variant={index === 0 ? 'primary' : 'alt'} busy={isBusy} onClick={() => void take(step, able(step))}>
              {saySteps.many(saySteps[step], able(step).length)}
            </Button>
          ))}
          {able('return').length > 0 && <ReturnButton questions={able('return')} steps={steps} isForMany />}
          {buttons.length === 0 && <span>{say.noStep}</span>}
        </div>
      )}
    </section>
  )
}
