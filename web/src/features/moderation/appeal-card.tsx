/** An appeal against the disqualification, and answering it; whoever disqualified the entry does not. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'
import { WithReason } from '../roster/with-reason.tsx'
import { type AppealStanding, standingOf } from './appeal-standing.ts'

type Appeal = NonNullable<ReviewedEntry['appeal']>

interface AppealCardProps {
  contest: string
  entry: ReviewedEntry
  appeal: Appeal
}

const looks: Record<AppealStanding, { tone?: Tone; icon: IconName }> = {
  waiting: { tone: 'wait', icon: 'wait' },
  granted: { tone: 'ok', icon: 'check' },
  rejected: { tone: 'stop', icon: 'close' },
  overtaken: { icon: 'info' }
}

export function AppealCard({ contest, entry, appeal }: AppealCardProps) {
  const { moderation, format } = useMessages()
  const { appeal: say } = moderation
  const contentLanguage = useContentLanguage()
  const { isBusy, outcome, run } = useDeed()
  const { text, filedAt, answer, answeredAt } = appeal
  const send = (isGranted: boolean, answer: string) =>
    void run(async () => {
      await call('PUT /contests/:contest/entries/:entryId/appeal/answer', {
        params: { contest, entryId: entry.id },
        body: { isGranted, answer }
      })
      return { done: isGranted ? say.granted : say.rejected }
    })
  const standing = standingOf({ ...entry, appeal })
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <p>
        <Tag {...looks[standing]}>{say.standings[standing]}</Tag>
      </p>
      <p className="small mute">{say.filed(format.moment(filedAt))}</p>
      <p lang={contentLanguage}>{text}</p>
      {answer && answeredAt && (
        <>
          <p className="small mute">{say.answered(format.moment(answeredAt))}</p>
          <p lang={contentLanguage}>{answer}</p>
        </>
      )}
      {standing === 'waiting' && <Answering entry={entry} isBusy={isBusy} onSend={send} />}
    </Card>
  )
}

interface AnsweringProps {
  entry: ReviewedEntry
  isBusy: boolean
  onSend: (isGranted: boolean, answer: string) => void
}

function Answering({ entry: { isOwn, isOwnDecision }, isBusy, onSend }: AnsweringProps) {
  const { decide, appeal: say } = useMessages().moderation
  if (isOwn || isOwnDecision)
    return (
      <Notice tone="now" title={isOwn ? decide.own : say.ownDecision}>
        <p>{say.ownDecisionText}</p>
      </Notice>
    )
  const asked = { isBusy, reasonLabel: say.answer, missing: say.missing, keep: decide.keep }
  return (
    <p className="cluster">
      <WithReason
        {...asked}
        isKind
        label={say.grant}
        question={say.grantQuestion}
        text={say.grantText}
        confirm={say.grant}
        onConfirm={(answer) => onSend(true, answer)}
      />
      <WithReason
        {...asked}
        label={say.reject}
        question={say.rejectQuestion}
        text={say.rejectText}
        confirm={say.reject}
        onConfirm={(answer) => onSend(false, answer)}
      />
    </p>
  )
}
