/** What may be done with a correction that is applied: it is taken back by two people who have seen what that does. */
import type { ChangeSet } from '@hoi-thi/shared/result'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import type { ChangeSetDeeds } from './change-set-deeds.ts'
import { Will } from './will.tsx'

interface ReverseProps {
  changeSet: ChangeSet
  deeds: Deeds
  act: ChangeSetDeeds
}

export function Applied({ changeSet, deeds, act }: ReverseProps) {
  const { decide: say } = useMessages().changeSet
  const { reversalEffect } = changeSet
  return (
    <>
      <AppliedLine changeSet={changeSet} />
      {reversalEffect ? (
        <>
          <Will effect={reversalEffect} words={say.willRevert} />
          <p>
            <WithReason
              label={say.reverse}
              isBusy={deeds.isBusy}
              question={say.reverseQuestion}
              text={say.reverseText}
              reasonLabel={say.reverseReason}
              missing={say.missing}
              keep={say.keep}
              confirm={say.reverse}
              onConfirm={(reason) => void deeds.run(() => act.proposeReversal(reason))}
            />
          </p>
        </>
      ) : (
        <p>{say.tryReversal}</p>
      )}
    </>
  )
}

export function ReversalProposed({ changeSet, deeds, act }: ReverseProps) {
  const { changeSet: words, format } = useMessages()
  const { decide: say } = words
  const { isOwn, reversalEffect, reversalProposedBy, reversalProposedAt } = changeSet
  return (
    <>
      <AppliedLine changeSet={changeSet} />
      <p>{say.reversalProposed(reversalProposedBy ?? '', format.moment(reversalProposedAt ?? ''))}</p>
      <ReversalReason changeSet={changeSet} />
      {isOwn ? <p>{say.reversalWaits}</p> : <Will effect={reversalEffect} words={say.willRevert} />}
      <p className="cluster">
        {!isOwn && (
          <Button busy={deeds.isBusy} onClick={() => void deeds.run(act.revert)}>
            {say.approveReversal}
          </Button>
        )}
        <Button variant="alt" small busy={deeds.isBusy} onClick={() => void deeds.run(act.dropReversal)}>
          {isOwn ? say.withdrawReversal : say.declineReversal}
        </Button>
      </p>
    </>
  )
}

export function Reverted({ changeSet }: Pick<ReverseProps, 'changeSet'>) {
  const { changeSet: words, format } = useMessages()
  return (
    <>
      <AppliedLine changeSet={changeSet} />
      <p>{words.decide.reverted(format.moment(changeSet.revertedAt ?? ''))}</p>
      <ReversalReason changeSet={changeSet} />
    </>
  )
}

function AppliedLine({ changeSet: { appliedBy, appliedAt } }: Pick<ReverseProps, 'changeSet'>) {
  const { changeSet, format } = useMessages()
  return <p>{changeSet.decide.applied(appliedBy ?? '', format.moment(appliedAt ?? ''))}</p>
}

function ReversalReason({ changeSet: { reversalReason } }: Pick<ReverseProps, 'changeSet'>) {
  const { decide: say } = useMessages().changeSet
  const contentLanguage = useContentLanguage()
  return reversalReason && <p lang={contentLanguage}>{say.reversalReason(reversalReason)}</p>
}
