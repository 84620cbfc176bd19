/** Every paper marked again from its events: asked for, under way, and what it came to. */
import type { ResultDetail } from '@hoi-thi/shared/result'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useCheckEnd } from './use-check-end.ts'

export function CheckCard({ contest, result }: { contest: string; result: ResultDetail }) {
  const { check: say } = useMessages().resultDesk.one
  const { isBusy, outcome, run } = useDeed()
  const { occasion, check, isChecking } = result
  useCheckEnd(contest, occasion, isChecking)
  const ask = () =>
    run(async () => {
      await call('POST /contests/:contest/results/:occasion/checks', { params: { contest, occasion } })
      return { done: say.asked }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <DeedOutcome outcome={outcome?.refusal ? outcome : null} />
      <div className="stack" aria-live="polite">
        {isChecking ? (
          <Notice tone="now" icon="wait" title={say.running}>
            <p>{say.runningText}</p>
          </Notice>
        ) : (
          check && <Checked result={result} check={check} />
        )}
      </div>
      {!isChecking && (
        <p>
          <Button variant={check ? 'alt' : 'primary'} small={check !== null} busy={isBusy} onClick={() => void ask()}>
            {check ? say.again : say.run}
          </Button>
        </p>
      )}
    </Card>
  )
}

function Checked({ result, check: { at, hash, differing } }: { result: ResultDetail; check: NonNullable<ResultDetail['check']> }) {
  const { resultDesk, format } = useMessages()
  const { check: say } = resultDesk.one
  const when = <p className="small">{say.at(format.moment(at))}</p>
  if (differing > 0)
    return (
      <Notice tone="stop" title={say.papers(format.number(differing))}>
        <p>{say.papersText}</p>
        {when}
      </Notice>
    )
  if (hash !== result.hash)
    return (
      <Notice tone="wait" icon="info" title={say.boards}>
        <p>{say.boardsText}</p>
        {when}
      </Notice>
    )
  return (
    <Notice tone="ok" title={say.same}>
      {when}
    </Notice>
  )
}
