/** One file of questions: how far it has been read, or why it is refused; then question by question, mended in place, and taken in as a whole. */
import { useEffect } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { barStyle } from '../../ui/bar-style.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import styles from '../question-bank/bank.module.css'
import { bankAddress } from '../question-bank/bank-addresses.ts'
import { ImportDecision } from './import-decision.tsx'
import { ImportItems } from './import-items.tsx'
import { type ImportView, importSearch, itemStatuses, readImport } from './import-view.ts'
import { ImportStateTag } from './status-tags.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => readImport(params.importId ?? '', request.url)

export function Component() {
  const view = useLoaderData<typeof loader>()
  const { questionImport: say, format } = useMessages()
  const { read } = view
  const name = read.fileName ?? say.unnamed
  const title = read.confirmedAt ? say.pastTitle : say.previewTitle
  usePageTitle(`${title}, ${name}`)
  return (
    <>
      <BackLink to={bankAddress.imports()}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      <p className="cluster">
        <span className="strong">{name}</span>
        <ImportStateTag state={read.state} />
        {read.confirmedAt && <span className="small mute">{format.shortMoment(read.undoneAt ?? read.confirmedAt)}</span>}
      </p>
      {read.state === 'reading' && <Reading view={view} />}
      {read.state === 'refused' && <Refused reason={read.reason} />}
      {read.state !== 'reading' && read.state !== 'refused' && <Preview view={view} />}
    </>
  )
}

const pollMs = 1000

/** Asks how far it has come, as long as somebody looks. */
function Reading({ view: { read } }: { view: ImportView }) {
  const { questionImport, format } = useMessages()
  const { reading: say } = questionImport
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = window.setInterval(() => void revalidate(), pollMs)
    return () => window.clearInterval(timer)
  }, [revalidate])
  const { done, total } = read
  return (
    <div className={styles.decision}>
      <Card isKey>
        <h2>{say.title}</h2>
        <p>{total === 0 ? say.waiting : say.progress(format.number(done), format.number(total))}</p>
        <div
          className={styles.progress}
          role="progressbar"
          aria-label={say.bar}
          aria-valuemin={0}
          aria-valuemax={Math.max(total, 1)}
          aria-valuenow={done}
        >
          <span style={barStyle(total > 0 ? done / total : 0)} />
        </div>
        <p className="small mute">{say.leave}</p>
      </Card>
    </div>
  )
}

function Refused({ reason }: { reason: string | null }) {
  const { questionImport: say } = useMessages()
  const { title, text } = say.refusals[reason ?? ''] ?? say.otherRefusal
  return (
    <>
      <Notice tone="stop" title={title} role="alert">
        <p>{text}</p>
      </Notice>
      <p>
        <ButtonLink to={bankAddress.imports()}>{say.sendOther}</ButtonLink>
      </p>
    </>
  )
}

function Preview({ view }: { view: ImportView }) {
  const { questionImport: say, format } = useMessages()
  const { read, status, cursor } = view
  const at = (search: string) => bankAddress.import(read.id, search)
  const tabs = [
    { to: at(importSearch(undefined)), name: say.counted(say.all, format.number(read.total)), isHere: status === undefined },
    ...itemStatuses
      .filter((each) => read.counts[each] > 0 || each === status)
      .map((each) => ({
        to: at(importSearch(each)),
        name: say.counted(say.statuses[each], format.number(read.counts[each])),
        isHere: each === status
      }))
  ]
  return (
    <>
      <ImportDecision read={read} />
      <Tabs label={say.filter} items={tabs} />
      <ImportItems key={`${read.state} ${status} ${cursor}`} read={read} />
      {(cursor || read.nextCursor) && (
        <p className="cluster">
          {cursor && (
            <ButtonLink variant="alt" small to={at(importSearch(status))}>
              {say.first}
            </ButtonLink>
          )}
          {read.nextCursor && (
            <ButtonLink variant="alt" small to={at(importSearch(status, read.nextCursor))}>
              {say.next}
            </ButtonLink>
          )}
        </p>
      )}
    </>
  )
}
