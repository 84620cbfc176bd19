/** Asks to be counted for another unit; the new one answers. */
import type { Unit } from '@hoi-thi/shared/contest'
import { type FormEvent, useState } from 'react'
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { fetchOwn } from './own.ts'
import { unitChangeAddress } from './unit-change-address.ts'
import { UnitCombobox, unitFieldId } from './unit-combobox.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const slug = params.contest ?? ''
  const [contest, own] = await Promise.all([call('GET /contests/:contest', { params: { contest: slug } }), fetchOwn(slug)])
  if (!own) throw redirect(address.signIn(unitChangeAddress(slug)))
  if (!own.participant) throw redirect(address.join(slug))
  return { contest, unit: own.participant.unit }
}

type ChangeField = 'unit' | 'reason'
const controlOf: Record<ChangeField, string> = { unit: unitFieldId, reason: 'reason' }

export function Component() {
  const { contest, unit } = useLoaderData<typeof loader>()
  const { unitChange: say } = useMessages().contest
  const contentLanguage = useContentLanguage()
  const { isBusy, outcome, run } = useDeed()
  const [chosen, setChosen] = useState<Unit | null>(null)
  const [wrong, setWrong] = useState<ChangeField[]>([])
  usePageTitle(say.title)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    const lacking = [...(chosen ? [] : ['unit' as const]), ...(reason ? [] : ['reason' as const])]
    setWrong(lacking)
    if (!chosen || !reason) return
    void run(async () => {
      await call('POST /contests/:contest/unit-changes', { params: { contest: contest.slug }, body: { unitId: chosen.id, reason } })
      return { done: say.sent(chosen.name), text: say.sentText }
    })
  }
  return (
    <div className="wrap band">
      <div className="narrow stack">
        <p className="mute" lang={contentLanguage}>
          {contest.title}
        </p>
        <Card isKey>
          <h1 className="title">{say.title}</h1>
          <p>{unit ? say.now(unit.name) : say.none}</p>
          <p>{say.text}</p>
          <DeedOutcome outcome={outcome} />
          {!outcome?.done && (
            <form onSubmit={send} className="stack" noValidate>
              <ErrorSummary
                title={say.errorTitle}
                errors={wrong.map((name) => ({ id: controlOf[name], text: say.errors[name] }))}
                answer={wrong}
              />
              <UnitCombobox
                label={say.unit}
                contest={contest.slug}
                chosen={chosen}
                onChoose={setChosen}
                error={wrong.includes('unit') && !chosen ? say.errors.unit : undefined}
              />
              <Field
                id="reason"
                name="reason"
                label={say.reason}
                hint={say.reasonHint}
                error={wrong.includes('reason') ? say.errors.reason : undefined}
                maxLength={500}
              />
              <Button type="submit" block busy={isBusy}>
                {say.submit}
              </Button>
            </form>
          )}
          <p>
            <Link to={address.contest(contest.slug)}>{say.back}</Link>
          </p>
        </Card>
      </div>
    </div>
  )
}
