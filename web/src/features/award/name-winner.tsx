/** Finds somebody who takes part, and names them for a prize. */
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { type Found, FoundPeople, type Person } from './found-people.tsx'
import { typedDong } from './typed-number.ts'

interface NameWinnerProps {
  contest: string
  /** What was searched for, and who was found; null before the first search. */
  q: string
  found: Found | null
}

export function NameWinner({ contest, q, found }: NameWinnerProps) {
  const { name: say } = useMessages().award
  const deeds = useDeed()
  const [chosen, setChosen] = useState<Person | null>(null)
  const write = (person: Person, title: string, valueDong: number | null) =>
    deeds.run(async () => {
      const body = { participantId: person.participantId, title, valueDong }
      await call('POST /contests/:contest/awards', { params: { contest }, body })
      setChosen(null)
      return { done: say.done(title, person.fullName), text: say.doneText }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={deeds.outcome} />
      {chosen ? (
        <PrizeForm person={chosen} isBusy={deeds.isBusy} onWrite={write} onOther={() => setChosen(null)} />
      ) : (
        <>
          <Form method="get" action={adminAddress.awards(contest)} role="search" className="stack tight" keepScroll>
            <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={q} maxLength={100} autoComplete="off" />
            <Button type="submit" variant="alt" small>
              {say.submit}
            </Button>
          </Form>
          {found && <FoundPeople found={found} onChoose={setChosen} />}
        </>
      )}
    </Card>
  )
}

interface PrizeFormProps {
  person: Person
  isBusy: boolean
  onWrite: (person: Person, title: string, valueDong: number | null) => void
  onOther: () => void
}

type Wrong = 'award' | 'value'

function PrizeForm({ person, isBusy, onWrite, onOther }: PrizeFormProps) {
  const { award } = useMessages()
  const { name: say } = award
  const contentLanguage = useContentLanguage()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const title = String(form.get('award') ?? '').trim()
    const valueDong = typedDong(String(form.get('value') ?? ''))
    setWrong([...(title ? [] : ['award' as const]), ...(valueDong === undefined ? ['value' as const] : [])])
    if (title && valueDong !== undefined) onWrite(person, title, valueDong)
  }
  const errorOf = (name: Wrong) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <form onSubmit={send} className="stack" noValidate>
      <ErrorSummary title={say.errorTitle} errors={wrong.map((name) => ({ id: name, text: say.errors[name] }))} answer={wrong} />
      <p lang={contentLanguage}>
        {say.person}: <span className="strong">{person.fullName}</span>, {person.unitName ?? award.noUnit}
      </p>
      <Field
        id="award"
        name="award"
        label={say.award}
        hint={say.awardHint}
        error={errorOf('award')}
        maxLength={200}
        autoComplete="off"
        autoFocus
      />
      <Field
        id="value"
        name="value"
        label={say.value}
        hint={say.valueHint}
        error={errorOf('value')}
        inputMode="numeric"
        maxLength={30}
        autoComplete="off"
      />
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
