/** What a person should know while working: the network, the session, the last minute. At most one of each. */
import { useLocation } from 'react-router'
import { address } from '../../addresses.ts'
import { type Messages, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ClockStands } from './closing-views.tsx'
import { type Progress, stepsWith } from './progress.ts'
import styles from './quiz.module.css'

export function Notices({ progress, seconds }: { progress: Progress; seconds: number }) {
  const { notice: words } = useMessages().attempt
  if (progress.phase === 'closing') return null
  const hasLink = progress.link !== 'up' && progress.phase !== 'submitting'
  const refused = stepsWith(progress, 'refused')
  const isLate = seconds <= 60
  const { pausedAt } = progress.attempt
  const isSilent = !hasLink && !isLate && !refused.length && !pausedAt
  return (
    <div className={isSilent ? undefined : `${styles.notices} stack tight`}>
      <div className="stack tight" role="status">
        {hasLink && <LinkNotice progress={progress} words={words} />}
        {pausedAt && <ClockStands />}
        {refused.length > 0 && <RefusedNotice positions={refused} />}
      </div>
      {isLate && <LastMinute />}
    </div>
  )
}

type LinkWords = Pick<Messages['attempt']['notice'], 'offline' | 'busy' | 'signedOut' | 'stopped'>

export function LinkNotice({ progress, words }: { progress: Progress; words: LinkWords }) {
  const { format } = useMessages()
  const { pathname } = useLocation()
  const waiting = stepsWith(progress, 'waiting').length
  switch (progress.link) {
    case 'offline':
      return (
        <Notice tone="wait" icon="off" title={words.offline.title}>
          {words.offline.text(waiting, format.clock(progress.attempt.deadlineAt))}
        </Notice>
      )
    case 'busy':
      return (
        <Notice tone="wait" title={words.busy.title}>
          {words.busy.text(waiting)}
        </Notice>
      )
    case 'signed-out':
      return (
        <Notice tone="wait" icon="lock" title={words.signedOut.title}>
          <p>{words.signedOut.text(waiting)}</p>
          <ButtonLink variant="alt" small to={address.signIn(pathname)} className={styles.inNotice}>
            {words.signedOut.link}
          </ButtonLink>
        </Notice>
      )
    default:
      return (
        <Notice tone="stop" title={words.stopped.title}>
          {words.stopped.text}
        </Notice>
      )
  }
}

function RefusedNotice({ positions }: { positions: readonly number[] }) {
  const { refused } = useMessages().attempt.notice
  return (
    <Notice tone="stop" title={refused.title(positions)}>
      {refused.text}
    </Notice>
  )
}

export function LastMinute() {
  const { lastMinute } = useMessages().attempt.notice
  return (
    <Notice tone="stop" icon="wait" title={lastMinute.title}>
      {lastMinute.text}
    </Notice>
  )
}
