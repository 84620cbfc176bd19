/** What came of giving or ending a role, or of helping somebody to sign in. */
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { RoleAnswer } from './accounts-actions.ts'

export function RoleAnswerNotice({ answer }: { answer: RoleAnswer }) {
  const { administration, problem, format } = useMessages()
  const { give, held, help } = administration
  if (answer.code) {
    const words = problem[answer.code]
    return <ErrorSummary title={words.title} errors={[{ text: adviceOf(words, answer.retryAfterSeconds, format) }]} answer={answer} />
  }
  const done = { give: give.done, end: held.done, 'sign-out': help.signedOut, 'take-off': help.factorRemoved }[answer.deed]
  return (
    <Answered answer={answer}>
      <Notice tone="ok" title={done} role="status" />
    </Answered>
  )
}
