/** Finds a person or a unit, and gives them more time. */
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import type { Shown } from './control-data.ts'

/** A person or a unit. */
interface Subject {
  id: string
  name: string
  /** Said beside a person's name. */
  place: string
  isUnit: boolean
}

export function ExtensionCard({ contest, shown }: { contest: string; shown: Shown }) {
  const { roundControl, format } = useMessages()
  const { extension: say } = roundControl
  const { isBusy, outcome, run } = useDeed()
  const [chosen, setChosen] = useState<Subject | null>(null)
  const { roundId } = shown.control
  const give = ({ id, name, isUnit }: Subject, minutes: number, reason: string) =>
    run(async () => {
      const body = { ...(isUnit ? { unitId: id } : { participantId: id }), seconds: 60 * minutes, reason }
      const { moved } = await call('POST /contests/:contest/rounds/:roundId/extensions', { params: { contest, roundId }, body })
      setChosen(null)
      return { done: say.done(name, format.number(minutes)), text: say.doneText(format.number(moved)) }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <p className="measure">{say.text}</p>
      <DeedOutcome outcome={outcome} />
      {chosen ? (
        <TimeForm subject={chosen} isBusy={isBusy} onGive={give} onOther={() => setChosen(null)} />
      ) : (
        <>
          <div className="cols two">
            <Search contest={contest} roundId={roundId} name="q" label={say.search} hint={say.searchHint} value={shown.q} />
            <Search contest={contest} roundId={roundId} name="unit" label={say.unitSearch} hint={say.unitHint} value={shown.unit} />
          </div>
          <Found shown={shown} onChoose={setChosen} />
        </>
      )}
    </Card>
  )
}

interface SearchProps {
  contest: string
  roundId: string
  name: string
  label: string
  hint: string
  value: string
}

function Search({ contest, roundId, name, value, ...words }: SearchProps) {
  const { extension: say } = useMessages().roundControl
  return (
    <Form
      method="get"
      action={adminAddress.control(contest, roundId)}
      role="search"
      aria-label={words.label}
      className="stack tight"
      keepScroll
    >
      <Field {...words} id={name} name={name} type="search" defaultValue={value} maxLength={100} autoComplete="off" />
      <p>
        <Button type="submit" variant="alt" small aria-label={words.label}>
          {say.find}
        </Button>
      </p>
    </Form>
  )
}

function Found({ shown: { people, units }, onChoose }: { shown: Shown; onChoose: (subject: Subject) => void }) {
  const { extension: say } = useMessages().roundControl
  const contentLanguage = useContentLanguage()
  if (!people && !units) return null
  const subjects: Subject[] = [
    ...(people?.items ?? []).map(({ participantId, fullName, unitName, signInName }) => ({
      id: participantId,
      name: fullName,
      place: `${unitName ?? say.noUnit}, ${signInName}`,
      isUnit: false
    })),
    ...(units?.items ?? []).slice(0, 20).map(({ id, name }) => ({ id, name, place: '', isUnit: true }))
  ]
  const hasMore = people?.hasMore || (units?.items.length ?? 0) > 20
  if (subjects.length === 0) return <Empty title={say.nobody.title}>{say.nobody.text}</Empty>
  return (
    <div className="stack" aria-live="polite">
      <ul className="rows">
        {subjects.map((subject) => (
          <li key={subject.id} className="stack tight">
            <p lang={contentLanguage}>
              <span className="strong">{subject.name}</span>
              <br />
              <span className="small mute">{subject.place}</span>
            </p>
            <p>
              <Button variant="alt" small aria-label={say.chooseOf(subject.name)} onClick={() => onChoose(subject)}>
                {say.choose}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {hasMore && <p className="mute">{say.more}</p>}
    </div>
  )
}

interface TimeFormProps {
  subject: Subject
  isBusy: boolean
  onGive: (subject: Subject, minutes: number, reason: string) => void
  onOther: () => void
}

type Wrong = 'minutes' | 'reason'

function TimeForm({ subject, isBusy, onGive, onOther }: TimeFormProps) {
  const { extension: say } = useMessages().roundControl
  const contentLanguage = useContentLanguage()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const minutes = Number(String(form.get('minutes') ?? '').trim())
    const reason = String(form.get('reason') ?? '').trim()
    const isWhole = Number.isInteger(minutes) && minutes >= 1 && minutes <= 120
    setWrong([...(isWhole ? [] : ['minutes' as const]), ...(reason ? [] : ['reason' as const])])
    if (isWhole && reason) onGive(subject, minutes, reason)
  }
  const errorOf = (name: Wrong) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <form onSubmit={send} className="stack" noValidate>
      <ErrorSummary title={say.errorTitle} errors={wrong.map((name) => ({ id: name, text: say.errors[name] }))} answer={wrong} />
      <p lang={contentLanguage}>
        {say.chosen}: <span className="strong">{subject.name}</span>
        {subject.place && `, ${subject.place}`}
      </p>
      <Field
        id="minutes"
        name="minutes"
        label={say.minutes}
        hint={say.minutesHint}
        error={errorOf('minutes')}
        inputMode="numeric"
        defaultValue="5"
        maxLength={3}
        autoComplete="off"
        autoFocus
      />
      <Field
        id="reason"
        name="reason"
        label={say.reason}
        hint={say.reasonHint}
        error={errorOf('reason')}
        maxLength={500}
        autoComplete="off"
      />
      <p className="cluster">
        <Button type="submit" busy={isBusy}>
          {say.give}
        </Button>
        <Button variant="alt" onClick={onOther}>
          {say.other}
        </Button>
      </p>
    </form>
  )
}
