/** What becomes of a roster: row by row before it is confirmed, how far it has come, and the way back. */
import type { GuardianTexts } from '@hoi-thi/shared/contest'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { barStyle } from '../../ui/bar-style.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Declaration } from './declaration.tsx'
import { ImportRows } from './import-rows.tsx'
import { type ImportView, importSearch, rowStatuses } from './import-view.ts'
import styles from './roster.module.css'
import type { RosterSource } from './roster-source.ts'
import { StateTag } from './rosters.tsx'
import { WithReason } from './with-reason.tsx'

interface PreviewProps {
  source: RosterSource
  view: ImportView
  /** Null where the contest has no division of minors. */
  guardian: GuardianTexts | null
}

export function ImportPreview({ source, view, guardian }: PreviewProps) {
  const { desk, format } = useMessages()
  const { roster: say } = desk
  const { roster, status } = view
  const { search } = useLocation()
  usePageTitle(`${say.preview.title}, ${roster.fileName ?? say.unnamed}`)
  const counted = rowStatuses.filter((each) => roster.counts[each] > 0)
  const tab = (each: (typeof rowStatuses)[number] | undefined, name: string, count: number) => ({
    to: source.address(roster.id).split('?')[0] + importSearch(search, each),
    name: `${name} (${format.number(count)})`,
    isHere: each === status
  })
  return (
    <>
      <BackLink to={source.address()}>{say.preview.back}</BackLink>
      <h1 className="title">{say.preview.title}</h1>
      <p className="cluster">
        <span className="strong">{roster.fileName ?? say.unnamed}</span>
        <StateTag state={roster.state} />
      </p>
      <Decision source={source} view={view} guardian={guardian} />
      <Tabs
        label={say.preview.filter}
        items={[tab(undefined, say.preview.all, roster.total), ...counted.map((each) => tab(each, say.status[each], roster.counts[each]))]}
      />
      <ImportRows rows={roster.items} />
      {roster.nextCursor && (
        <p>
          <ButtonLink variant="alt" small to={source.address(roster.id).split('?')[0] + importSearch(search, status, roster.nextCursor)}>
            {desk.next}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

/** The one button that fits how far the roster has come. */
function Decision({ source, view: { roster }, guardian }: PreviewProps) {
  const { desk, format } = useMessages()
  const { preview: say } = desk.roster
  const { isBusy, outcome, run } = useDeed()
  const { ok, changed, same, duplicate, error } = roster.counts
  const [isDeclared, setDeclared] = useState(false)
  const version = isDeclared ? guardian?.version : undefined
  const mayEnrol = ok + changed + duplicate > 0
  const confirm = () =>
    run(async () => {
      await source.confirm(roster.id, version)
      return { done: say.done, text: say.doneText, more: source.slips && <Link to={source.slips}>{say.toSlips}</Link> }
    })
  const declare = () =>
    run(async () => {
      const { isGuardianDeclared } = await source.confirm(roster.id, version)
      return { done: isGuardianDeclared ? say.declaration.done : say.declaration.noMinors }
    })
  const undo = () =>
    run(async () => {
      await source.undo(roster.id)
      return { done: say.undone, text: say.undoneText }
    })
  return (
    <>
      <DeedOutcome outcome={outcome} />
      {isBusy && roster.state !== 'confirmed' && <Progress source={source} importId={roster.id} total={roster.total} />}
      {roster.state === 'confirmed' && roster.isGuardianDeclared && <p>{say.declaration.declared}</p>}
      {roster.state === 'confirmed' && guardian && !roster.isGuardianDeclared && (
        <Card>
          <Declaration texts={guardian} isDeclared={isDeclared} onChange={setDeclared} />
          {isDeclared && (
            <Button variant="alt" busy={isBusy} onClick={() => void declare()}>
              {say.declaration.declare}
            </Button>
          )}
        </Card>
      )}
      {roster.state === 'confirmed' && (
        <div className="cluster">
          {source.slips && !outcome && <ButtonLink to={source.slips}>{say.toSlips}</ButtonLink>}
          <WithReason
            label={say.undo}
            isBusy={isBusy}
            question={say.undoQuestion}
            text={say.undoText}
            keep={say.keep}
            confirm={say.undo}
            onConfirm={() => void undo()}
          />
        </div>
      )}
      {(roster.state === 'previewed' || roster.state === 'failed') && (
        <Card isKey>
          <p>{say.becomes(format.number(ok + changed), format.number(same))}</p>
          {duplicate > 0 && <p>{say.duplicates(format.number(duplicate))}</p>}
          {error > 0 && (
            <Notice tone="wait" icon="info" title={say.errors(format.number(error))}>
              {say.errorsText}
            </Notice>
          )}
          {mayEnrol && guardian && <Declaration texts={guardian} isDeclared={isDeclared} onChange={setDeclared} />}
          {mayEnrol ? (
            <Button block busy={isBusy} onClick={() => void confirm()}>
              {say.confirm}
            </Button>
          ) : (
            <p className="strong">{say.nothing}</p>
          )}
        </Card>
      )}
    </>
  )
}

const pollMs = 1000

function Progress({ source, importId, total }: { source: RosterSource; importId: string; total: number }) {
  const { desk, format } = useMessages()
  const [done, setDone] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => {
      source.read(importId, { cursor: String(total) }).then(
        (roster) => setDone(roster.done),
        () => undefined
      )
    }, pollMs)
    return () => window.clearInterval(timer)
  }, [source, importId, total])
  return (
    <div className="stack tight">
      <p role="status">{desk.roster.preview.working(format.number(done), format.number(total))}</p>
      <div className={styles.bar} aria-hidden="true">
        <span style={barStyle(total > 0 ? done / total : 0)} />
      </div>
    </div>
  )
}
