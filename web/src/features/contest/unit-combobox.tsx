/** Finds a unit while typing, without accents and by former names, and says how many match. */
import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react'
import type { Unit } from '@hoi-thi/shared/contest'
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import { matches, pieces } from './match.ts'
import styles from './unit-combobox.module.css'
import { type UnitSearch, useUnitSearch } from './use-unit-search.ts'

interface UnitComboboxProps {
  /** Where several stand on one page. */
  id?: string
  /** Whose unit is looked for; the reader's own without it. */
  label?: string
  contest: string
  chosen: Unit | null
  onChoose: (unit: Unit | null) => void
  error: string | undefined
  /** One after the other is chosen, and kept elsewhere: the field is empty again each time. */
  isMany?: boolean
}

export const unitFieldId = 'unit'

export function UnitCombobox({ id = unitFieldId, label, contest, chosen, onChoose, error, isMany = false }: UnitComboboxProps) {
  const { contest: words } = useMessages()
  const contentLanguage = useContentLanguage()
  const [typed, setTyped] = useState('')
  const search = useUnitSearch(contest, chosen ? '' : typed.trim())
  const type = (value: string) => {
    setTyped(value)
    if (chosen && value !== chosen.name) onChoose(null)
  }
  const choose = (unit: Unit) => {
    setTyped(isMany ? '' : unit.name)
    onChoose(unit)
  }
  return (
    <div className="stack tight">
      <ComboboxProvider value={typed} setValue={type} resetValueOnHide={false}>
        <Field id={id} label={label ?? words.join.unit} hint={words.join.unitHint} error={error}>
          {(control) => (
            <Combobox
              {...control}
              placeholder={words.join.unitExample}
              autoSelect
              autoComplete="list"
              lang={contentLanguage}
              maxLength={100}
            />
          )}
        </Field>
        <ComboboxPopover className={styles.list} gutter={4} sameWidth flip={false} aria-label={label ?? words.join.unit}>
          {search.items.map((unit) => (
            <ComboboxItem className={styles.item} key={unit.id} value={unit.name} setValueOnClick={false} onClick={() => choose(unit)}>
              <UnitLine unit={unit} query={search.query} />
            </ComboboxItem>
          ))}
          <p className={styles.note} aria-hidden="true">
            <HowMany search={search} />
            {search.items.length < search.total && ` ${words.join.more}`}
          </p>
        </ComboboxPopover>
      </ComboboxProvider>
      <p className="small mute" role="status">
        {chosen ? words.join.chosen(chosen.name) : <HowMany search={search} />}
      </p>
    </div>
  )
}

function HowMany({ search }: { search: UnitSearch }) {
  const { contest, format } = useMessages()
  const { join } = contest
  if (search.state === 'failed') return join.searchFailed
  if (search.state === 'searching') return join.searching
  if (search.query === '') return join.allUnits(format.number(search.total))
  return search.total === 0 ? join.noMatch(search.query) : join.matches(format.number(search.total), search.query)
}

/** The name, its bloc, and the former name by which it was found. */
function UnitLine({ unit, query }: { unit: Unit; query: string }) {
  const { contest } = useMessages()
  const contentLanguage = useContentLanguage()
  const former = query && !matches(unit.name, query) ? unit.formerNames.find((name) => matches(name, query)) : undefined
  return (
    <>
      <span className={styles.name} lang={contentLanguage}>
        <Marked text={unit.name} query={query} />
      </span>
      <span className="small mute">
        {contest.blocs[unit.bloc]}
        {former && (
          <>
            {' · '}
            {contest.join.formerly}{' '}
            <span lang={contentLanguage}>
              <Marked text={former} query={query} />
            </span>
          </>
        )}
      </span>
    </>
  )
}

function Marked({ text, query }: { text: string; query: string }) {
  return (
    <>
      {pieces(text, query).map(({ text: piece, isMatch }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place
        isMatch ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>
      )}
    </>
  )
}
