/** The time of the question that is open, and of the whole paper. */
import { useMessages } from '../../messages/messages.ts'
import { barStyle } from '../../ui/bar-style.ts'
import { classes } from '../../ui/classes.ts'
import type { Progress } from './progress.ts'
import styles from './quiz-clock.module.css'
import { Saves } from './quiz-clock.tsx'
import { stepName } from './step-name.ts'
import { spokenAtSeconds } from './use-question-left.ts'

interface QuestionTimeClockProps {
  progress: Progress
  round: string
  whole: { seconds: number; spoken: 300 | 60 | 0 | undefined }
  /** Absent once the questions are done. */
  question: { seconds: number; isSpoken: boolean } | undefined
}

export function QuestionTimeClock({ progress, round, whole, question }: QuestionTimeClockProps) {
  const { attempt, edges } = useMessages()
  const words = edges.questionTime.clock
  const { startedAt, deadlineAt, questionTime } = progress.attempt
  const duration = (Date.parse(deadlineAt) - Date.parse(startedAt)) / 1000
  const isLate = question ? question.seconds <= spokenAtSeconds : whole.seconds <= 60
  return (
    <div className={classes(styles.clock, isLate && styles.late)}>
      <div className={styles.line}>
        <strong>
          {round} · {stepName(progress, attempt.step)}
        </strong>
        <Saves progress={progress} />
      </div>
      <div className={styles.meters}>
        {question && (
          <Meter
            name={question.seconds ? words.question : words.over}
            seconds={question.seconds}
            of={questionTime?.seconds ?? 1}
            canBeLate
          />
        )}
        <Meter name={question ? words.paper : attempt.clock.left} seconds={whole.seconds} of={duration} canBeLate={!question} />
      </div>
      <span className="hide" role="status">
        {question?.isSpoken && words.spoken}
      </span>
      <span className="hide" role="status">
        {whole.spoken !== undefined && attempt.clock.spoken[whole.spoken]}
      </span>
    </div>
  )
}

function Meter({ name, seconds, of, canBeLate }: { name: string; seconds: number; of: number; canBeLate: boolean }) {
  const { format } = useMessages()
  return (
    <>
      <span className={classes(canBeLate && styles.time)} role="timer">
        {name} <b className={styles.figure}>{format.stopwatch(seconds)}</b>
      </span>
      <i className={classes(styles.bar, canBeLate && styles.timeBar)} style={barStyle(Math.min(1, seconds / of))} />
    </>
  )
}
