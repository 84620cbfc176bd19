/** What becomes of the file as a whole: how many go in, what stands in the way, the one button, and the way back. */
import { type ReactNode, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tick } from '../../ui/tick.tsx'
import styles from '../question-bank/bank.module.css'
import { bankAddress } from '../question-bank/bank-addresses.ts'
import { listSearch } from '../question-bank/list-search.ts'
import { WithReason } from '../roster/with-reason.tsx'
import { ImportDefaults } from './import-defaults.tsx'
import type { ImportView } from './import-view.ts'
import { KeyLetters } from './key-letters.tsx'
import { LeaveErrors } from './leave-errors.tsx'

type Read = ImportView['read']

export function ImportDecision({ read }: { read: Read }) {
  const { questionImport: say, format } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const [isSubmitted, setSubmitted] = useState(false)
  const params = { importId: read.id }
  const count = format.number(read.counts.ok + read.counts.noted)
  const confirm = () =>
    run(async () => {
      await call('PUT /questions/imports/:importId/confirmation', { params, body: { isSubmitted } })
      return { done: say.done(count) }
    })
  const undo = () =>
    run(async () => {
      await call('DELETE /questions/imports/:importId/confirmation', { params })
      return { done: say.undone, text: say.undoneText }
    })
  return (
    <>
      <DeedOutcome outcome={outcome} />
      {read.state === 'previewed' && (
        <Becoming read={read}>
          <Tick checked={isSubmitted} onChange={() => setSubmitted(!isSubmitted)}>
            {say.submitAtOnce}
            <br />
            <span className="small mute">{say.submitAtOnceText}</span>
          </Tick>
          <Button
            block
            busy={isBusy}
            blocked={read.counts.error > 0}
            aria-describedby={read.counts.error > 0 ? 'import-blocked' : undefined}
            onClick={() => void confirm()}
          >
            {say.confirm(count)}
          </Button>
          {read.counts.error > 0 && <p id="import-blocked">{say.blocked}</p>}
        </Becoming>
      )}
      {read.state === 'confirmed' && (
        <div className="cluster">
          <ButtonLink to={bankAddress.list(listSearch({ import: read.id }))}>{say.toList}</ButtonLink>
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
    </>
  )
}

function Becoming({ read, children }: { read: Read; children: ReactNode }) {
  const { questionImport: say, format } = useMessages()
  const { counts } = read
  const taken = counts.ok + counts.noted
  return (
    <>
      {counts.error > 0 && (
        <Notice tone="wait" icon="info" title={say.errors(format.number(counts.error))}>
          <div className="stack tight">
            <p>{say.errorsText}</p>
            <LeaveErrors read={read} />
          </div>
        </Notice>
      )}
      {counts.error > 0 && <ImportDefaults importId={read.id} />}
      <div className={styles.decision}>
        <Card isKey>
          <p className="lead-text strong">{taken > 0 ? say.becomes(format.number(taken)) : say.nothing}</p>
          {counts.same > 0 && <p>{say.same(format.number(counts.same))}</p>}
          {counts['left-out'] > 0 && <p>{say.leftOut(format.number(counts['left-out']))}</p>}
          {taken > 0 && (
            <>
              <KeyLetters letters={read.keyLetters} />
              {children}
            </>
          )}
        </Card>
      </div>
    </>
  )
}
