/** What a person should know between questions that close: the network, the session, what came too late, the last minute. */
import { useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Notice } from '../../ui/notice.tsx'
import { ClockStands } from './closing-views.tsx'
import { LastMinute, LinkNotice } from './notices.tsx'
import { lateIn, type Progress, prediction } from './progress.ts'
import quiz from './quiz.module.css'

interface QuestionTimeNoticesProps {
  progress: Progress
  /** Of the whole paper. */
  seconds: number
  /** The time of the question is over. */
  isOver: boolean
}

export function QuestionTimeNotices({ progress, seconds, isOver }: QuestionTimeNoticesProps) {
  const { attempt, edges } = useMessages()
  const { notice, offlineOver, late: lateWords } = edges.questionTime
  const { phase, link, position } = progress
  if (phase === 'closing') return null
  const words = { ...attempt.notice, ...notice, ...(isOver && { offline: { ...notice.offline, text: offlineOver } }) }
  const isAtQuestion = (phase === 'working' || phase === 'opening') && position !== prediction
  const hasLink = link !== 'up' && phase !== 'submitting'
  // Said once, beside the question that follows, and again before submitting.
  const late = lateIn(progress).filter((one) => !isAtQuestion || one >= position - 1)
  const isLate = seconds <= 60
  return (
    <div className={classes((hasLink || progress.attempt.pausedAt || late.length > 0 || isLate) && `${quiz.notices} stack tight`)}>
      <div className="stack tight" role="status">
        {hasLink && <LinkNotice progress={progress} words={isAtQuestion ? words : attempt.notice} />}
        {progress.attempt.pausedAt && <ClockStands />}
        {late.length > 0 && (
          <Notice tone="stop" title={lateWords.title(late)}>
            {lateWords.text}
          </Notice>
        )}
      </div>
      {isLate && <LastMinute />}
    </div>
  )
}
