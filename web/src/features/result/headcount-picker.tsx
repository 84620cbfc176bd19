/** Another number of people for a unit. */
import type { Unit } from '@hoi-thi/shared/contest'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { UnitCombobox } from '../contest/unit-combobox.tsx'
import { typedPeople } from './typed-people.ts'

type Wrong = 'unit' | 'people'

export function HeadcountPicker({ contest, onTake }: { contest: string; onTake: (unit: Unit, people: number) => void }) {
  const { headcount: say } = useMessages().changeSet
  const [unit, setUnit] = useState<Unit | null>(null)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const people = typedPeople(String(new FormData(event.currentTarget).get('people') ?? ''))
    setWrong([...(unit ? [] : ['unit' as const]), ...(people === null ? ['people' as const] : [])])
    if (!unit || people === null) return
    onTake(unit, people)
  }
  const errorOf = (name: Wrong) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <form onSubmit={send} className="stack" noValidate>
      <ErrorSummary title={say.errorTitle} errors={wrong.map((id) => ({ id, text: say.errors[id] }))} answer={wrong} />
      <UnitCombobox label={say.unit} contest={contest} chosen={unit} onChoose={setUnit} error={errorOf('unit')} />
      <Field id="people" name="people" label={say.people} error={errorOf('people')} inputMode="numeric" maxLength={15} autoComplete="off" />
      <p>
        <Button type="submit" small>
          {say.add}
        </Button>
      </p>
    </form>
  )
}
