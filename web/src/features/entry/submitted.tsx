/** What was submitted before, with receipts; and withdrawing the entry. */
import type { Entry } from '@hoi-thi/shared/entry'
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ClipPlayer } from './clip-player.tsx'
import { PaperList, papersAddress } from './paper-list.tsx'

export function Submitted({ contest, entry }: { contest: string; entry: Entry }) {
  const { entry: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const submitted = entry.versions.filter(({ submittedAt }) => submittedAt)
  if (submitted.length === 0) return null
  return (
    <section className="stack" aria-labelledby="submitted-heading">
      <h2 id="submitted-heading">{say.submitted.title}</h2>
      {submitted.map(({ number, title, file, submittedAt, receipt, captions }, index) => (
        <details key={number} open={index === 0}>
          <summary>
            {say.submitted.version(number)}
            {index === 0 && `, ${say.submitted.counts}`}
          </summary>
          <div className="stack">
            <Facts
              items={[
                { name: say.fields.title, value: <span lang={contentLanguage}>{title}</span> },
                { name: say.submitted.at, value: format.moment(submittedAt ?? '') },
                { name: say.submitted.file, value: file?.fileName },
                { name: say.submitted.receipt, value: <code className="n">{receipt}</code> },
                { name: say.submitted.hash, value: <code className="small">{file?.sha256}</code> }
              ]}
            />
            {file?.facts && <ClipPlayer file={file} title={title} hasCaptions={captions !== null} />}
          </div>
        </details>
      ))}
      {entry.papers.length > 0 && (
        <>
          <h3>{say.papers.title}</h3>
          <PaperList papers={entry.papers} address={papersAddress(contest, entry.id)} />
        </>
      )}
      <p className="small mute measure">{say.submitted.receiptText}</p>
      {entry.isOpen && entry.state !== 'withdrawn' && entry.state !== 'disqualified' && <Withdraw contest={contest} entryId={entry.id} />}
    </section>
  )
}

function Withdraw({ contest, entryId }: { contest: string; entryId: string }) {
  const { entry: say } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const [isAsked, setAsked] = useState(false)
  const withdraw = () =>
    run(async () => {
      await call('PUT /contests/:contest/entries/:entryId/withdrawal', { params: { contest, entryId } })
      return { done: say.standing.withdrawn }
    })
  if (!isAsked)
    return (
      <p>
        <Button variant="quiet" onClick={() => setAsked(true)}>
          {say.withdraw.title}
        </Button>
      </p>
    )
  return (
    <div className="stack tight">
      <p className="strong">{say.withdraw.ask}</p>
      <p>{say.withdraw.text}</p>
      <DeedOutcome outcome={outcome} />
      <p className="cluster">
        <Button variant="alt" onClick={() => setAsked(false)}>
          {say.withdraw.keep}
        </Button>
        <Button variant="danger" busy={isBusy} onClick={() => void withdraw()}>
          {say.withdraw.title}
        </Button>
      </p>
    </div>
  )
}
