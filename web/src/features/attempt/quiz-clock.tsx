/** Two bars that both shrink: the time and the questions that are left. Equal bars: on pace. */
import { useMessages } from '../../messages/messages.ts'
import { barStyle } from '../../ui/bar-style.ts'
import { classes } from '../../ui/classes.ts'
import type { Entry } from './entry.ts'
import { type Progress, prediction, stepsWith, unansweredIn } from './progress.ts'
import styles from './quiz-clock.module.css'
import { SaveState } from './save-state.tsx'
import { stepName } from './step-name.ts'

interface QuizClockProps {
  progress: Progress
  round: string
  seconds: number
  spoken: 300 | 60 | 0 | undefined
}

export function QuizClock({ progress, round, seconds, spoken }: QuizClockProps) {
  const { attempt: words, format } = useMessages()
  const { startedAt, deadlineAt, paper } = progress.attempt
  const whole = (Date.parse(deadlineAt) - Date.parse(startedAt)) / 1000
  const unanswered = unansweredIn(progress).length
  const step = stepName(progress, words.step)
  return (
    <div className={classes(styles.clock, seconds <= 60 && styles.late)}>
      <div className={styles.line}>
        <strong>
          {round} · {step}
        </strong>
        <Saves progress={progress} />
      </div>
      <div className={styles.meters}>
        <span className={styles.time} role="timer">
          {words.clock.left} <b className={styles.figure}>{format.stopwatch(seconds)}</b>
        </span>
        <i className={classes(styles.bar, styles.timeBar)} style={barStyle(seconds / whole)} />
        <span>
          {words.clock.left} <b className={styles.figure}>{words.clock.questionsLeft(unanswered)}</b>
        </span>
        <i className={styles.bar} style={barStyle(unanswered / paper.length)} />
      </div>
      <span className="hide" role="status">
        {spoken !== undefined && words.clock.spoken[spoken]}
      </span>
    </div>
  )
}

export function Saves({ progress }: { progress: Progress }) {
  const { saves } = useMessages().attempt
  const count = (status: Entry['status']) => stepsWith(progress, status).filter((position) => position !== prediction).length
  const [refused, waiting, saved] = [count('refused'), count('waiting'), count('saved')]
  if (refused) return <SaveState tone="stop">{saves.refused(refused)}</SaveState>
  if (waiting && progress.link !== 'up') return <SaveState tone="wait">{saves.waiting(waiting)}</SaveState>
  return saved ? <SaveState tone="ok">{saves.saved(saved)}</SaveState> : <SaveState>{saves.none}</SaveState>
}
