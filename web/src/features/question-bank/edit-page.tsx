/** Changes the draft of a question, or begins a new version of one that was decided. */
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Arrival } from './arrival-notice.tsx'
import { bankAddress } from './bank-addresses.ts'
import { draftOf } from './question-draft.ts'
import { QuestionForm } from './question-form.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const question = await call('GET /questions/:questionId', { params: { questionId: params.questionId ?? '' } })
  const [newest] = question.versions
  if (!newest) throw new Refusal('question.not-found', 404)
  return { id: question.id, code: question.code, newest }
}

export function Component() {
  const { id, code, newest } = useLoaderData<typeof loader>()
  const { form: say, question } = useMessages().bank
  const navigate = useNavigate()
  const [first] = useState(() => draftOf(newest))
  usePageTitle(say.editTitle(code))
  return (
    <>
      <BackLink to={bankAddress.question(id)}>{question.title(code)}</BackLink>
      <h1 className="title">{say.editTitle(code)}</h1>
      {newest.state === 'approved' && <Notice tone="now" title={say.newVersion(newest.version + 1)} />}
      {newest.state === 'returned' && newest.reviewReason && (
        <Notice tone="wait" icon="left" title={question.returned}>
          <p>{question.why(newest.reviewReason)}</p>
        </Notice>
      )}
      <QuestionForm
        first={first}
        saveLabel={say.save}
        onSave={async (body) => {
          await call('PUT /questions/:questionId/draft', { params: { questionId: id }, body })
          await navigate(bankAddress.question(id), { state: { said: say.saved } satisfies Arrival })
        }}
      />
    </>
  )
}
