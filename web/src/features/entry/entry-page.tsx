/** One entry as its sender sees it: where it stands, its file, what is written of it, and submitting it. */
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, redirect, useLoaderData, useRevalidator } from 'react-router'
import { address } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { entryAddress } from './entry-addresses.ts'
import { EntryForm } from './entry-form.tsx'
import { EntryStanding } from './standing.tsx'
import { EntryStateTag } from './state-tags.tsx'
import { Submitted } from './submitted.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const { contest = '', entryId = '' } = params
  try {
    const [entry, { takes }] = await Promise.all([
      call('GET /contests/:contest/entries/:entryId', { params: { contest, entryId } }),
      call('GET /contests/:contest/entries/own', { params: { contest } })
    ])
    return { contest, entry, takes }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'session.required') throw redirect(address.signIn(entryAddress.entry(contest, entryId)))
    throw error
  }
}

const lookEveryMs = 3_000

export function Component() {
  const { contest, entry, takes } = useLoaderData<typeof loader>()
  const { entry: say } = useMessages()
  const contentLanguage = useContentLanguage()
  const newest = entry.versions[0]
  const title = `${say.number(entry.number)}${newest?.title ? `: ${newest.title}` : ''}`
  usePageTitle(title)
  useWatch(newest?.file?.state === 'checking' || newest?.file?.state === 'processing')
  const isBeingWritten = entry.isOpen && entry.state !== 'withdrawn' && entry.state !== 'disqualified'
  return (
    <div className="wrap band">
      <div className="narrow stack wide">
        <div className="stack tight">
          <BackLink to={entryAddress.list(contest)}>{say.title}</BackLink>
          <h1 className="title">{title}</h1>
          <p className="cluster">
            <EntryStateTag state={entry.state} />
            <span className="small mute">
              {say.senders[entry.sender]}
              {entry.unitName && <span lang={contentLanguage}>, {entry.unitName}</span>}
            </span>
          </p>
        </div>
        <EntryStanding contest={contest} entry={entry} />
        {isBeingWritten && takes && <Writing key={entry.id} contest={contest} entry={entry} takes={takes} />}
        <Submitted contest={contest} entry={entry} />
      </div>
    </div>
  )
}

/** After a submission only who wants to change it sees the form; that it was submitted is said in either case. */
function Writing(props: Omit<Parameters<typeof EntryForm>[0], 'deeds'>) {
  const { entry: say } = useMessages()
  const deeds = useDeed()
  const [isWanted, setWanted] = useState(false)
  const isSubmitted = Boolean(props.entry.versions[0]?.submittedAt)
  return (
    <div className="stack">
      {deeds.outcome?.done && <DeedOutcome outcome={deeds.outcome} />}
      {isSubmitted && !isWanted ? (
        <p>
          <Button variant="alt" onClick={() => setWanted(true)}>
            {say.form.again}
          </Button>
        </p>
      ) : (
        <EntryForm {...props} deeds={deeds} />
      )}
    </div>
  )
}

/** Looks again while the server works. */
function useWatch(isOn: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => void revalidate(), lookEveryMs)
    return () => clearInterval(timer)
  }, [isOn, revalidate])
}
