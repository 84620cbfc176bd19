/** Looks something up beside a form, without leaving it: a field, a button, and what was found. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refusal } from '../../api.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'

interface Found<T> {
  items: T[]
  hasMore: boolean
}

interface SearchBoxProps<T> {
  id: string
  label: string
  hint: string
  seek: (q: string) => Promise<Found<T>>
  keyOf: (item: T) => string
  children: (item: T) => ReactNode
}

export function SearchBox<T>({ id, label, hint, seek, keyOf, children }: SearchBoxProps<T>) {
  const { search: say } = useMessages().changeSet
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<Found<T> | 'failed' | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get(id) ?? '').trim()
    if (isBusy || q === '') return
    setBusy(true)
    setFound(await seek(q).catch(failedOnly))
    setBusy(false)
  }
  return (
    <>
      <form onSubmit={(event) => void send(event)} className="stack tight">
        <Field id={id} name={id} type="search" label={label} hint={hint} maxLength={100} autoComplete="off" />
        <Button type="submit" variant="alt" small busy={isBusy}>
          {say.find}
        </Button>
      </form>
      <div className="stack" aria-live="polite">
        {found === 'failed' && <Notice tone="stop" title={say.failed} />}
        {found !== null && found !== 'failed' && (
          <>
            {found.items.length === 0 && <p>{say.none}</p>}
            <ul className="rows">
              {found.items.map((item) => (
                <li key={keyOf(item)}>{children(item)}</li>
              ))}
            </ul>
            {found.hasMore && <p className="mute">{say.more}</p>}
          </>
        )}
      </div>
    </>
  )
}

function failedOnly(error: unknown): 'failed' {
  if (error instanceof Refusal) return 'failed'
  throw error
}
