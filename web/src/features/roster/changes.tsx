/** Wishes to be counted for another unit, with the two answers to each. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { WithReason } from './with-reason.tsx'

export type Change = Reply<Contract['GET /units/:unitId/unit-changes']>['items'][number]
export interface ChangeDecision {
  decision: 'accepted' | 'refused'
  reason?: string
}

interface ChangesProps {
  changes: Change[]
  decide: (changeId: string, body: ChangeDecision) => Promise<unknown>
}

export function Changes({ changes, decide }: ChangesProps) {
  const { changes: say } = useMessages().desk
  const { isBusy, outcome, run } = useDeed()
  const answer = ({ id, fullName }: Change, body: ChangeDecision) =>
    run(async () => {
      await decide(id, body)
      return { done: body.decision === 'accepted' ? say.accepted(fullName) : say.refused(fullName) }
    })
  return (
    <>
      <DeedOutcome outcome={outcome} />
      {changes.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {changes.map((change) => (
            <li key={change.id}>
              <ChangeRow change={change} isBusy={isBusy} onAnswer={(body) => void answer(change, body)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface ChangeRowProps {
  change: Change
  isBusy: boolean
  onAnswer: (body: ChangeDecision) => void
}

function ChangeRow({ change: { fullName, fromUnit, toUnit, reason, filedAt }, isBusy, onAnswer }: ChangeRowProps) {
  const { desk, format } = useMessages()
  const { changes: say } = desk
  const contentLanguage = useContentLanguage()
  return (
    <div className="stack tight">
      <h3>{fullName}</h3>
      <p lang={contentLanguage}>{say.fromTo(fromUnit?.name ?? null, toUnit.name)}</p>
      <p lang={contentLanguage}>{say.reason(reason)}</p>
      <p className="small mute">{say.filed(format.moment(filedAt))}</p>
      <p className="cluster">
        <Button small variant="alt" busy={isBusy} aria-label={say.acceptOf(fullName)} onClick={() => onAnswer({ decision: 'accepted' })}>
          {say.accept}
        </Button>
        <WithReason
          label={say.refuse}
          fullLabel={say.refuseOf(fullName)}
          isBusy={isBusy}
          question={say.refuseQuestion(fullName)}
          text={say.refuseText}
          reasonLabel={say.refuseReason}
          keep={say.keep}
          confirm={say.refuse}
          onConfirm={(given) => onAnswer({ decision: 'refused', ...(given ? { reason: given } : {}) })}
        />
      </p>
    </div>
  )
}
