/** The home page: what this is, until when, where to press; then how, when, and who takes part. */

import type { Contest } from '@hoi-thi/shared/contest'
import type { Participation } from '@hoi-thi/shared/ranking'
import type { PublicNotice } from '@hoi-thi/shared/round-control'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { together } from '../../messages/compounds.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { EntriesPart } from '../entry/entries-part.tsx'
import { fetchOwnEntries, type OwnEntries } from '../entry/own-entries.ts'
import { Bridge } from './bridge.tsx'
import { Calendar } from './calendar.tsx'
import { firstContest } from './first-contest.ts'
import styles from './home-page.module.css'
import { fetchLeading, type Leading } from './leading.ts'
import { LeadingUnits } from './leading-units.tsx'
import { type Now, type Own, whatNow } from './now.ts'
import { NowCard } from './now-card.tsx'
import { fetchOwn } from './own.ts'
import { ParticipationSoFar } from './participation-so-far.tsx'
import { fetchNotices, RoundNotices } from './round-notices.tsx'
import { Steps } from './steps.tsx'

/** The rules page has them all. */
const noticesShown = 5

export async function loader({ params }: LoaderFunctionArgs) {
  const slug = params.contest ?? (await firstContest())
  if (!slug) return null
  const of = { params: { contest: slug } }
  const asked = call('GET /contests/:contest', of)
  const [contest, participation, leading, own, entries, notices] = await Promise.all([
    asked,
    // The page is of use without its figures.
    call('GET /contests/:contest/participation', of).catch(() => null),
    asked.then(fetchLeading).catch(() => null),
    fetchOwn(slug),
    asked.then(({ entriesUntil }) => (entriesUntil ? fetchOwnEntries(slug) : null)),
    fetchNotices(slug)
  ])
  return { contest, participation, leading, own, entries, notices: notices.slice(0, noticesShown) }
}

export function Component() {
  const data = useLoaderData<typeof loader>()
  return data ? <Home {...data} /> : <NoContest />
}

interface HomeProps {
  contest: Contest
  participation: Participation | null
  leading: Leading | null
  own: Own | null
  entries: OwnEntries | null
  notices: PublicNotice[]
}

function Home({ contest, participation, leading, own, entries, notices }: HomeProps) {
  const { contest: words } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(words.home.title)
  const now: Now = whatNow(contest, own)
  return (
    <>
      <div className="wrap">
        <div className={`cols lead ${styles.head}`}>
          <div className="stack" lang={contentLanguage}>
            <h1 className={styles.title}>{together(contest.title)}</h1>
            <p className={`${styles.summary} measure`}>{contest.summary}</p>
            <p className={`${styles.organizer} mute`}>{contest.organizer}</p>
          </div>
          <NowCard contest={contest} now={now} own={own} />
        </div>
        <Bridge />
      </div>
      {now.phase !== 'over' && now.step !== 'elsewhere' && now.step !== 'not-admitted' && <Steps round={now.round} />}
      <Calendar contest={contest} now={now} />
      {contest.entriesUntil && <EntriesPart contest={contest.slug} until={contest.entriesUntil} own={entries} />}
      {notices.length > 0 && (
        <div className="band wrap">
          <RoundNotices notices={notices} />
        </div>
      )}
      <div className="band wrap cols lead">
        <LeadingUnits contest={contest.slug} leading={leading} />
        <ParticipationSoFar participation={participation} rounds={contest.rounds} />
      </div>
    </>
  )
}

function NoContest() {
  const { contest: words } = useMessages()
  usePageTitle(words.home.title)
  return (
    <div className="wrap band stack">
      <h1 className="title">{words.home.title}</h1>
      <Empty title={words.home.none.title}>{words.home.none.text}</Empty>
    </div>
  )
}
