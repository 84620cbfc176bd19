/** Finds a legal document of the bank by its number or its title while typing, without accents. */
import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react'
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import { matches } from '../contest/match.ts'
import styles from '../contest/unit-combobox.module.css'
import { useBank } from './bank.ts'

const mostShown = 20

interface DocumentComboboxProps {
  id: string
  label?: string
  /** Its number; empty for none. */
  chosen: string
  error?: string | undefined
  onChoose: (number: string) => void
}

export function DocumentCombobox({ id, label, chosen, error, onChoose }: DocumentComboboxProps) {
  const { bank, format } = useMessages()
  const { form: say } = bank
  const contentLanguage = useContentLanguage()
  const { documents } = useBank()
  const known = documents.find(({ number }) => number === chosen)
  const [typed, setTyped] = useState(known?.title ?? chosen)
  const found = documents.filter(({ number, title }) => matches(`${number} ${title}`, chosen ? '' : typed))
  const type = (value: string) => {
    setTyped(value)
    if (chosen && value !== known?.title) onChoose('')
  }
  return (
    <div className="stack tight">
      <ComboboxProvider value={typed} setValue={type} resetValueOnHide={false}>
        <Field id={id} label={label ?? say.document} hint={say.documentHint} error={error}>
          {(control) => <Combobox {...control} autoSelect autoComplete="list" lang={contentLanguage} maxLength={200} />}
        </Field>
        <ComboboxPopover className={styles.list} gutter={4} sameWidth flip={false} aria-label={label ?? say.document}>
          {found.slice(0, mostShown).map(({ number, title }) => (
            <ComboboxItem
              className={styles.item}
              key={number}
              value={title}
              setValueOnClick={false}
              onClick={() => {
                setTyped(title)
                onChoose(number)
              }}
            >
              <span className={styles.name} lang={contentLanguage}>
                {title}
              </span>
              <span className="small mute n">{number}</span>
            </ComboboxItem>
          ))}
        </ComboboxPopover>
      </ComboboxProvider>
      <p className="small mute" role="status">
        {known
          ? say.documentChosen(`${known.title} (${known.number})`)
          : found.length > 0
            ? say.documentFound(format.number(found.length))
            : say.documentNone}
      </p>
    </div>
  )
}
