/** Finds somebody who takes part, and enters their score or corrects it. */
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { FoundPeople } from '../award/found-people.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import type { Named, OutsidePage } from './outside-data.ts'
import { typedPoints } from './typed-points.ts'

interface EnterScoreProps {
  own: OutsidePage
  chosen: Named | null
  onChoose: (person: Named | null) => void
}

export function EnterScore({ own: { of, scores, q, found }, chosen, onChoose }: EnterScoreProps) {
  const { judging, format } = useMessages()
  const say = judging.enter
  const { isBusy, outcome, run } = useDeed()
  const save = ({ participantId, fullName }: Named, points: number, reason: string) =>
    run(async () => {
      const body = { points, ...(reason && { reason }) }
      await call('PUT /contests/:contest/rounds/:roundId/outside-scores/:participantId', {
        params: { ...of.params, participantId },
        body
      })
      onChoose(null)
      return { done: say.done(fullName, format.points(points)), text: say.doneText }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      {chosen ? (
        <PointsForm
          key={chosen.participantId}
          person={chosen}
          score={scores.items.find(({ participantId }) => participantId === chosen.participantId)}
          asksReason={mayBeSigned(scores, chosen)}
          maximum={scores.maximum}
          isBusy={isBusy}
          onSave={save}
          onOther={() => onChoose(null)}
        />
      ) : (
        <>
          <Form
            method="get"
            action={adminAddress.outside(of.params.contest, of.params.roundId)}
            role="search"
            className="stack tight"
            keepScroll
          >
            <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={q} maxLength={100} autoComplete="off" />
            <Button type="submit" variant="alt" small>
              {say.submit}
            </Button>
          </Form>
          {found && <FoundPeople found={found} onChoose={onChoose} />}
        </>
      )}
    </Card>
  )
}

/** Or it may lie on another page of the list. */
function mayBeSigned({ items, signed }: OutsidePage['scores'], { participantId }: Named): boolean {
  const score = items.find((each) => each.participantId === participantId)
  return score ? score.signedAt !== null : signed > items.filter(({ signedAt }) => signedAt !== null).length
}

interface PointsFormProps {
  person: Named
  /** What has been entered already. */
  score: OutsidePage['scores']['items'][number] | undefined
  asksReason: boolean
  maximum: number
  isBusy: boolean
  onSave: (person: Named, points: number, reason: string) => void
  onOther: () => void
}

function PointsForm({ person, score, asksReason, maximum, isBusy, onSave, onOther }: PointsFormProps) {
  const { judging, format } = useMessages()
  const say = judging.enter
  const contentLanguage = useContentLanguage()
  const [wrong, setWrong] = useState<{ id: string; text: string }[]>([])
  const most = format.number(maximum)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const points = typedPoints(String(form.get('points') ?? ''), maximum)
    setWrong(points === undefined ? [{ id: 'points', text: say.error(most) }] : [])
    if (points !== undefined) onSave(person, points, String(form.get('reason') ?? '').trim())
  }
  return (
    <form onSubmit={send} className="stack" noValidate>
      <ErrorSummary title={say.errorTitle} errors={wrong} answer={wrong} />
      <p lang={contentLanguage}>
        {say.person}: <span className="strong">{person.fullName}</span>, {person.unitName ?? judging.noUnit}
      </p>
      <Field
        id="points"
        name="points"
        label={say.points(most)}
        hint={say.pointsHint}
        error={wrong[0]?.text}
        defaultValue={score && format.points(score.points)}
        inputMode="decimal"
        maxLength={10}
        autoComplete="off"
        autoFocus
      />
      {asksReason && <Field id="reason" name="reason" label={say.reason} hint={say.reasonHint} maxLength={500} autoComplete="off" />}
      <p className="cluster">
        <Button type="submit" busy={isBusy}>
          {say.save}
        </Button>
        <Button variant="alt" onClick={onOther}>
          {say.other}
        </Button>
      </p>
    </form>
  )
}
