/** Finds people whom the jury lets into a round. */
import type { Admitted } from '@hoi-thi/shared/admission'
import { useRef, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { type Found, FoundPeople, type Person } from '../award/found-people.tsx'

interface ChoosePeopleProps {
  address: string
  q: string
  found: Found | null
  /** Who is on the list already. */
  taken: readonly Pick<Admitted, 'participantId'>[]
  onChoose: (person: Person) => void
}

export function ChoosePeople({ address, q, found, taken, onChoose }: ChoosePeopleProps) {
  const { choose: say } = useMessages().admission
  const [last, setLast] = useState<string | null>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const ids = new Set(taken.map(({ participantId }) => participantId))
  const others = found && { ...found, items: found.items.filter(({ participantId }) => !ids.has(participantId)) }
  return (
    <Card>
      <h2>{say.title}</h2>
      <p role="status" ref={said} tabIndex={-1}>
        {last && say.add(last)}
      </p>
      <Form method="get" action={address} role="search" className="stack tight" keepScroll>
        <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={q} maxLength={100} autoComplete="off" />
        <Button type="submit" variant="alt" small>
          {say.submit}
        </Button>
      </Form>
      {others && (others.items.length > 0 || found.items.length === 0) && (
        <FoundPeople
          found={others}
          onChoose={(person) => {
            setLast(person.fullName)
            onChoose(person)
            // The button that was pressed is gone; whoever scrolls stays where they are.
            said.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </Card>
  )
}
