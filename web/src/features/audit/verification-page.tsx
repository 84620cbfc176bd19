/** Has the whole chain gone over, and says in words what came of it. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useActionData, useNavigation } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './audit.module.css'

type Verdict = Reply<Contract['GET /audit/verification']>

export async function loader(): Promise<null> {
  await speakOf('staff')
  return null
}

export const action = (): Promise<Verdict> => call('GET /audit/verification')

export function Component() {
  const { verification: say } = useMessages().audit
  const verdict = useActionData<Verdict>()
  const isBusy = useNavigation().formMethod === 'POST'
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      {verdict && !isBusy && (
        <Answered answer={verdict}>{verdict.isWhole ? <Whole verdict={verdict} /> : <Broken verdict={verdict} />}</Answered>
      )}
      <Form method="post">
        <Button type="submit" variant={verdict ? 'alt' : 'primary'} busy={isBusy}>
          {isBusy ? say.submitting : verdict ? say.again : say.submit}
        </Button>
      </Form>
    </>
  )
}

function Whole({ verdict: { links, lastHash } }: { verdict: Verdict }) {
  const { audit, format } = useMessages()
  const { verification: say } = audit
  return (
    <Notice tone="ok" title={say.whole} role="status">
      <div className="stack tight">
        <p>{say.wholeText(format.number(links ?? 0))}</p>
        {lastHash && (
          <p>
            {say.lastHash}: <span className={styles.hash}>{lastHash}</span>
          </p>
        )}
        <p>{say.compare}</p>
      </div>
    </Notice>
  )
}

function Broken({ verdict: { place, because } }: { verdict: Verdict }) {
  const { audit, format } = useMessages()
  const { verification: say } = audit
  return (
    <Notice tone="stop" title={say.broken} role="alert">
      <div className="stack tight">
        <p>
          {say.brokenAt(format.number(place ?? 0))} {say.because[because ?? ''] ?? say.otherwise}
        </p>
        <p className="strong">{say.todo}</p>
      </div>
    </Notice>
  )
}
