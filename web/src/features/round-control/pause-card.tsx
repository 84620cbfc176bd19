/** Stops the clocks of a round that is open, and lets them go on; asked about first. */
import type { Control } from '@hoi-thi/shared/round-control'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { WithReason } from '../roster/with-reason.tsx'

export function PauseCard({ contest, control }: { contest: string; control: Control }) {
  const { roundControl, format } = useMessages()
  const { pause: say } = roundControl
  const { isBusy, outcome, run } = useDeed()
  const params = { contest, roundId: control.roundId }
  const pause = (reason: string) =>
    run(async () => {
      await call('PUT /contests/:contest/rounds/:roundId/pause', { params, body: { reason } })
      return { done: say.done.paused }
    })
  const resume = () =>
    run(async () => {
      await call('DELETE /contests/:contest/rounds/:roundId/pause', { params })
      return { done: say.done.resumed }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <p>{say.text}</p>
      {control.pausedAt && <p className="strong">{say.since(format.moment(control.pausedAt))}</p>}
      {control.pausedAt && (
        <p>
          <WithReason
            label={say.resume}
            isBusy={isBusy}
            isKind
            question={say.resumeQuestion}
            text={say.resumeText}
            keep={roundControl.keep}
            confirm={say.resume}
            onConfirm={() => void resume()}
          />
        </p>
      )}
      {!control.pausedAt && control.phase === 'open' && (
        <p>
          <WithReason
            label={say.label}
            isBusy={isBusy}
            question={say.question(format.number(control.attempts.open))}
            text={say.text}
            reasonLabel={say.reason}
            missing={say.missing}
            keep={roundControl.keep}
            confirm={say.label}
            onConfirm={(reason) => void pause(reason)}
          />
        </p>
      )}
      {control.phase !== 'open' && <p className="mute">{say.onlyOpen}</p>}
    </Card>
  )
}
