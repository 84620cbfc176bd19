/** Fields for one place of the draft each: words, lines, numbers, a choice, yes or no, several of many. */
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useChoices, usePlace } from './editing.ts'

interface Placed {
  path: string
}

/** `mayBeNull`: left empty, the rules say nothing of it. */
export function TextEdit({ path, rows, mayBeNull, max = 300 }: Placed & { rows?: number; mayBeNull?: boolean; max?: number }) {
  const { value, set, ...field } = usePlace<string | null>(path)
  const lang = useContentLanguage()
  const write = (text: string) => set(mayBeNull && text === '' ? null : text)
  return (
    <Field {...field}>
      {(control) => {
        const bound = { ...control, lang, maxLength: max, value: value ?? '' }
        if (rows) return <textarea {...bound} rows={rows} onChange={({ currentTarget }) => write(currentTarget.value)} />
        return <input {...bound} type="text" autoComplete="off" onChange={({ currentTarget }) => write(currentTarget.value)} />
      }}
    </Field>
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A list of short texts, one a line. */
export function LinesEdit({ path }: Placed) {
  const { value, set, ...field } = usePlace<string[]>(path)
  const lang = useContentLanguage()
  const [typed, setTyped] = useState('')
  const isTyped = linesOf(typed).join('\n') === value.join('\n')
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          lang={lang}
          rows={Math.max(3, value.length + 1)}
          value={isTyped ? typed : value.join('\n')}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            set(linesOf(currentTarget.value))
          }}
        />
      )}
    </Field>
  )
}

interface NumberEditProps extends Placed {
  min?: number
  max: number
  mayBeNull?: boolean
  /** What is kept per unit that is shown: 60 for seconds shown as minutes. */
  scale?: number
  hasFractions?: boolean
}

/** Emptied, a number that must be there is none: the page says so, and nothing is saved until it is back. */
export function NumberEdit({ path, min = 0, max, mayBeNull, scale = 1, hasFractions }: NumberEditProps) {
  const { value, set, ...field } = usePlace<number | null>(path)
  const shown = value === null || Number.isNaN(value) ? '' : String(value / scale)
  const write = (text: string) => {
    const kept = hasFractions ? Number(text) * scale : Math.round(Number(text) * scale)
    set(text.trim() === '' ? (mayBeNull ? null : Number.NaN) : kept)
  }
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode={hasFractions || scale > 1 ? 'decimal' : 'numeric'}
          step={hasFractions || scale > 1 ? 'any' : 1}
          min={min}
          max={max}
          value={shown}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** `options` where they are not the same for all rules; `none` names that nothing is chosen. */
export function ChoiceEdit({ path, options, none }: Placed & { options?: [string, string][]; none?: string }) {
  const { value, set, ...field } = usePlace<string | null>(path)
  const usual = useChoices(path)
  const { rules: say } = useMessages()
  const offered = options ?? usual
  const isUnknown = value !== null && !offered.some(([key]) => key === value)
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ currentTarget }) => set(currentTarget.value || null)}>
          {(none !== undefined || value === null) && <option value="">{none ?? say.none}</option>}
          {isUnknown && <option value={value}>{value}</option>}
          {offered.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function FlagEdit({ path }: Placed) {
  const { id, label, value, set } = usePlace<boolean>(path)
  return (
    <Tick id={id} checked={value} onChange={({ currentTarget }) => set(currentTarget.checked)}>
      {label}
    </Tick>
  )
}

/** Several of many, kept in the order in which they are offered. */
export function SetEdit({ path, options }: Placed & { options?: [string, string][] }) {
  const { id, label, hint, error, value, set } = usePlace<string[]>(path)
  const usual = useChoices(path)
  const offered = options ?? usual
  const toggle = (key: string, isIn: boolean) =>
    set(offered.map(([each]) => each).filter((each) => (each === key ? isIn : value.includes(each))))
  return (
    <div id={id} tabIndex={-1}>
      <FieldGroup id={`${id}-group`} legend={label} error={error}>
        {hint && <p className="small mute">{hint}</p>}
        {offered.map(([key, name]) => (
          <Tick key={key} checked={value.includes(key)} onChange={({ currentTarget }) => toggle(key, currentTarget.checked)}>
            {name}
          </Tick>
        ))}
      </FieldGroup>
    </div>
  )
}
