/** The next step of a result: what stands in its way, who proposes it, and the button of whoever comes second. */
import type { ResultDetail } from '@hoi-thi/shared/result'
import { call } from '../../api.ts'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Obstacles } from './obstacles.tsx'
import { nameOfStep } from './step-name.ts'

interface CardProps {
  contest: string
  result: ResultDetail
}

export function NextStepCard({ contest, result }: CardProps) {
  const { next: say } = useMessages().resultDesk
  const deeds = useDeed()
  const { next, openStep } = result
  return (
    <Card isKey>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={deeds.outcome} />
      {!next && <p>{say.none}</p>}
      {next && (
        <>
          <p className="strong">{nameOfStep(say.names, next.state)}</p>
          <p>{nameOfStep(say.will, next.state)}</p>
          {next.obstacles.length > 0 && (
            <div className="stack tight">
              <p>{say.stands}:</p>
              <Obstacles contest={contest} result={result} obstacles={next.obstacles} />
            </div>
          )}
          {openStep ? (
            <Proposed contest={contest} result={result} deeds={deeds} step={openStep} />
          ) : (
            next.obstacles.length === 0 && <Propose contest={contest} result={result} deeds={deeds} state={next.state} />
          )}
        </>
      )}
    </Card>
  )
}

function Propose({
  contest,
  result: { occasion, hash },
  deeds: { isBusy, run },
  state
}: CardProps & { deeds: Deeds } & Pick<ResultDetail, 'state'>) {
  const { next: say } = useMessages().resultDesk
  const propose = () =>
    run(async () => {
      await call('POST /contests/:contest/results/:occasion/steps', { params: { contest, occasion }, body: { state, hash } })
      return { done: say.done.proposed }
    })
  return (
    <p>
      <Button busy={isBusy} onClick={() => void propose()}>
        {say.propose(nameOfStep(say.names, state))}
      </Button>
    </p>
  )
}

interface ProposedProps extends CardProps {
  deeds: Deeds
  step: NonNullable<ResultDetail['openStep']>
}

function Proposed({ contest, result: { occasion, next }, deeds: { isBusy, run }, step }: ProposedProps) {
  const { resultDesk, format } = useMessages()
  const { next: say } = resultDesk
  const decide = (decision: 'taken' | 'declined') =>
    run(async () => {
      const params = { contest, occasion, stepId: step.id }
      await call('PUT /contests/:contest/results/:occasion/steps/:stepId', { params, body: { decision } })
      return { done: say.done[decision === 'declined' && step.isOwn ? 'withdrawn' : decision] }
    })
  return (
    <>
      <p>{say.proposedBy(step.proposedBy, format.moment(step.proposedAt))}</p>
      {step.isOwn && <p>{say.mustAct}</p>}
      <p className="cluster">
        {!step.isOwn && next?.obstacles.length === 0 && (
          <Button busy={isBusy} onClick={() => void decide('taken')}>
            {say.take}
          </Button>
        )}
        <Button variant="alt" busy={isBusy} onClick={() => void decide('declined')}>
          {step.isOwn ? say.withdraw : say.decline}
        </Button>
      </p>
    </>
  )
}
