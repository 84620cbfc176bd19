/** The gallery: what was published, found by kind and by words without accents. */
import type { GalleryRow } from '@hoi-thi/shared/gallery'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { GalleryVote } from '../vote/gallery-vote.tsx'
import { fetchOwnVotes } from '../vote/own-votes.ts'
import styles from './gallery.module.css'
import { galleryAddress } from './gallery-addresses.ts'

const kinds = ['report', 'play', 'model'] as const
type Kind = (typeof kinds)[number]
const kindOf = (text: string | null): Kind | undefined => kinds.find((kind) => kind === text)

export async function loader({ params, request }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const search = new URL(request.url).searchParams
  const query = { q: search.get('q') ?? undefined, kind: kindOf(search.get('kind')), cursor: search.get('cursor') ?? undefined }
  const [{ title }, gallery] = await Promise.all([
    call('GET /contests/:contest', { params: { contest } }),
    call('GET /contests/:contest/gallery', { params: { contest }, query })
  ])
  return { contest, title, ...gallery, ...query, own: await fetchOwnVotes(contest, gallery.vote) }
}

export function Component() {
  const { contest, title, items, total, nextCursor, q, kind, vote, own } = useLoaderData<typeof loader>()
  const { gallery: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  const isSearched = Boolean(q) || kind !== undefined
  return (
    <div className="wrap band stack wide">
      <div className="stack tight">
        <BackLink to={address.contest(contest)}>
          <span lang={contentLanguage}>{title}</span>
        </BackLink>
        <h1 className="title">{say.title}</h1>
        <p className="measure">{say.intro}</p>
      </div>
      {vote && <GalleryVote contest={contest} vote={vote} own={own} />}
      {(total > 0 || isSearched) && <Search contest={contest} q={q} kind={kind} />}
      {items.length === 0 ? (
        <Empty title={isSearched ? say.nothing.title : say.empty.title}>{isSearched ? say.nothing.text : say.empty.text}</Empty>
      ) : (
        <>
          <p role="status">{say.count(format.number(total))}</p>
          <ul className={styles.tiles}>
            {items.map((item) => (
              <li key={item.number}>
                <Tile contest={contest} item={item} isVoted={own?.given.some(({ number }) => number === item.number) ?? false} />
              </li>
            ))}
          </ul>
        </>
      )}
      {nextCursor && (
        <p>
          <ButtonLink to={galleryAddress.list(contest, { q, kind, cursor: nextCursor })} variant="alt">
            {say.more}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

function Search({ contest, q, kind }: { contest: string; q: string | undefined; kind: Kind | undefined }) {
  const { gallery: say, entry } = useMessages()
  return (
    <Form method="get" action={galleryAddress.list(contest)} role="search" aria-label={say.search} className={styles.search} keepScroll>
      <Field id="q" name="q" type="search" label={say.search} hint={say.searchHint} defaultValue={q} maxLength={100} autoComplete="off" />
      <Field id="kind" label={entry.fields.kind}>
        {(control) => (
          <select {...control} name="kind" defaultValue={kind ?? ''}>
            <option value="">{say.allKinds}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {entry.kinds[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" variant="alt">
        {say.find}
      </Button>
    </Form>
  )
}

function Tile({ contest, item, isVoted }: { contest: string; item: GalleryRow; isVoted: boolean }) {
  const { gallery: say, entry, vote, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { number, title, kind, senderName, unitName, seconds, poster, votes } = item
  return (
    <div className={styles.tile}>
      {poster ? (
        <img className={styles.poster} src={poster} alt="" loading="lazy" width={640} height={360} />
      ) : (
        <div className={styles.poster} aria-hidden="true">
          {entry.kinds[kind]}
        </div>
      )}
      <p className={styles.name} lang={contentLanguage}>
        <Link to={galleryAddress.entry(contest, number)}>{title}</Link>
      </p>
      <p className="small mute">
        {entry.kinds[kind]}
        {seconds !== null && `, ${format.duration(Math.floor(seconds))}`}
        <br />
        <span lang={contentLanguage}>
          {senderName}
          {unitName && unitName !== senderName && `, ${unitName}`}
        </span>
        <span className="hidden">{say.entryNumber(number)}</span>
      </p>
      {(votes !== null || isVoted) && (
        <p className="cluster">
          {votes !== null && <span>{vote.count(format.number(votes))}</span>}
          {isVoted && <Tag icon="check">{vote.given}</Tag>}
        </p>
      )}
    </div>
  )
}
