/** Has the boards of the whole contest stand still until a moment, and go on before it. */
import type { Freeze } from '@hoi-thi/shared/ranking'
import type { FormEvent } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { typedInstant } from '../../vietnam-time.ts'
import { WithReason } from '../roster/with-reason.tsx'

export function FreezeCard({ contest, freezes }: { contest: string; freezes: Freeze[] }) {
  const { roundControl } = useMessages()
  const { freeze: say } = roundControl
  const { isBusy, outcome, run } = useDeed()
  const lasting = freezes.filter(({ isOver }) => !isOver)
  const end = (freezeId: string) =>
    run(async () => {
      await call('DELETE /contests/:contest/freezes/:freezeId', { params: { contest, freezeId } })
      return { done: say.done.ended }
    })
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const [from, until] = [typedInstant(String(typed.get('freeze-from'))), typedInstant(String(typed.get('freeze-until')))]
    const body = { ...(from && { from }), until, reason: String(typed.get('freeze-reason')).trim() }
    void run(async () => {
      await call('POST /contests/:contest/freezes', { params: { contest }, body })
      form.reset()
      return { done: say.done.begun }
    })
  }
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <p>{say.text}</p>
      {lasting.map((freeze) => (
        <Lasting key={freeze.id} freeze={freeze} isBusy={isBusy} onEnd={() => void end(freeze.id)} />
      ))}
      <form className="stack tight" aria-label={say.label} onSubmit={begin}>
        <Field id="freeze-from" name="freeze-from" type="datetime-local" label={say.from} hint={say.fromHint} />
        <Field id="freeze-until" name="freeze-until" type="datetime-local" required label={say.until} />
        <Field id="freeze-reason" name="freeze-reason" required maxLength={500} label={say.reason} />
        <p>
          <Button type="submit" variant="alt" small busy={isBusy}>
            {say.label}
          </Button>
        </p>
      </form>
    </Card>
  )
}

function Lasting({ freeze, isBusy, onEnd }: { freeze: Freeze; isBusy: boolean; onEnd: () => void }) {
  const { roundControl, format } = useMessages()
  const { freeze: say, keep } = roundControl
  const contentLanguage = useContentLanguage()
  return (
    <div className="stack tight">
      <p className="strong">{say.lasts(format.moment(freeze.from), format.moment(freeze.until), freeze.frozenBy)}</p>
      <p lang={contentLanguage}>{freeze.reason}</p>
      <p>
        <WithReason
          label={say.end}
          isBusy={isBusy}
          isKind
          question={say.endQuestion}
          text={say.endText}
          keep={keep}
          confirm={say.end}
          onConfirm={onEnd}
        />
      </p>
    </div>
  )
}
