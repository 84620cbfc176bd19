/** The seal: who proposed it, and the button of whoever comes second. */
import type { Control } from '@hoi-thi/shared/round-control'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { WithReason } from '../roster/with-reason.tsx'

interface SealCardProps {
  contest: string
  control: Control
}

export function SealCard({ contest, control }: SealCardProps) {
  const { roundControl } = useMessages()
  const { seal: say } = roundControl
  const { isBusy, outcome, run } = useDeed()
  const { seal, phase } = control
  const params = { contest, roundId: control.roundId }
  const put = () =>
    run(async () => {
      const after = await call('PUT /contests/:contest/rounds/:roundId/seal', { params })
      return { done: after.seal.state === 'sealed' ? say.done.sealed : say.done.proposed }
    })
  const take = (reason?: string) =>
    run(async () => {
      await call('DELETE /contests/:contest/rounds/:roundId/seal', { params, query: { reason } })
      return { done: reason ? say.done.off : say.done.withdrawn }
    })
  const hasBegun = control.serverNow >= control.opensAt
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <SealWords control={control} />
      {!hasBegun && seal.state === 'none' && seal.feedsBlueprint && (
        <p>
          <Button busy={isBusy} onClick={() => void put()}>
            {say.propose}
          </Button>
        </p>
      )}
      {!hasBegun && seal.state === 'proposed' && (
        <p className="cluster">
          {!seal.isOwn && (
            <Button busy={isBusy} onClick={() => void put()}>
              {say.confirm}
            </Button>
          )}
          <Button variant="alt" busy={isBusy} onClick={() => void take()}>
            {say.withdraw}
          </Button>
        </p>
      )}
      {phase === 'sealed' && (
        <p>
          <WithReason
            label={say.off.label}
            isBusy={isBusy}
            question={say.off.question}
            text={say.off.text}
            reasonLabel={say.off.reason}
            missing={say.off.missing}
            keep={roundControl.keep}
            confirm={say.off.label}
            onConfirm={(reason) => void take(reason)}
          />
        </p>
      )}
    </Card>
  )
}

function SealWords({ control: { seal } }: { control: Control }) {
  const { roundControl, format } = useMessages()
  const { seal: say } = roundControl
  const { state, proposedBy, proposedAt, sealedBy, sealedAt } = seal
  return (
    <>
      {state !== 'sealed' && <p>{say.none}</p>}
      {state !== 'sealed' && !seal.feedsBlueprint && <p>{say.short}</p>}
      {proposedBy && proposedAt && <p>{say.proposed(proposedBy, format.moment(proposedAt))}</p>}
      {state === 'proposed' && seal.isOwn && <p>{say.ownWaits}</p>}
      {sealedAt && <p>{sealedBy ? say.sealed(sealedBy, format.moment(sealedAt)) : say.sealedBefore(format.moment(sealedAt))}</p>}
      {seal.commitment && <Hash name={say.commitment} value={seal.commitment} />}
      {seal.seed && <Hash name={say.seed} value={seal.seed} />}
    </>
  )
}

/** Breaks anywhere: it is longer than a phone is wide. */
function Hash({ name, value }: { name: string; value: string }) {
  return (
    <p className="small">
      {name}:{' '}
      <code>
        {value.match(/.{1,8}/g)?.map((part) => (
          <span key={part}>
            {part}
            <wbr />
          </span>
        ))}
      </code>
    </p>
  )
}
