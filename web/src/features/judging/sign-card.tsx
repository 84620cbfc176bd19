/** The second person's card: what waits for a signature, and what it will count for. */
import type { OutsideScores } from '@hoi-thi/shared/judging'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { WithReason } from '../roster/with-reason.tsx'
import type { OutsidePage } from './outside-data.ts'

export function SignCard({ of, scores }: { of: OutsidePage['of']; scores: OutsideScores }) {
  const { judging, format } = useMessages()
  const say = judging.sign
  const { isBusy, outcome, run } = useDeed()
  const count = format.number(scores.signable)
  const sign = () =>
    run(async () => {
      await call('PUT /contests/:contest/rounds/:roundId/outside-scores/signature', { ...of, body: { unsignedHash: scores.unsignedHash } })
      return { done: say.done(count), text: say.doneText }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <p>{scores.signable > 0 ? say.ready(count) : scores.unsigned > 0 ? say.second : say.none}</p>
      {scores.signable > 0 && (
        <p>
          <WithReason
            label={say.label(count)}
            isBusy={isBusy}
            question={say.question(count)}
            text={`${judging.counts[scores.countsFor](inSentence(scores.tiesOf ?? ''))} ${say.text}`}
            isKind
            keep={judging.keep}
            confirm={say.label(count)}
            onConfirm={() => void sign()}
          />
        </p>
      )}
    </Card>
  )
}
