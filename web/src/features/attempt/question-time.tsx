/** A paper with time per question: one question on the screen, its own clock above, the way on below, no way back. */
import { useEffect } from 'react'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { fetchClosingParts } from './closing-parts.ts'
import { Closing, Prediction, Review } from './closing-views.tsx'
import { obey } from './moving.ts'
import { prediction } from './progress.ts'
import { useProgress } from './progress-store.ts'
import { QuestionStep } from './question-step.tsx'
import styles from './question-time.module.css'
import { QuestionTimeBar } from './question-time-bar.tsx'
import { QuestionTimeClock } from './question-time-clock.tsx'
import { QuestionTimeNotices } from './question-time-notices.tsx'
import quiz from './quiz.module.css'
import { Shortcuts } from './quiz-aside.tsx'
import type { Run } from './run.ts'
import { followKeys } from './shortcuts.ts'
import { stepName } from './step-name.ts'
import { useArrival } from './use-arrival.ts'
import { useLeft } from './use-left.ts'
import { useNextQuestion } from './use-next-question.ts'
import { useQuestionLeft } from './use-question-left.ts'

export function QuestionTime({ run }: { run: Run }) {
  const progress = useProgress(run.store, (state) => state)
  const { attempt: words, edges } = useMessages()
  const { phase, position, attempt } = progress
  const round = attempt.round.name
  const title = words.paper(round)
  const isAtWork = phase === 'working' || phase === 'opening'
  const isAtQuestion = isAtWork && position !== prediction
  const top = useArrival(`${isAtWork ? position : phase === 'closing'}`)
  const whole = useLeft(run)
  const { goOn, timeIsUp } = useNextQuestion(run)
  const question = useQuestionLeft(run, isAtQuestion ? attempt.questionTime?.closesAt : undefined, timeIsUp)

  usePageTitle(title)
  useEffect(() => fetchClosingParts(), [])
  useKeys(run, goOn)

  return (
    <>
      <h1 className="hide">{title}</h1>
      <section className={`${quiz.page} ${quiz.alone}`} aria-label={words.step.title(stepName(progress, words.step), round)}>
        <div className={quiz.sheet} ref={top}>
          <QuestionTimeClock progress={progress} round={round} whole={whole} question={question} />
          <QuestionTimeNotices progress={progress} seconds={whole.seconds} isOver={question?.seconds === 0} />
          {isAtQuestion && (
            <QuestionStep
              key={position}
              run={run}
              progress={progress}
              position={position}
              onNext={goOn}
              isClosed={phase === 'opening' || question?.seconds === 0}
            />
          )}
          {isAtWork && !isAtQuestion && <Prediction run={run} progress={progress} />}
          {(phase === 'review' || phase === 'submitting') && <Review run={run} progress={progress} />}
          {phase === 'closing' && <Closing run={run} progress={progress} />}
          {isAtWork && <QuestionTimeBar progress={progress} isOver={question?.seconds === 0} onNext={goOn} />}
        </div>
        {isAtWork && (
          <aside className={`${styles.below} stack`}>
            <p className="small mute">{edges.questionTime.leaving}</p>
            <Shortcuts text={edges.questionTime.keys} />
          </aside>
        )}
      </section>
    </>
  )
}

/** No key leads back. */
function useKeys(run: Run, goOn: () => void): void {
  useEffect(
    () =>
      followKeys((meaning) => {
        const { questionTime } = run.store.getState().attempt
        if (meaning === 'next') goOn()
        else if (meaning !== 'previous' && questionTime && run.left(questionTime.closesAt) > 0) obey(run, meaning)
      }),
    [run, goOn]
  )
}
