/** For the organizer: who marks what, who has signed, and what would be assigned next. */

import type { LoaderFunctionArgs } from 'react-router'
import { useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AssignmentPlan } from './assignment-plan.tsx'
import { EntryTable } from './entry-table.tsx'
import { loader as readJudging } from './judging-data.ts'
import { JudgingHead } from './judging-head.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { contest, judging } = await readJudging(args)
  const isReady = judging.isClosed && judging.panels.some(({ judges }) => judges.length > 0)
  const plan = isReady ? await call('GET /contests/:contest/judging/assignment', { params: { contest }, query: {} }) : null
  return { contest, judging, plan }
}

export function Component() {
  const { jury, format } = useMessages()
  const { assignment: say } = jury.organizer
  const deeds = useDeed()
  const { contest, judging, plan } = useLoaderData<typeof loader>()
  return (
    <>
      <JudgingHead contest={contest} />
      {!judging.isClosed && (
        <Notice tone="wait" title={say.tooEarly}>
          <p>{say.tooEarlyText(format.moment(judging.entriesCloseAt))}</p>
        </Notice>
      )}
      <DeedOutcome outcome={deeds.outcome} />
      <AssignmentPlan contest={contest} judging={judging} plan={plan} deeds={deeds} />
      {judging.entries.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <EntryTable contest={contest} judging={judging} deeds={deeds} />
      )}
    </>
  )
}
