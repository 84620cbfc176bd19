/** Accepts what was submitted, returns it, disqualifies the entry, or takes it back in. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import { checklistOf, type Ticked } from './checklist.ts'
import { Checklist } from './checklist-form.tsx'

interface DecideCardProps {
  contest: string
  entry: ReviewedEntry
  version: number
  /** The address of the entry that comes next. */
  next: string | null
}

type Kind = ReviewedEntry['decisions'][number]['kind']

export function DecideCard({ contest, entry, version, next }: DecideCardProps) {
  const { moderation } = useMessages()
  const { decide: say, review } = moderation
  const { isBusy, outcome, run } = useDeed()
  const [ticked, setTicked] = useState<Ticked>(new Set())
  const decide = (kind: Kind, done: string, reason?: string) =>
    void run(async () => {
      const body = { kind, version, checklist: checklistOf(ticked), ...(reason && { reason }) }
      await call('POST /contests/:contest/entries/:entryId/decisions', { params: { contest, entryId: entry.id }, body })
      return { done, text: kind === 'accepted' && say.acceptedText, more: next && <Link to={next}>{review.next}</Link> }
    })
  const { state, isOwn } = entry
  const isChecked = !isOwn && (state === 'submitted' || state === 'returned')
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      {!outcome?.done && <Holding entry={entry} />}
      {isChecked && <Checklist ticked={ticked} onTick={setTicked} isBusy={isBusy} onAccept={() => decide('accepted', say.accepted)} />}
      {!isOwn && <Against state={state} isBusy={isBusy} onDecide={decide} />}
    </Card>
  )
}

/** How it stands, where that is not just waiting for a decision. */
function Holding({ entry: { state, isOwn } }: { entry: ReviewedEntry }) {
  const { decide: say } = useMessages().moderation
  if (isOwn)
    return (
      <Notice tone="now" title={say.own}>
        <p>{say.ownText}</p>
      </Notice>
    )
  if (state === 'accepted') return <Notice tone="ok" title={say.states.accepted} />
  if (state === 'disqualified') return <Notice tone="stop" title={say.states.disqualified} />
  if (state === 'returned' || state === 'withdrawn')
    return (
      <Notice tone="wait" title={say.states[state]}>
        <p>{say.states[`${state}Text`]}</p>
      </Notice>
    )
  return null
}

interface AgainstProps {
  state: ReviewedEntry['state']
  isBusy: boolean
  onDecide: (kind: Kind, done: string, reason: string) => void
}

/** Each is asked about once more, with the reason that the sender reads. */
function Against({ state, isBusy, onDecide }: AgainstProps) {
  const { decide: say } = useMessages().moderation
  const asked = { isBusy, keep: say.keep }
  if (state === 'disqualified')
    return (
      <p>
        <WithReason
          {...asked}
          isKind
          label={say.reinstate}
          question={say.reinstateQuestion}
          text={say.reinstateText}
          confirm={say.reinstate}
          onConfirm={() => onDecide('reinstated', say.reinstated, '')}
        />
      </p>
    )
  return (
    <p className="cluster">
      {(state === 'submitted' || state === 'accepted') && (
        <WithReason
          {...asked}
          isKind
          label={say.return}
          question={say.returnQuestion}
          text={say.returnText}
          reasonLabel={say.reason}
          missing={say.missing}
          confirm={say.return}
          onConfirm={(reason) => onDecide('returned', say.returned, reason)}
        />
      )}
      <WithReason
        {...asked}
        label={say.disqualify}
        question={say.disqualifyQuestion}
        text={say.disqualifyText}
        reasonLabel={say.reason}
        missing={say.missing}
        confirm={say.disqualify}
        onConfirm={(reason) => onDecide('disqualified', say.disqualified, reason)}
      />
    </p>
  )
}
