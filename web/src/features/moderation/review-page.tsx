/** For the organizer: one entry, watched and read beside what has to be looked at, decided on, and published. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Tag } from '../../ui/tag.tsx'
import { EntryStateTag } from '../entry/state-tags.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { AppealCard } from './appeal-card.tsx'
import { standingOf } from './appeal-standing.ts'
import { DecideCard } from './decide-card.tsx'
import { entriesSearch, readEntriesSearch, wantedOf } from './entries-search.ts'
import { Sender } from './entry-line.tsx'
import { History } from './history.tsx'
import { Likenesses } from './likenesses.tsx'
import { PublicationCard } from './publication-card.tsx'
import { EarlierVersions, SubmittedFile } from './submitted-file.tsx'
import { Written } from './written.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { contest = '', entryId = '' } = params
  const view = readEntriesSearch(new URL(request.url).searchParams)
  const entry = await call('GET /contests/:contest/entries/:entryId/review', { params: { contest, entryId }, query: wantedOf(view) })
  return { contest, view, entry }
}

type Review = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { entry: sayEntry, moderation } = useMessages()
  const { contest, view, entry } = own
  const last = entry.versions.find(({ submittedAt }) => submittedAt)
  const title = `${sayEntry.number(entry.number)}${last?.title ? `: ${last.title}` : ''}`
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.entries(contest, entriesSearch(view))}>{moderation.review.back}</BackLink>
      <h1 className="title">{title}</h1>
      <Standing own={own} />
      <Neighbours own={own} />
      {/* What is ticked and written belongs to one entry. */}
      {last ? <Reviewed key={entry.id} own={own} last={last} /> : <NotSubmitted />}
    </>
  )
}

function NotSubmitted() {
  const { draft: say } = useMessages().moderation.review
  return <Empty title={say.title}>{say.text}</Empty>
}

function Standing({ own: { entry } }: { own: Review }) {
  const { list: say } = useMessages().moderation
  const { format } = useMessages()
  return (
    <div className="stack tight">
      <p>
        <Sender item={entry} />
      </p>
      <p className="cluster">
        <EntryStateTag state={entry.state} />
        {entry.appeal && standingOf({ ...entry, appeal: entry.appeal }) === 'waiting' && (
          <Tag tone="wait" icon="info">
            {say.appeal}
          </Tag>
        )}
        {entry.likenesses.length > 0 && (
          <Tag tone="wait" icon="info">
            {say.alike(format.number(entry.likenesses.length))}
          </Tag>
        )}
        {entry.isPublished && <Tag>{say.published}</Tag>}
      </p>
    </div>
  )
}

const nextOf = ({ contest, view, entry: { nextId } }: Review) => nextId && adminAddress.entry(contest, nextId, entriesSearch(view))

function Neighbours({ own }: { own: Review }) {
  const { review: say } = useMessages().moderation
  const { contest, view, entry } = own
  const next = nextOf(own)
  if (!entry.previousId && !next) return null
  return (
    <nav aria-label={say.neighbours}>
      <p className="cluster">
        {entry.previousId && (
          <ButtonLink to={adminAddress.entry(contest, entry.previousId, entriesSearch(view))} variant="alt" small icon="left">
            {say.previous}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink to={next} variant="alt" small>
            {say.next}
          </ButtonLink>
        )}
      </p>
    </nav>
  )
}

type Submitted = Review['entry']['versions'][number]

function Reviewed({ own, last }: { own: Review; last: Submitted }) {
  const { contest, entry } = own
  const earlier = entry.versions.filter(({ submittedAt, number }) => submittedAt && number < last.number)
  return (
    <div className="stack wide">
      <div className="cols lead">
        <div className="stack">
          <SubmittedFile version={last} />
          <Written contest={contest} entry={entry} version={last} />
          {earlier.length > 0 && <EarlierVersions versions={earlier} />}
        </div>
        <div className="stack">
          {entry.appeal && <AppealCard contest={contest} entry={entry} appeal={entry.appeal} />}
          <DecideCard key={last.number} contest={contest} entry={entry} version={last.number} next={nextOf(own)} />
          {(entry.state === 'accepted' || entry.isPublished) && (
            <PublicationCard contest={contest} entry={entry} isReady={last.file?.state === 'ready'} />
          )}
          <History entry={entry} />
        </div>
      </div>
      {entry.likenesses.length > 0 && <Likenesses contest={contest} entry={entry} />}
    </div>
  )
}
