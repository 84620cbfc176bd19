/** The one way on: the next question, and no way back. */
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { type Progress, prediction } from './progress.ts'
import styles from './question-time.module.css'
import { SaveState } from './save-state.tsx'
import bar from './step-bar.module.css'

interface QuestionTimeBarProps {
  progress: Progress
  /** The time of the question is over. */
  isOver: boolean
  onNext: () => void
}

export function QuestionTimeBar({ progress, isOver, onNext }: QuestionTimeBarProps) {
  const { attempt: words, edges } = useMessages()
  const { opening, openingShort, again, noReturn } = edges.questionTime
  const { position, phase, link, attempt } = progress
  const isLast = position === prediction || position === attempt.questionTime?.questions
  const isOpening = phase === 'opening' || (isOver && !isLast)
  const isHeldUp = isOpening && link !== 'up'
  const following = !isLast ? words.next : position !== prediction && attempt.asksPrediction ? words.toPrediction : words.toReview
  return (
    <div className={`${bar.bar} ${styles.bar}`}>
      <span role="status">
        {isHeldUp ? (
          <SaveState tone="wait">{opening}</SaveState>
        ) : (
          <span className="small mute">{position !== prediction && noReturn}</span>
        )}
      </span>
      <Button className={bar.button} variant={isHeldUp ? 'alt' : 'primary'} busy={isOpening && !isHeldUp} onClick={onNext}>
        {isHeldUp ? again : isOpening ? openingShort : following}
      </Button>
    </div>
  )
}
