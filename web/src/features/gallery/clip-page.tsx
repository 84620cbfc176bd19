/** One published entry: watched with captions, read as text, shared by its address. No one else's player, and nobody counts who watches. */

import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { WatchedEntry } from '../entry/watched-entry.tsx'
import { fetchOwnVotes } from '../vote/own-votes.ts'
import { VoteCard } from '../vote/vote-card.tsx'
import styles from './gallery.module.css'
import { galleryAddress } from './gallery-addresses.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const { contest = '', number = '' } = params
  const entry = await call('GET /contests/:contest/gallery/:number', { params: { contest, number } })
  return { contest, entry, own: await fetchOwnVotes(contest, entry.vote) }
}

export function Component() {
  const { contest, entry, own } = useLoaderData<typeof loader>()
  const { gallery: say, entry: words, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { title, kind, senderName, unitName, seconds, madeIn, summary, credits } = entry
  usePageTitle(title)
  const facts = [
    { name: words.fields.kind, value: words.kinds[kind] },
    {
      name: say.by,
      value: <span lang={contentLanguage}>{unitName && unitName !== senderName ? `${senderName}, ${unitName}` : senderName}</span>
    },
    ...(seconds === null ? [] : [{ name: words.file.length, value: format.duration(Math.floor(seconds)) }]),
    ...(madeIn === null ? [] : [{ name: words.fields.madeIn, value: madeIn }]),
    ...credits.map(({ name, part }) => ({
      name: <span lang={contentLanguage}>{part}</span>,
      value: <span lang={contentLanguage}>{name}</span>
    }))
  ]
  return (
    <div className="wrap band">
      <div className="narrow stack wide">
        <div className="stack tight">
          <BackLink to={galleryAddress.list(contest)}>{say.title}</BackLink>
          <h1 className="title" lang={contentLanguage}>
            {title}
          </h1>
        </div>
        <WatchedEntry {...entry} />
        {entry.vote && <VoteCard contest={contest} entry={entry} vote={entry.vote} own={own} />}
        <p className="measure" lang={contentLanguage}>
          {summary}
        </p>
        <Facts items={facts} />
        <Share />
      </div>
    </div>
  )
}

function Share() {
  const { gallery: say } = useMessages()
  const [isCopied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard?.writeText(location.href).then(() => setCopied(true))
  return (
    <div className="stack tight no-print">
      <p className="small mute">{say.shareText}</p>
      <p className={styles.address}>{location.href}</p>
      {/* Browsers give pages no clipboard on plain http. */}
      {navigator.clipboard && (
        <p className="cluster">
          <Button variant="alt" small onClick={copy}>
            {say.copy}
          </Button>
          <span role="status">{isCopied ? say.copied : ''}</span>
        </p>
      )}
    </div>
  )
}
