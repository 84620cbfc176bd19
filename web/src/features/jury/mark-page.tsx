/** For a judge: an entry and the sheet that is filled in for it; saved by itself, signed in the end, and on to the next. */
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WatchedEntry } from '../entry/watched-entry.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import { juryAddress } from './jury-addresses.ts'
import { SheetForm } from './sheet-form.tsx'
import { SignedSheet } from './signed-sheet.tsx'
import { nextUnsigned } from './typed-sheet.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const of = { params: { contest: params.contest ?? '', entryId: params.entryId ?? '' } }
  const [entry, own] = await Promise.all([
    call('GET /contests/:contest/judging/own/:entryId', of),
    call('GET /contests/:contest/judging/own', { params: { contest: of.params.contest } }),
    speakOf('staff')
  ])
  return { contest: of.params.contest, entry, next: nextUnsigned(own.items, entry.entryId) ?? null }
}

export type MarkPage = Awaited<ReturnType<typeof loader>>

export function Component() {
  const page = useLoaderData<typeof loader>()
  // Another entry is another sheet: nothing that was typed for one may be saved for the other.
  return <Marking key={`${page.entry.entryId} ${page.entry.sheet.signedAt}`} page={page} />
}

function Marking({ page }: { page: MarkPage }) {
  const { contest, entry, next } = page
  const { jury, format } = useMessages()
  const { mark: say } = jury
  const title = say.title(format.number(entry.number))
  usePageTitle(title)
  return (
    <div className="wrap band stack">
      <BackLink to={juryAddress.list(contest)}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      {entry.reopenReason && (
        <Notice tone="wait" title={say.reopened}>
          <p>{entry.reopenReason}</p>
        </Notice>
      )}
      <div className="cols two">
        <div className="stack">
          <EntryText page={page} />
          <WatchedEntry {...page.entry} />
          {!entry.sheet.signedAt && <GiveBack page={page} />}
        </div>
        {entry.sheet.signedAt ? <SignedSheet entry={entry} /> : <SheetForm contest={contest} entry={entry} />}
      </div>
      {entry.sheet.signedAt && next && (
        <p>
          <ButtonLink to={juryAddress.entry(contest, next.entryId)}>{say.next(format.number(next.number))}</ButtonLink>
        </p>
      )}
    </div>
  )
}

function EntryText({ page: { entry } }: { page: MarkPage }) {
  const { jury } = useMessages()
  const { mark: say } = jury
  const contentLanguage = useContentLanguage()
  const { sender } = entry
  return (
    <Card>
      <h2 lang={contentLanguage}>{entry.title}</h2>
      <p className="mute">{jury.kinds[entry.kind]}</p>
      <p lang={contentLanguage}>{entry.summary}</p>
      <p className="small mute">{sender ? say.sender(sender.groupName ?? sender.unitName ?? jury.senders[sender.sender]) : say.blind}</p>
    </Card>
  )
}

/** The judge should not mark it: it goes to somebody else. */
function GiveBack({ page: { contest, entry } }: { page: MarkPage }) {
  const { conflict: say, keep } = useMessages().jury
  const navigate = useNavigate()
  const [isGone, setGone] = useState(false)
  const { isBusy, outcome, run } = useDeed()
  const give = (reason: string) =>
    run(async () => {
      const params = { contest, entryId: entry.entryId }
      await call('PUT /contests/:contest/judging/own/:entryId/conflict', { params, body: { reason } })
      setGone(true)
      await navigate(juryAddress.list(contest))
      return {}
    })
  return (
    <div className="stack tight">
      <DeedOutcome outcome={outcome} />
      <p className="small mute">{say.intro}</p>
      <p>
        <WithReason
          label={say.label}
          isBusy={isBusy || isGone}
          question={say.question}
          text={say.text}
          reasonLabel={say.reason}
          missing={say.missing}
          keep={keep}
          confirm={say.confirm}
          onConfirm={(reason) => void give(reason)}
        />
      </p>
    </div>
  )
}
