/** Leaves out at once what nobody wants to mend; each can be taken in again. */
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { WithReason } from '../roster/with-reason.tsx'
import type { ImportView } from './import-view.ts'

export function LeaveErrors({ read: { id: importId, counts } }: { read: ImportView['read'] }) {
  const { questionImport: say, format } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const [done, setDone] = useState<number | null>(null)
  const count = format.number(counts.error)
  const leaveAll = () =>
    run(async () => {
      try {
        return { done: say.leftErrors(format.number(await leaveOut(importId, setDone))) }
      } finally {
        setDone(null)
      }
    })
  return (
    <>
      <DeedOutcome outcome={outcome} />
      <p role="status">{done !== null && say.leavingErrors(format.number(done), count)}</p>
      <WithReason
        label={say.leaveErrors(count)}
        isBusy={isBusy}
        question={say.leaveErrorsQuestion(count)}
        text={say.leaveErrorsText}
        keep={say.keep}
        confirm={say.leaveErrors(count)}
        onConfirm={() => void leaveAll()}
      />
    </>
  )
}

/** Page by page: those that were left out are no errors any more, so the first page is always the next. */
async function leaveOut(importId: string, report: (done: number) => void): Promise<number> {
  let done = 0
  for (;;) {
    const { items } = await call('GET /questions/imports/:importId', { params: { importId }, query: { status: 'error' } })
    if (items.length === 0) return done
    for (const { number } of items) {
      report(done)
      await call('PUT /questions/imports/:importId/omissions/:number', { params: { importId, number } })
      done++
    }
  }
}
