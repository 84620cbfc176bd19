/** Seats a judge in a panel, and says where they work: they mark nothing from there. */
import type { Unit } from '@hoi-thi/shared/contest'
import type { Judging } from '@hoi-thi/shared/jury'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { UnitCombobox } from '../contest/unit-combobox.tsx'

export function SeatJudge({ contest, judging }: { contest: string; judging: Judging }) {
  const { seat: say } = useMessages().jury.organizer
  const contentLanguage = useContentLanguage()
  const { isBusy, outcome, run } = useDeed()
  const [unit, setUnit] = useState<Unit | null>(null)
  const seat = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget)
    const [judgeId, panelId] = [String(written.get('judge')), String(written.get('panel'))]
    const name = judging.free.find((judge) => judge.judgeId === judgeId)?.fullName ?? ''
    void run(async () => {
      const params = { contest, panelId, judgeId }
      await call('PUT /contests/:contest/judging/panels/:panelId/judges/:judgeId', { params, body: { unitId: unit?.id ?? null } })
      setUnit(null)
      return { done: say.done(name) }
    })
  }
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      {judging.free.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <form onSubmit={seat} className="stack">
          <Field id="seat-judge" label={say.judge}>
            {(control) => (
              <select {...control} name="judge" lang={contentLanguage}>
                {judging.free.map(({ judgeId, fullName }) => (
                  <option key={judgeId} value={judgeId}>
                    {fullName}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="seat-panel" label={say.panel}>
            {(control) => (
              <select {...control} name="panel" lang={contentLanguage}>
                {judging.panels.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <UnitCombobox id="seat-unit" label={say.unit} contest={contest} chosen={unit} onChoose={setUnit} error={undefined} />
          <p className="small mute">{say.unitHint}</p>
          <Button type="submit" busy={isBusy}>
            {say.submit}
          </Button>
        </form>
      )}
    </Card>
  )
}
