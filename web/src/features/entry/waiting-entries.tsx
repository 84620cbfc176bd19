/** Entries that wait for their sender, each with what to do; nothing where none waits. */
import type { EntryRow } from '@hoi-thi/shared/entry'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { entryAddress } from './entry-addresses.ts'
import { waitingFor } from './waiting.ts'

interface WaitingProps {
  contest: string
  items: readonly EntryRow[]
  takes: { isOpen: boolean; closesAt: string }
}

export function WaitingEntries({ contest, items, takes: { isOpen, closesAt } }: WaitingProps) {
  const { entry, format } = useMessages()
  const { waiting: say } = entry
  const contentLanguage = useContentLanguage()
  const waiting = waitingFor(items, isOpen)
  if (waiting.length === 0) return null
  return (
    <Notice tone="wait" title={say.title(format.number(waiting.length))}>
      <ul className="stack tight">
        {waiting.map(({ id, number, title, state }) => (
          <li key={id}>
            <Link to={entryAddress.entry(contest, id)}>
              {entry.number(number)}: <span lang={contentLanguage}>{title || entry.untitled}</span>
            </Link>
            {`. ${state === 'returned' ? say.returned : say.draft}`}
          </li>
        ))}
      </ul>
      <p>{isOpen ? say.until(format.moment(closesAt)) : entry.standing.mendOver}</p>
    </Notice>
  )
}
