/** What may be done with a correction now, by whom, and what will happen. */
import type { ChangeSet } from '@hoi-thi/shared/result'
import type { ReactNode } from 'react'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { WithReason } from '../roster/with-reason.tsx'
import { type ChangeSetDeeds, changeSetDeeds } from './change-set-deeds.ts'
import { Applied, ReversalProposed, Reverted } from './reverse-card.tsx'
import { Will } from './will.tsx'

interface DecideCardProps {
  contest: string
  changeSet: ChangeSet
  /** Keeps the appeal that it came from. */
  search: string
}

interface PartProps extends DecideCardProps {
  deeds: Deeds
  act: ChangeSetDeeds
}

export function DecideCard(props: DecideCardProps) {
  const { decide: say } = useMessages().changeSet
  const deeds = useDeed()
  const { contest, changeSet } = props
  const act = changeSetDeeds(contest, changeSet, say.done)
  const { state } = changeSet
  return (
    <Card isKey>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={deeds.outcome} />
      {state === 'draft' && <Draft {...props} deeds={deeds} act={act} />}
      {state === 'proposed' && <Proposed {...props} deeds={deeds} act={act} />}
      {state === 'applied' && <Applied {...props} deeds={deeds} act={act} />}
      {state === 'reversal-proposed' && <ReversalProposed {...props} deeds={deeds} act={act} />}
      {state === 'reverted' && <Reverted {...props} />}
      {state === 'dropped' && <p>{say.dropped}</p>}
    </Card>
  )
}

function Draft(props: PartProps) {
  const { decide: say, effect: words } = useMessages().changeSet
  const { changeSet, deeds, act } = props
  if (!changeSet.effect)
    return (
      <>
        <p>{words.none.text}</p>
        <EditOrDrop {...props} />
      </>
    )
  return (
    <>
      <Will effect={changeSet.effect} words={say.will} />
      <p>{say.proposeText}</p>
      <EditOrDrop {...props}>
        <Button busy={deeds.isBusy} onClick={() => void deeds.run(act.propose)}>
          {say.propose}
        </Button>
      </EditOrDrop>
    </>
  )
}

function Proposed(props: PartProps) {
  const { changeSet: words, format } = useMessages()
  const { decide: say } = words
  const { changeSet, deeds, act } = props
  const { proposedBy, proposedAt, isOwn } = changeSet
  return (
    <>
      <p>{say.proposed(proposedBy ?? '', format.moment(proposedAt ?? ''))}</p>
      {isOwn ? <p>{say.mustAct}</p> : <Will effect={changeSet.effect} words={say.will} />}
      <EditOrDrop {...props}>
        {!isOwn && (
          <Button busy={deeds.isBusy} onClick={() => void deeds.run(act.approve)}>
            {say.approve}
          </Button>
        )}
      </EditOrDrop>
    </>
  )
}

function EditOrDrop({ contest, changeSet, search, deeds, act, children }: PartProps & { children?: ReactNode }) {
  const { decide: say } = useMessages().changeSet
  return (
    <p className="cluster">
      {children}
      <ButtonLink variant="alt" small to={adminAddress.changeSetEdit(contest, changeSet.id, search)}>
        {say.edit}
      </ButtonLink>
      <WithReason
        label={say.drop}
        isBusy={deeds.isBusy}
        question={say.dropQuestion}
        text={say.dropText}
        keep={say.keep}
        confirm={say.drop}
        onConfirm={() => void deeds.run(act.drop)}
      />
    </p>
  )
}
