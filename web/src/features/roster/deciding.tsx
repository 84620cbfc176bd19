/** Says of people that they belong to the unit, or not: one or many, one after the other, with a way back. */
import type { Member } from '@hoi-thi/shared/membership'
import { useState } from 'react'
import { call, Refusal } from '../../api.ts'
import { type Outcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { WithReason } from './with-reason.tsx'

type Membership = Member['membership']
interface Change {
  participantId: string
  membership: Membership
  reason?: string
}

/** `onDone` is called when a deed has ended well. */
export function useDeciding(unitId: string, onDone: () => void) {
  const { people: say, undo, undone } = useMessages().desk
  const { isBusy, outcome, run } = useDeed()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)

  /** Nobody decides on themselves: that one is left out and said. */
  const write = async (changes: Change[]): Promise<{ written: Change[]; hasOwn: boolean }> => {
    const written: Change[] = []
    let hasOwn = false
    for (const [index, { participantId, membership, reason }] of changes.entries()) {
      if (changes.length > 1) setProgress({ done: index, total: changes.length })
      const body = { membership, ...(reason ? { reason } : {}) }
      const isOwn = await call('PUT /units/:unitId/members/:participantId', { params: { unitId, participantId }, body }).then(
        () => false,
        orOwn
      )
      if (isOwn) hasOwn = true
      else written.push({ participantId, membership })
    }
    return { written, hasOwn }
  }

  const decide = (members: Member[], membership: Membership, reason?: string) =>
    run(async () => {
      const before = new Map(members.map((member) => [member.participantId, backOf(member)]))
      try {
        const changes = members.map(({ participantId }) => ({ participantId, membership, ...(reason ? { reason } : {}) }))
        const { written, hasOwn } = await write(changes)
        if (written.length === 0) throw new Refusal('participant.own-membership', 409)
        onDone()
        return outcomeOf(written, membership, hasOwn, () => takeBack(written.map((each) => before.get(each.participantId) ?? each)))
      } finally {
        setProgress(null)
      }
    })

  const takeBack = (changes: Change[]) =>
    run(async () => {
      await write(changes).finally(() => setProgress(null))
      return { done: undone }
    })

  const outcomeOf = (written: Change[], membership: Membership, hasOwn: boolean, onUndo: () => void): Outcome => ({
    done: membership === 'confirmed' ? say.confirmed(written.length) : say.disputed(written.length),
    ...(hasOwn ? { text: say.own } : {}),
    more: (
      <Button variant="alt" small onClick={onUndo}>
        {undo}
      </Button>
    )
  })

  return { isBusy, outcome, progress, decide }
}

export type Deciding = ReturnType<typeof useDeciding>

const backOf = ({ participantId, membership, membershipReason }: Member): Change => ({
  participantId,
  membership,
  ...(membershipReason ? { reason: membershipReason } : {})
})

function orOwn(error: unknown): true {
  if (error instanceof Refusal && error.code === 'participant.own-membership') return true
  throw error
}

export function DecideMany({ members, deciding }: { members: Member[]; deciding: Deciding }) {
  const { people: say } = useMessages().desk
  const { isBusy, progress, decide } = deciding
  const count = members.length
  return (
    <div aria-live="polite">
      {progress && <p role="status">{say.working(progress.done, progress.total)}</p>}
      {count > 0 && (
        <div className="cluster">
          <span>{say.chosen(count)}</span>
          <Button small busy={isBusy} onClick={() => decide(members, 'confirmed')}>
            {say.confirmMany(count)}
          </Button>
          <DisputeButton members={members} deciding={deciding} label={say.disputeMany(count)} />
        </div>
      )}
    </div>
  )
}

interface DisputeButtonProps {
  members: Member[]
  deciding: Deciding
  label: string
  fullLabel?: string
}

export function DisputeButton({ members, deciding, label, fullLabel }: DisputeButtonProps) {
  const { people: say } = useMessages().desk
  const [only] = members
  const who = members.length === 1 && only ? only.fullName : say.someone(members.length)
  return (
    <WithReason
      label={label}
      {...(fullLabel ? { fullLabel } : {})}
      isBusy={deciding.isBusy}
      question={say.disputeQuestion(who)}
      text={say.disputeText}
      reasonLabel={say.disputeReason}
      keep={say.keep}
      confirm={label}
      onConfirm={(reason) => void deciding.decide(members, 'disputed', reason)}
    />
  )
}
