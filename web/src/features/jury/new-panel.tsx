/** Forms a panel for kinds of entries that no other marks. */
import type { Panel } from '@hoi-thi/shared/jury'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'

const kinds = ['report', 'play', 'model'] as const

export function NewPanel({ contest, panels }: { contest: string; panels: readonly Panel[] }) {
  const { jury } = useMessages()
  const { newPanel: say } = jury.organizer
  const { isBusy, outcome, run } = useDeed()
  const [wrong, setWrong] = useState<{ id: string; text: string }[]>([])
  const free = kinds.filter((kind) => !panels.some((panel) => panel.kinds.includes(kind)))
  if (free.length === 0) return null
  const form = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const written = new FormData(element)
    const name = String(written.get('name') ?? '').trim()
    const chosen = free.filter((kind) => written.get(kind))
    const errors = [
      ...(name ? [] : [{ id: 'panel-name', text: say.nameMissing }]),
      ...(chosen.length > 0 ? [] : [{ id: `panel-${free[0]}`, text: say.kindMissing }])
    ]
    setWrong(errors)
    if (errors.length > 0) return
    void run(async () => {
      await call('POST /contests/:contest/judging/panels', { params: { contest }, body: { name, kinds: chosen } })
      element.reset()
      return { done: say.done(name) }
    })
  }
  const errorOf = (id: string) => wrong.find((each) => each.id === id)?.text
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <form onSubmit={form} className="stack" noValidate>
        <ErrorSummary title={say.errorTitle} errors={wrong} answer={wrong} />
        <Field id="panel-name" name="name" label={say.name} error={errorOf('panel-name')} maxLength={100} autoComplete="off" />
        <FieldGroup id="panel-kinds" legend={say.kinds} error={errorOf(`panel-${free[0]}`)}>
          {free.map((kind) => (
            <Tick key={kind} id={`panel-${kind}`} name={kind}>
              {jury.kinds[kind]}
            </Tick>
          ))}
        </FieldGroup>
        <Button type="submit" busy={isBusy}>
          {say.submit}
        </Button>
      </form>
    </Card>
  )
}
