/** The way on: back, all questions, forward. */
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { move } from './moving.ts'
import { type Progress, prediction, stepsIn } from './progress.ts'
import { navigatorId } from './quiz-aside.tsx'
import type { Run } from './run.ts'
import styles from './step-bar.module.css'

export function StepBar({ run, progress }: { run: Run; progress: Progress }) {
  const { attempt: words } = useMessages()
  const steps = stepsIn(progress)
  const index = steps.indexOf(progress.position)
  const following = steps[index + 1]
  return (
    <nav className={classes(styles.bar, index === 0 && styles.first)} aria-label={words.bar}>
      {index > 0 && (
        <Button variant="alt" icon="left" className={styles.button} onClick={() => move(run.store, 'previous')}>
          {words.previous}
        </Button>
      )}
      <Button variant="quiet" className={styles.all} onClick={showAll}>
        {words.all}
      </Button>
      <Button className={styles.button} onClick={() => move(run.store, 'next')}>
        {following === undefined ? words.toReview : following === prediction ? words.toPrediction : words.next}
      </Button>
    </nav>
  )
}

function showAll(): void {
  const heading = document.getElementById(navigatorId)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
