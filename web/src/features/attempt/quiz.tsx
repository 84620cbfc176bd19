/** The paper in progress: the clock above, one step in the middle, the way on below. */
import { useEffect } from 'react'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { fetchClosingParts } from './closing-parts.ts'
import { Closing, Prediction, Review } from './closing-views.tsx'
import { move, obey } from './moving.ts'
import { Navigator } from './navigator.tsx'
import { Notices } from './notices.tsx'
import { prediction } from './progress.ts'
import { useProgress } from './progress-store.ts'
import { QuestionStep } from './question-step.tsx'
import styles from './quiz.module.css'
import { QuizAside } from './quiz-aside.tsx'
import { QuizClock } from './quiz-clock.tsx'
import type { Run } from './run.ts'
import { followKeys } from './shortcuts.ts'
import { StepBar } from './step-bar.tsx'
import { stepName } from './step-name.ts'
import { useArrival } from './use-arrival.ts'
import { useLeft } from './use-left.ts'

export function Quiz({ run }: { run: Run }) {
  const progress = useProgress(run.store, (state) => state)
  const { attempt: words } = useMessages()
  const round = progress.attempt.round.name
  const title = words.paper(round)
  const { seconds, spoken } = useLeft(run)
  const { phase, position } = progress
  const top = useArrival(`${phase === 'working' ? position : phase === 'closing'}`)
  const isWorking = phase === 'working'

  usePageTitle(title)
  useEffect(() => followKeys((meaning) => obey(run, meaning)), [run])
  useEffect(() => fetchClosingParts(), [])

  const navigator = (
    <Navigator progress={progress} onPick={(step) => run.store.dispatch({ type: 'moved', position: step })} showsCurrent={isWorking} />
  )
  return (
    <>
      <h1 className="hide">{title}</h1>
      <section
        className={classes(styles.page, !isWorking && styles.alone)}
        aria-label={words.step.title(stepName(progress, words.step), round)}
      >
        <div className={styles.sheet} ref={top}>
          <QuizClock progress={progress} round={round} seconds={seconds} spoken={spoken} />
          <Notices progress={progress} seconds={seconds} />
          {isWorking && position !== prediction && (
            <QuestionStep key={position} run={run} progress={progress} position={position} onNext={() => move(run.store, 'next')} />
          )}
          {isWorking && position === prediction && <Prediction run={run} progress={progress} />}
          {(phase === 'review' || phase === 'submitting') && (
            <Review run={run} progress={progress}>
              {navigator}
            </Review>
          )}
          {phase === 'closing' && <Closing run={run} progress={progress} />}
          {isWorking && <StepBar run={run} progress={progress} />}
        </div>
        {isWorking && <QuizAside onReview={() => run.store.dispatch({ type: 'turned', phase: 'review' })}>{navigator}</QuizAside>}
      </section>
    </>
  )
}
