/** The effect of a correction, or of taking it back, as it was last reckoned; reckoned anew on demand, as long as nobody has proposed it. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { ChangeSet } from '@hoi-thi/shared/result'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { EffectView } from './effect-view.tsx'

export function EffectPart({ contest, changeSet }: { contest: Contest; changeSet: ChangeSet }) {
  const { effect: say } = useMessages().changeSet
  const { isBusy, outcome, run } = useDeed()
  const { id, state, reversalEffect } = changeSet
  const effect = reversalEffect ?? changeSet.effect
  const isTried = state === 'draft' ? effect !== null : reversalEffect !== null
  // What waits for a second person is what was seen: another reckoning would end the proposal.
  const canTry = state === 'draft' || state === 'applied'
  const tryFirst = state === 'draft' ? say.try : say.tryReversal
  const attempt = () =>
    run(async () => {
      await call('POST /contests/:contest/change-sets/:changeSetId/effect', { params: { contest: contest.id, changeSetId: id } })
      return { done: say.tried }
    })
  const button = canTry && (
    <Button variant={effect ? 'alt' : 'primary'} small={effect !== null} busy={isBusy} onClick={() => void attempt()}>
      {isTried ? say.again : tryFirst}
    </Button>
  )
  return (
    <section className="stack" aria-labelledby="effect-heading">
      <h2 id="effect-heading">{reversalEffect ? say.reversalTitle : say.title}</h2>
      <DeedOutcome outcome={outcome} />
      {effect ? (
        <>
          {button && <p>{button}</p>}
          <EffectView contest={contest} effect={effect} />
        </>
      ) : (
        <Empty title={say.none.title} action={button}>
          {say.none.text}
        </Empty>
      )}
    </section>
  )
}
