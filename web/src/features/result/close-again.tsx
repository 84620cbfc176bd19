/** Closes a result again from the present data, while nobody has verified it. */
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { WithReason } from '../roster/with-reason.tsx'

export function CloseAgain({ contest, occasion }: { contest: string; occasion: string }) {
  const { close: say } = useMessages().resultDesk.one
  const { isBusy, outcome, run } = useDeed()
  const close = (reason: string) =>
    run(async () => {
      await call('POST /contests/:contest/results/:occasion/closes', { params: { contest, occasion }, body: { reason } })
      return { done: say.done }
    })
  return (
    <section className="stack tight" aria-labelledby="close-heading">
      <h2 id="close-heading">{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <p className="measure">{say.text}</p>
      <p>
        <WithReason
          label={say.label}
          isBusy={isBusy}
          isKind
          question={say.question}
          text={say.text}
          reasonLabel={say.reason}
          missing={say.missing}
          keep={say.keep}
          confirm={say.label}
          onConfirm={(reason) => void close(reason)}
        />
      </p>
    </section>
  )
}
