/** On a unit's desk: the entries that the unit sends, by where they stand, and what of them waits. */
import type { EntryState } from '@hoi-thi/shared/entry'
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { entryAddress } from '../entry/entry-addresses.ts'
import type { OwnEntries } from '../entry/own-entries.ts'
import { WaitingEntries } from '../entry/waiting-entries.tsx'

const order: EntryState[] = ['draft', 'submitted', 'returned', 'accepted', 'disqualified', 'withdrawn']

export function EntriesCard({ contest, unitId, own }: { contest: string; unitId: string; own: OwnEntries | null }) {
  const { desk, entry, format } = useMessages()
  const { entries: say } = desk.overview
  const takes = own?.takes
  // Of units the entries are read by their officers alone.
  if (!takes?.senders.includes('unit') || !own?.units.some(({ id }) => id === unitId)) return null
  const items = own.items.filter((item) => item.unitId === unitId && item.sender === 'unit')
  const counts = order.map((state) => ({ state, count: items.filter((item) => item.state === state).length }))
  const moment = format.moment(takes.closesAt)
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{takes.isOpen ? entry.opensUntil(moment) : entry.closed(moment)}</p>
      {items.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Facts
          items={counts
            .filter(({ count }) => count > 0)
            .map(({ state, count }) => ({ name: entry.states[state], value: say.count(format.number(count)) }))}
        />
      )}
      <WaitingEntries contest={contest} items={items} takes={takes} />
      <p>
        <ButtonLink to={entryAddress.list(contest)} variant="alt" small>
          {takes.isOpen && items.length === 0 ? entry.part.send : say.open}
        </ButtonLink>
      </p>
    </Card>
  )
}
