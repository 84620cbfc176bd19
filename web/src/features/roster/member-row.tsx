/** One person of a unit: how they stand, and what can be said of them. */
import type { Member } from '@hoi-thi/shared/membership'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { Tone } from '../../ui/tone.ts'
import { type Deciding, DisputeButton } from './deciding.tsx'
import { deskAddress } from './desk-addresses.ts'
import styles from './roster.module.css'

interface MemberRowProps {
  unitId: string
  member: Member
  /** The round that is open; any round counts without one. */
  roundId: string | undefined
  isChosen: boolean
  onToggle: () => void
  deciding: Deciding
}

const looks: Record<Member['membership'], [Tone, IconName]> = {
  unconfirmed: ['wait', 'wait'],
  confirmed: ['ok', 'check'],
  disputed: ['stop', 'stop']
}

export function MemberRow({ unitId, member, roundId, isChosen, onToggle, deciding }: MemberRowProps) {
  const { desk } = useMessages()
  const { people: say } = desk
  const { fullName, membership, membershipReason } = member
  const [tone, icon] = looks[membership]
  const code = member.hasPassword ? say.newPassword : say.newCode
  return (
    <div className={styles.member}>
      <Tick checked={isChosen} onChange={onToggle} aria-label={say.choose(fullName)}>
        <span className="strong">{fullName}</span>
        <br />
        <span className="small mute">{member.signInName}</span>
      </Tick>
      <div className="stack tight">
        <p className="cluster">
          <Tag tone={tone} icon={icon}>
            {desk.membership[membership]}
          </Tag>
          <EntryTag member={member} roundId={roundId} />
          {!member.hasPassword && <Tag icon="lock">{say.waiting}</Tag>}
        </p>
        {membershipReason && <p className="small">{say.reason(reasonOf(desk.roster.reasons, membershipReason))}</p>}
        <p className="cluster">
          {membership !== 'confirmed' && (
            <Button
              variant="alt"
              small
              busy={deciding.isBusy}
              aria-label={say.confirmOf(fullName)}
              onClick={() => deciding.decide([member], 'confirmed')}
            >
              {say.confirm}
            </Button>
          )}
          {membership !== 'disputed' && (
            <DisputeButton members={[member]} deciding={deciding} label={say.dispute} fullLabel={say.disputeOf(fullName)} />
          )}
          {membership === 'confirmed' && (
            <Link to={deskAddress.slips(unitId, `?person=${member.accountId}`)} aria-label={say.ofPerson(code, fullName)}>
              {code}
            </Link>
          )}
          {membership !== 'disputed' && (
            <Link to={deskAddress.assistance(unitId, member.accountId)} aria-label={say.ofPerson(say.assist, fullName)}>
              {say.assist}
            </Link>
          )}
        </p>
      </div>
    </div>
  )
}

/** Some reasons are words of the log, others were written by a person. */
const reasonOf = (known: Record<string, string>, reason: string) => known[reason] ?? reason

function EntryTag({ member, roundId }: { member: Member; roundId: string | undefined }) {
  const { people: say } = useMessages().desk
  const hasEntered = member.rounds.some((round) => round.hasEntered && (roundId === undefined || round.id === roundId))
  return hasEntered ? (
    <Tag tone="ok" icon="check">
      {say.hasEntered}
    </Tag>
  ) : (
    <Tag icon="flag">{say.hasNotEntered}</Tag>
  )
}
