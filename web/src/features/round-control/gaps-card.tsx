/** Intervals in which the server kept nothing: what giving them back would do, said before anybody approves. */
import type { Compensation, Gap } from '@hoi-thi/shared/round-control'
import { call } from '../../api.ts'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { WithReason } from '../roster/with-reason.tsx'
import type { Shown } from './control-data.ts'

interface GapsCardProps {
  contest: string
  shown: Shown
}

export function GapsCard({ contest, shown }: GapsCardProps) {
  const { gaps: say } = useMessages().roundControl
  const deeds = useDeed()
  const { gaps, typed, control } = shown
  const of = { contest, roundId: control.roundId, deeds }
  const isAsked = control.compensations.some(({ from, to, decision }) => from === typed?.from && to === typed.to && decision !== 'declined')
  return (
    <Card>
      <h2>{say.title}</h2>
      <p className="measure">{say.text}</p>
      <DeedOutcome outcome={deeds.outcome} />
      {gaps.length + control.compensations.length === 0 && <Empty title={say.none.title}>{say.none.text}</Empty>}
      <ul className="rows">
        {gaps.map((gap) => (
          <li key={gap.from}>
            <GapRow {...of} gap={gap} />
          </li>
        ))}
        {control.compensations.map((compensation) => (
          <li key={compensation.id}>
            <CompensationRow {...of} compensation={compensation} />
          </li>
        ))}
      </ul>
      <Typed contest={contest} shown={shown} />
      {typed && !isAsked && <GapRow {...of} gap={typed} />}
    </Card>
  )
}

interface RowProps {
  contest: string
  roundId: string
  deeds: Deeds
}

function GapRow({ contest, roundId, deeds: { isBusy, run }, gap }: RowProps & { gap: Gap }) {
  const { roundControl } = useMessages()
  const { gaps: say } = roundControl
  const interval = useInterval(gap)
  const propose = (reason: string) =>
    run(async () => {
      const body = { from: gap.from, to: gap.to, reason }
      await call('POST /contests/:contest/rounds/:roundId/compensations', { params: { contest, roundId }, body })
      return { done: say.done.proposed }
    })
  return (
    <div className="stack tight">
      <h3>{interval}</h3>
      <Effect effect={gap} />
      <p>
        <WithReason
          label={say.propose}
          fullLabel={`${say.propose}: ${interval}`}
          isBusy={isBusy}
          isKind
          question={say.question(interval)}
          text={say.text}
          reasonLabel={say.reason}
          missing={say.missing}
          keep={roundControl.keep}
          confirm={say.propose}
          onConfirm={(reason) => void propose(reason)}
        />
      </p>
    </div>
  )
}

const looks = { approved: ['ok', 'check'], declined: ['stop', 'stop'] } as const

function CompensationRow({ contest, roundId, deeds, compensation }: RowProps & { compensation: Compensation }) {
  const { roundControl, format } = useMessages()
  const { gaps: say } = roundControl
  const contentLanguage = useContentLanguage()
  const { decision, proposedBy, proposedAt, reason } = compensation
  const [tone, icon] = decision ? looks[decision] : (['wait', 'wait'] as const)
  return (
    <div className="stack tight">
      <h3>{useInterval(compensation)}</h3>
      <p>
        <Tag tone={tone} icon={icon}>
          {decision ? say[decision] : say.waits}
        </Tag>
      </p>
      <p className="small">{say.proposedBy(proposedBy, format.moment(proposedAt))}</p>
      <p lang={contentLanguage}>{reason}</p>
      {decision !== 'declined' && <Effect effect={compensation} />}
      {decision === null && <Decide contest={contest} roundId={roundId} deeds={deeds} compensation={compensation} />}
    </div>
  )
}

function Decide({ contest, roundId, deeds: { isBusy, run }, compensation }: RowProps & { compensation: Compensation }) {
  const { roundControl } = useMessages()
  const { gaps: say } = roundControl
  const interval = useInterval(compensation)
  const decide = (decision: 'approved' | 'declined') =>
    run(async () => {
      const params = { contest, roundId, compensationId: compensation.id }
      await call('PUT /contests/:contest/rounds/:roundId/compensations/:compensationId/approval', { params, body: { decision } })
      return { done: say.done[decision] }
    })
  return (
    <>
      {compensation.isOwn && <p className="mute">{say.ownWaits}</p>}
      <p className="cluster">
        {!compensation.isOwn && (
          <WithReason
            label={say.approve}
            fullLabel={`${say.approve}: ${interval}`}
            isBusy={isBusy}
            isKind
            question={say.approveQuestion}
            text={interval}
            keep={roundControl.keep}
            confirm={say.approve}
            onConfirm={() => void decide('approved')}
          />
        )}
        <WithReason
          label={say.decline}
          fullLabel={`${say.decline}: ${interval}`}
          isBusy={isBusy}
          question={say.declineQuestion}
          text={say.declineText}
          keep={roundControl.keep}
          confirm={say.decline}
          onConfirm={() => void decide('declined')}
        />
      </p>
    </>
  )
}

function Effect({ effect }: { effect: Omit<Gap, 'from' | 'to'> }) {
  const { roundControl, format } = useMessages()
  const { gaps: say } = roundControl
  const { people, attempts, open, ended, seconds, movesClose, refused } = effect
  const sum = (name: 'refused' | 'kept') => format.number(refused.reduce((all, minute) => all + minute[name], 0))
  return (
    <div>
      {refused.length > 0 && <p>{say.refused(sum('refused'), sum('kept'), refused.map(({ at }) => format.clock(at)).join(', '))}</p>}
      <p>{say.effect(format.number(people), format.number(attempts))}</p>
      <p>{say.open(format.number(open), format.duration(seconds))}</p>
      {ended > 0 && <p>{say.ended(format.number(ended))}</p>}
      {movesClose && <p className="strong">{say.close(format.duration(seconds))}</p>}
    </div>
  )
}

function useInterval({ from, to }: { from: string; to: string }): string {
  const { roundControl, format } = useMessages()
  return roundControl.gaps.interval(format.clock(from), format.clock(to), format.date(from))
}

function Typed({ contest, shown: { control, from, to, typed } }: GapsCardProps) {
  const { roundControl, problem } = useMessages()
  const { gaps: say } = roundControl
  const refused = problem['compensation.outside']
  const isWrong = Boolean(from && to && !typed)
  return (
    <details open={Boolean(from || to)}>
      <summary>{say.own}</summary>
      <Form method="get" action={adminAddress.control(contest, control.roundId)} className="stack tight" aria-label={say.own} keepScroll>
        <Field id="from" name="from" type="datetime-local" step={1} required label={say.from} defaultValue={from} />
        <Field
          id="to"
          name="to"
          type="datetime-local"
          step={1}
          required
          label={say.to}
          defaultValue={to}
          error={isWrong ? `${refused.title}. ${refused.next}` : undefined}
        />
        <p>
          <Button type="submit" variant="alt" small>
            {say.judge}
          </Button>
        </p>
      </Form>
    </details>
  )
}
