/** What has been done to a round, the newest first; extra time that nobody has used may be taken back. */
import type { Control, Extension, Pause } from '@hoi-thi/shared/round-control'
import type { ReactNode } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { WithReason } from '../roster/with-reason.tsx'

interface HistoryProps {
  contest: string
  control: Control
}

export function History({ contest, control }: HistoryProps) {
  const { history: say } = useMessages().roundControl
  const deeds = useDeed()
  const rows: { id: string; at: string; row: ReactNode }[] = [
    ...control.pauses.map((pause) => ({ id: pause.id, at: pause.pausedAt, row: <PauseRow pause={pause} /> })),
    ...control.extensions.map((extension) => ({
      id: extension.id,
      at: extension.grantedAt,
      row: <ExtensionRow contest={contest} control={control} extension={extension} deeds={deeds} />
    }))
  ].sort((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <section className="stack" aria-labelledby="history-heading">
      <h2 id="history-heading">{say.title}</h2>
      <DeedOutcome outcome={deeds.outcome} />
      {rows.length === 0 && <p className="mute">{say.none}</p>}
      <ul className="rows">
        {rows.map(({ id, row }) => (
          <li key={id}>{row}</li>
        ))}
      </ul>
    </section>
  )
}

function PauseRow({ pause: { pausedAt, pausedBy, resumedAt, resumedBy, reason } }: { pause: Pause }) {
  const { roundControl, format } = useMessages()
  const { history: say } = roundControl
  const contentLanguage = useContentLanguage()
  return (
    <div>
      <p className="strong">{say.pause(format.shortMoment(pausedAt), pausedBy)}</p>
      <p lang={contentLanguage}>{reason}</p>
      {resumedAt && <p className="small mute">{say.resumed(format.shortMoment(resumedAt), resumedBy)}</p>}
    </div>
  )
}

function ExtensionRow({ contest, control, extension, deeds: { isBusy, run } }: HistoryProps & { extension: Extension; deeds: Deeds }) {
  const { roundControl, format } = useMessages()
  const { history: say, keep } = roundControl
  const contentLanguage = useContentLanguage()
  const { id, fullName, unitName, seconds, reason, grantedBy, grantedAt, takenBackAt } = extension
  const whom = fullName ?? unitName ?? say.erased
  const takeBack = () =>
    run(async () => {
      const params = { contest, roundId: control.roundId, extensionId: id }
      await call('DELETE /contests/:contest/rounds/:roundId/extensions/:extensionId', { params })
      return { done: say.takeBack.done }
    })
  return (
    <div className="stack tight">
      <p className="strong">{say.extension(format.shortMoment(grantedAt), grantedBy, format.duration(seconds), whom)}</p>
      {reason && <p lang={contentLanguage}>{reason}</p>}
      {takenBackAt && <p className="small mute">{say.takenBack(format.shortMoment(takenBackAt))}</p>}
      {!takenBackAt && !control.isOver && (
        <p>
          <WithReason
            label={say.takeBack.label}
            fullLabel={say.takeBack.of(whom)}
            isBusy={isBusy}
            question={say.takeBack.question(whom)}
            text={say.takeBack.text}
            keep={keep}
            confirm={say.takeBack.label}
            onConfirm={() => void takeBack()}
          />
        </p>
      )}
    </div>
  )
}
