/** Gives the draft up, after a question. */
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { WithReason } from '../roster/with-reason.tsx'
import type { PublishOutcome } from './published.tsx'

export function GiveUp({ contest, onEnd }: { contest: string; onEnd: (ended: PublishOutcome) => void }) {
  const { publish: say } = useMessages().rules
  const { isBusy, outcome, run } = useDeed()
  const giveUp = () =>
    run(async () => {
      await call('DELETE /contests/:contest/rules/draft', { params: { contest } })
      onEnd({ kind: 'given-up' })
      return {}
    })
  return (
    <div className="stack tight">
      <DeedOutcome outcome={outcome} />
      <WithReason
        label={say.giveUp}
        isBusy={isBusy}
        question={say.giveUpQuestion}
        text={say.giveUpText}
        keep={say.keep}
        confirm={say.giveUp}
        onConfirm={() => void giveUp()}
      />
    </div>
  )
}
