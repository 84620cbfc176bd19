/** The draft that is being written, for every field below: what it says, how to change it, and what is wrong with it. */
import type { Rules } from '@hoi-thi/shared/rules'
import { createContext, useContext } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { controlOf, patternOf, valueAt, withValue } from './draft-path.ts'
import { type Fault, faultAt } from './faults-of.ts'

export interface Bank {
  topics: { code: string; name: string }[]
  /** By topic and level: what the bank could give. Empty where nobody has said. */
  inBank: Readonly<Record<string, number>>
  /** Names of the units that the rules speak of, by their ids. */
  unitNames: Readonly<Record<string, string>>
}

export interface Editing extends Bank {
  contest: string
  nameUnit: (id: string, name: string) => void
  rules: Rules
  /** The rules that hold; null before the first are published. */
  present: Rules | null
  faults: readonly Fault[]
  change: (edit: (rules: Rules) => Rules) => void
}

const EditingContext = createContext<Editing | null>(null)
export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('A field of the rules stands outside their editor')
  return editing
}

interface Words {
  label: string
  hint?: string
}

/** One place of the draft, bound to its words. */
export function usePlace<T>(path: string) {
  const { rules, faults, change } = useEditing()
  const { rules: say } = useMessages()
  const words = (say.fields as Record<string, Words | undefined>)[patternOf(path)]
  const fault = faultAt(faults, path)
  return {
    id: controlOf(path),
    label: words?.label ?? '',
    hint: words?.hint,
    error: fault && say.faults[fault.code],
    value: valueAt(rules, path) as T,
    set: (value: T) => change((before) => withValue(before, path, value))
  }
}

/** What may be chosen at a place, with its words. */
export function useChoices(path: string): [string, string][] {
  const { choices } = useMessages().rules
  return Object.entries((choices as Record<string, Record<string, string> | undefined>)[patternOf(path)] ?? {})
}
