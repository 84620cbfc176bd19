/** Votes that were proposed to be voided: what became of each proposal, who decided, and what can still be done. */
import type { Voiding } from '@hoi-thi/shared/vote'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { WithReason } from '../roster/with-reason.tsx'

interface VoidingsProps {
  contest: string
  voidings: Voiding[]
  deeds: Deeds
}

export function Voidings({ contest, voidings, deeds }: VoidingsProps) {
  const { voteReview: say } = useMessages()
  return (
    <section className="stack" aria-labelledby="voidings-heading">
      <h2 id="voidings-heading">{say.voidings}</h2>
      {voidings.length === 0 && <p className="mute">{say.noVoidings}</p>}
      {voidings.map((voiding) => (
        <OneVoiding key={voiding.id} contest={contest} voiding={voiding} deeds={deeds} />
      ))}
    </section>
  )
}

function stateOf({ approvedAt, endedAt }: Voiding) {
  if (endedAt) return approvedAt ? 'restored' : 'declined'
  return approvedAt ? 'approved' : 'proposed'
}

function OneVoiding({ contest, voiding, deeds }: { contest: string; voiding: Voiding; deeds: Deeds }) {
  const { voteReview: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { number, kind, votes, reason, proposedBy, proposedAt, approvedBy, approvedAt, endedBy, endedAt, endReason } = voiding
  const state = stateOf(voiding)
  return (
    <Card>
      <h3>{say.voiding(format.number(votes), format.number(number))}</h3>
      <p className="cluster">
        <Tag tone={state === 'proposed' ? 'wait' : 'now'}>{say.states[state]}</Tag> {say.kinds[kind]}
      </p>
      <p lang={contentLanguage}>{reason}</p>
      <ul className="small mute">
        <li>{say.proposedBy(proposedBy, format.moment(proposedAt))}</li>
        {approvedBy && approvedAt && <li>{say.approvedBy(approvedBy, format.moment(approvedAt))}</li>}
        {endedBy && endedAt && <li>{say.endedBy(endedBy, format.moment(endedAt), endReason ?? '')}</li>}
      </ul>
      {!endedAt && <VoidingDeeds contest={contest} voiding={voiding} deeds={deeds} />}
    </Card>
  )
}

function VoidingDeeds({ contest, voiding, deeds: { isBusy, run } }: { contest: string; voiding: Voiding; deeds: Deeds }) {
  const { voteReview: say, format } = useMessages()
  const [votes, number] = [format.number(voiding.votes), format.number(voiding.number)]
  const params = { contest, voidingId: voiding.id }
  const common = { isBusy, keep: say.keep }
  const isApproved = voiding.approvedAt !== null
  const approve = () =>
    run(async () => {
      await call('PUT /contests/:contest/vote-voidings/:voidingId/approval', { params })
      return { done: say.approved }
    })
  const end = (reason: string) =>
    run(async () => {
      await call('PUT /contests/:contest/vote-voidings/:voidingId/ending', { params, body: { reason } })
      return { done: isApproved ? say.restored : say.declined }
    })
  const words = isApproved
    ? { label: say.restore, question: say.restoreQuestion(votes, number), text: say.restoreText, confirm: say.restore }
    : { label: say.decline, question: say.declineQuestion(votes, number), text: say.declineText, confirm: say.decline }
  return (
    <>
      {!isApproved && voiding.isOwn && <p>{say.isOwn}</p>}
      <p className="cluster">
        {!isApproved && !voiding.isOwn && (
          <WithReason
            {...common}
            label={say.approve}
            fullLabel={say.approveOf(number)}
            question={say.approveQuestion(votes, number)}
            text={say.approveText}
            confirm={say.approve}
            onConfirm={() => void approve()}
          />
        )}
        <WithReason {...common} {...words} isKind reasonLabel={say.reason} missing={say.missing} onConfirm={(reason) => void end(reason)} />
      </p>
    </>
  )
}
