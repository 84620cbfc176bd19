/** Writes a question that is not there yet. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import type { Arrival } from './arrival-notice.tsx'
import { bankAddress } from './bank-addresses.ts'
import { emptyDraft } from './question-draft.ts'
import { QuestionForm } from './question-form.tsx'

export function Component() {
  const { form: say, question } = useMessages().bank
  const navigate = useNavigate()
  const [first] = useState(emptyDraft)
  usePageTitle(say.newTitle)
  return (
    <>
      <BackLink to={bankAddress.list()}>{question.back}</BackLink>
      <h1 className="title">{say.newTitle}</h1>
      <QuestionForm
        first={first}
        saveLabel={say.save}
        onSave={async (body) => {
          const { id } = await call('POST /questions', { body })
          await navigate(bankAddress.question(id), { state: { said: say.saved } satisfies Arrival })
        }}
      />
    </>
  )
}
