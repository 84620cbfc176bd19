/** One attempt: the quiz while it is open, the result and receipt afterwards. */
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { Refusal } from '../../api.ts'
import { useLater } from '../../app/later.ts'
import { Arriving } from './arriving.tsx'
import { finished } from './closing-parts.ts'
import { LeanHeader } from './lean-header.tsx'
import { openAttempt } from './opening.ts'
import { useProgress } from './progress-store.ts'
import { questionTime } from './question-time-part.ts'
import { Quiz } from './quiz.tsx'
import { openRun, type Run } from './run.ts'

export { questionTime }

export async function loader({ params, request }: LoaderFunctionArgs) {
  try {
    const opened = await openAttempt(params.attemptId ?? '')
    if (opened.reply.state !== 'open') await finished.fetch()
    else if (opened.reply.questionTime) await questionTime.fetch()
    return await openRun(opened)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'session.required') throw redirect(address.signIn(new URL(request.url).pathname))
    throw error
  }
}

export function Component() {
  const run = useLoaderData<typeof loader>()
  const contest = useProgress(run.store, ({ attempt }) => attempt.contest.slug)
  const isFinished = useProgress(run.store, ({ phase }) => phase === 'finished')
  const hasQuestionTime = useProgress(run.store, ({ attempt }) => Boolean(attempt.questionTime))
  return (
    <>
      <LeanHeader contest={contest} />
      {isFinished ? <Ended run={run} /> : hasQuestionTime ? <OneByOne run={run} /> : <Quiz run={run} />}
    </>
  )
}

function OneByOne({ run }: { run: Run }) {
  const part = useLater(questionTime)
  return part ? <part.QuestionTime run={run} /> : <Arriving />
}

function Ended({ run }: { run: Run }) {
  const part = useLater(finished)
  return part ? <part.Finished run={run} /> : <Arriving />
}
