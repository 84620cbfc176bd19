/** On the home page: that entries are sent in too, until when, which of one's own still wait, and where published ones are watched. */
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { galleryAddress } from '../gallery/gallery-addresses.ts'
import { entryAddress } from './entry-addresses.ts'
import type { OwnEntries } from './own-entries.ts'
import { WaitingEntries } from './waiting-entries.tsx'

export function EntriesPart({ contest, until, own }: { contest: string; until: string; own: OwnEntries | null }) {
  const { entry, format } = useMessages()
  const { part: say } = entry
  return (
    <section className="band wrap stack" aria-labelledby="entries-heading">
      <h2 id="entries-heading">{say.title}</h2>
      <p className="measure">{say.until(format.moment(until))}</p>
      {own?.takes && <WaitingEntries contest={contest} items={own.items} takes={own.takes} />}
      <p className="cluster">
        <ButtonLink to={entryAddress.list(contest)} variant="alt">
          {say.send}
        </ButtonLink>
        <ButtonLink to={galleryAddress.list(contest)} variant="quiet">
          {say.gallery}
        </ButtonLink>
      </p>
    </section>
  )
}
