/** What publishing came to, and what happens next. */
import { address } from '../../addresses.ts'
import { useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

/** The version that was published; null where it waits for a second person; or the draft was given up. */
export type PublishOutcome = { kind: 'published'; version: number } | { kind: 'proposed' } | { kind: 'given-up' }

export function Published({ contest, outcome }: { contest: string; outcome: PublishOutcome }) {
  const { rules, format } = useMessages()
  const { publish: say } = rules
  return (
    <Answered answer={outcome}>
      {outcome.kind === 'published' && (
        <Notice tone="ok" title={say.done(format.number(outcome.version))} role="status">
          <p>{say.doneText}</p>
          <p className="cluster">
            <Link to={adminAddress.calendar(contest)}>{say.toCalendar}</Link>
            <Link to={adminAddress.pools(contest)}>{say.toPools}</Link>
            <Link to={address.rules(contest)}>{say.toRules}</Link>
          </p>
        </Notice>
      )}
      {outcome.kind === 'proposed' && (
        <Notice tone="wait" title={say.proposed} role="status">
          <p>{say.proposedText}</p>
        </Notice>
      )}
      {outcome.kind === 'given-up' && <Notice tone="ok" title={say.givenUp} role="status" />}
    </Answered>
  )
}
