/** On the home page: that entries are sent in too, until when, and where published ones are watched. */
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { galleryAddress } from '../gallery/gallery-addresses.ts'
import { entryAddress } from './entry-addresses.ts'

export function EntriesPart({ contest, until }: { contest: string; until: string }) {
  const { entry, format } = useMessages()
  const { part: say } = entry
  return (
    <section className="band wrap stack" aria-labelledby="entries-heading">
      <h2 id="entries-heading">{say.title}</h2>
      <p className="measure">{say.until(format.moment(until))}</p>
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
