/** Last step: what the draft changes and for whom, whether one person may publish it, and the button that does. */
import type { Draft } from '@hoi-thi/shared/rules-version'
import { useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ChangeList } from './change-list.tsx'
import { Effects } from './effects.tsx'
import { GiveUp } from './give-up.tsx'
import { Part } from './part.tsx'
import { PublishForm } from './publish-form.tsx'
import type { PublishOutcome } from './published.tsx'
import type { DraftState } from './use-draft.ts'

interface StepPublishProps {
  contest: string
  state: DraftState
  onEnd: (ended: PublishOutcome) => void
}

export function StepPublish({ contest, state, onEnd }: StepPublishProps) {
  const { publish: say } = useMessages().rules
  const { saved, isUnsaved, faults } = state
  if (isUnsaved) return <Notice tone="wait" title={say.saveFirst} />
  if (saved.revision === 0) return <Notice tone="now" title={say.unchanged} />
  return (
    <div className="cols lead">
      <div className="stack wide">
        <Part title={say.changes}>
          {saved.basedOn === 0 ? <p>{say.first}</p> : <ChangeList changes={saved.changes} before={say.before} after={say.after} />}
        </Part>
        {saved.basedOn > 0 && (
          <Part title={say.whom}>
            <Effects effect={saved.effect} />
          </Part>
        )}
      </div>
      <Card isKey>
        <Proposal draft={saved} />
        {faults.length > 0 ? (
          <Notice tone="stop" title={say.mendFirst} />
        ) : (
          saved.effect.verdict !== 'refused' && <PublishForm contest={contest} draft={saved} onEnd={onEnd} />
        )}
        <Verdict draft={saved} />
        {saved.basedOn > 0 && <GiveUp contest={contest} onEnd={onEnd} />}
      </Card>
    </div>
  )
}

function Proposal({ draft: { proposal } }: { draft: Draft }) {
  const { rules, format } = useMessages()
  const { publish: say } = rules
  if (!proposal) return null
  return (
    <Notice tone="wait" title={say.proposedBy(proposal.by, format.shortMoment(proposal.at))}>
      <p>{say.why(proposal.reason)}</p>
      {proposal.isOwn && <p>{say.waiting}</p>}
    </Notice>
  )
}

function Verdict({ draft: { effect } }: { draft: Draft }) {
  const { publish: say } = useMessages().rules
  if (effect.verdict === 'one-person') return null
  const isRefused = effect.verdict === 'refused'
  return (
    <Notice tone={isRefused ? 'stop' : 'wait'} title={isRefused ? say.refused : say.two}>
      <ul>
        {effect.reasons.map(({ code, rounds }) => (
          <li key={`${code} ${rounds.join()}`}>{say.reasons[code](rounds.join(', '))}</li>
        ))}
      </ul>
      <p>{isRefused ? say.refusedText : say.twoText}</p>
    </Notice>
  )
}
