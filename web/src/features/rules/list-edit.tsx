/** A list within the draft: each item with its fields, and what can be done to it, by keyboard and by thumb. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FieldError } from '../../ui/field.tsx'
import { usePlace } from './editing.ts'
import { moved, without } from './list-edits.ts'

interface ListEditProps<T> {
  path: string
  nameOf: (item: T) => string
  addLabel: string
  make: (items: readonly T[]) => T
  /** Without it items cannot be copied. */
  copy?: (item: T, items: readonly T[]) => T
  children: (path: string, item: T) => ReactNode
}

export function ListEdit<T>({ path, nameOf, addLabel, make, copy, children }: ListEditProps<T>) {
  const { rules, format } = useMessages()
  const lang = useContentLanguage()
  const { id, error, value: items, set } = usePlace<T[]>(path)
  const focus = useFocusLater()
  const write = (next: T[], focused: string) => {
    set(next)
    focus(focused)
  }
  const headingOf = (index: number) => `${id}-${index}-heading`
  return (
    <div className="stack" id={id} tabIndex={-1}>
      {error && <FieldError id={id}>{error}</FieldError>}
      {items.map((item, index) => {
        const name = nameOf(item) || rules.lists.unnamed(format.number(index + 1))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no names of their own, and their fields keep nothing
          <Card key={index}>
            <h3 id={headingOf(index)} tabIndex={-1} lang={lang}>
              {name}
            </h3>
            {children(`${path}.${index}`, item)}
            <ItemDeeds
              id={`${id}-${index}`}
              name={name}
              onUp={index > 0 ? () => write(moved(items, index, index - 1), headingOf(index - 1)) : null}
              onDown={index < items.length - 1 ? () => write(moved(items, index, index + 1), headingOf(index + 1)) : null}
              onCopy={copy ? () => write([...items, copy(item, items)], headingOf(items.length)) : null}
              onRemove={() => write(without(items, index), id)}
            />
          </Card>
        )
      })}
      <p>
        <Button variant="alt" small onClick={() => write([...items, make(items)], headingOf(items.length))}>
          {addLabel}
        </Button>
      </p>
    </div>
  )
}

interface ItemDeedsProps {
  id: string
  name: string
  onUp: (() => void) | null
  onDown: (() => void) | null
  onCopy?: (() => void) | null
  onRemove: () => void
}

export function ItemDeeds({ id, name, onUp, onDown, onCopy, onRemove }: ItemDeedsProps) {
  const { lists: say } = useMessages().rules
  const deeds = [
    ['up', say.up, onUp],
    ['down', say.down, onDown],
    ['copy', say.copy, onCopy ?? null],
    ['remove', say.remove, onRemove]
  ] as const
  return (
    <p className="cluster">
      {deeds.map(
        ([deed, label, act]) =>
          act && (
            <Button key={deed} id={`${id}-${deed}`} variant="quiet" small aria-label={say.of(label, name)} onClick={act}>
              {label}
            </Button>
          )
      )}
    </p>
  )
}

/** Moves the focus once the page has been drawn with what was just changed. */
export function useFocusLater(): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turn > 0 && wanted.current) document.getElementById(wanted.current)?.focus()
    wanted.current = null
  }, [turn])
  return (id) => {
    wanted.current = id
    setTurn((before) => before + 1)
  }
}
