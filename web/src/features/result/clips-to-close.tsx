/** The clips are closed by hand, once their sheets are signed. */
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { WithReason } from '../roster/with-reason.tsx'

export function ClipsToClose({ contest }: { contest: string }) {
  const { resultDesk } = useMessages()
  const { results, one } = resultDesk
  const { clips: say } = results
  const { isBusy, outcome, run } = useDeed()
  const close = (reason: string) =>
    run(async () => {
      await call('POST /contests/:contest/results/:occasion/closes', { params: { contest, occasion: 'clips' }, body: { reason } })
      return { done: say.done }
    })
  return (
    <article className="stack tight">
      <div className="cluster apart">
        <h2>{say.name}</h2>
        <Tag icon="wait">{results.ahead}</Tag>
      </div>
      <DeedOutcome outcome={outcome} />
      <p>
        {say.text} <Link to={adminAddress.judged(contest)}>{one.judged}</Link>
      </p>
      <p>
        <WithReason
          label={say.close}
          isBusy={isBusy}
          isKind
          question={say.question}
          text={say.more}
          reasonLabel={say.reason}
          missing={say.missing}
          keep={one.close.keep}
          confirm={say.close}
          onConfirm={(reason) => void close(reason)}
        />
      </p>
    </article>
  )
}
