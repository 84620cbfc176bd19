/** The paper in progress: the clock above, one step in the middle, the way on below. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useLater } from '../../app/later.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Arriving } from './arriving.tsx'
import { fetchClosingParts, predictionStep, reviewStep } from './closing-parts.ts'
import { ClosingStep } from './closing-step.tsx'
import { obey } from './moving.ts'
import { Navigator } from './navigator.tsx'
import { Notices } from './notices.tsx'
import { type Progress, prediction } from './progress.ts'
import { useProgress } from './progress-store.ts'
import { QuestionStep } from './question-step.tsx'
import styles from './quiz.module.css'
import { QuizAside } from './quiz-aside.tsx'
import { QuizClock } from './quiz-clock.tsx'
import type { Run } from './run.ts'
import { followKeys } from './shortcuts.ts'
import { StepBar } from './step-bar.tsx'
import { stepName } from './step-name.ts'
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
          {isWorking && position !== prediction && <QuestionStep key={position} run={run} progress={progress} position={position} />}
          {isWorking && position === prediction && <Prediction run={run} progress={progress} />}
          {(phase === 'review' || phase === 'submitting') && (
            <Review run={run} progress={progress}>
              {navigator}
            </Review>
          )}
          {phase === 'closing' && <ClosingStep run={run} progress={progress} />}
          {isWorking && <StepBar run={run} progress={progress} />}
        </div>
        {isWorking && <QuizAside onReview={() => run.store.dispatch({ type: 'turned', phase: 'review' })}>{navigator}</QuizAside>}
      </section>
    </>
  )
}

function Prediction(props: { run: Run; progress: Progress }) {
  const part = useLater(predictionStep)
  return part ? <part.PredictionStep {...props} /> : <Arriving />
}

function Review(props: { run: Run; progress: Progress; children: ReactNode }) {
  const part = useLater(reviewStep)
  return part ? <part.ReviewStep {...props} /> : <Arriving />
}

/** A new step is read from its heading, at the top of the screen. The first one is where the page itself begins. */
function useArrival(step: string) {
  const top = useRef<HTMLDivElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    const sheet = top.current
    if (!sheet) return
    sheet.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true })
    const start = sheet.getBoundingClientRect().top + window.scrollY
    if (window.scrollY > start) window.scrollTo(0, start)
  }, [step])
  return top
}
