/** Fields for an instant in Vietnam's time, a day, and a time of the day. */
import { Field } from '../../ui/field.tsx'
import { shownInstant, typedInstant } from '../../vietnam-time.ts'
import { usePlace } from './editing.ts'

export function InstantEdit({ path }: { path: string }) {
  const { value, set, ...field } = usePlace<string>(path)
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={shownInstant(value)}
          onChange={({ currentTarget }) => set(typedInstant(currentTarget.value))}
        />
      )}
    </Field>
  )
}

export function DayEdit({ path }: { path: string }) {
  const { value, set, ...field } = usePlace<string>(path)
  return (
    <Field {...field}>
      {(control) => <input {...control} type="date" value={value} onChange={({ currentTarget }) => set(currentTarget.value)} />}
    </Field>
  )
}

/** Emptied: no time is set. */
export function ClockEdit({ path }: { path: string }) {
  const { value, set, ...field } = usePlace<string | null>(path)
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} type="time" value={value ?? ''} onChange={({ currentTarget }) => set(currentTarget.value || null)} />
      )}
    </Field>
  )
}
