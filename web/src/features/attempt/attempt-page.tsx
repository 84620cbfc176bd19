/** One attempt: the quiz while it is open, the result and receipt afterwards. */
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Finished } from './finished.tsx'
import { LeanHeader } from './lean-header.tsx'
import { openAttempt } from './opening.ts'
import { findPlace, type Place } from './place.ts'
import { useProgress } from './progress-store.ts'
import { Quiz } from './quiz.tsx'
import { openRun } from './run.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  try {
    const { reply, sync } = await openAttempt(params.attemptId ?? '')
    return { run: await openRun(reply, sync), place: findPlace(reply.roundId) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'session.required') throw redirect(address.signIn(new URL(request.url).pathname))
    throw error
  }
}

export function Component() {
  const { run, place: finding } = useLoaderData<typeof loader>()
  const place = useArrived(finding)
  const { attempt: words } = useMessages()
  const isFinished = useProgress(run.store, ({ phase }) => phase === 'finished')
  const title = isFinished ? words.finished.title(place?.round.name) : words.paper(place?.round.name)
  usePageTitle(title)
  return (
    <>
      <LeanHeader place={place} />
      {isFinished ? <Finished run={run} place={place} title={title} /> : <Quiz run={run} place={place} title={title} />}
    </>
  )
}

/** Undefined until it is known: nothing waits for it. */
function useArrived(finding: Promise<Place | undefined>): Place | undefined {
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    let isCurrent = true
    void finding.then((found) => isCurrent && setPlace(found))
    return () => {
      isCurrent = false
    }
  }, [finding])
  return place
}
