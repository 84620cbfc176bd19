/** Step: how often one may try, which paper counts, how it is marked, and the guess beside it. */
import { useMessages } from '../../messages/messages.ts'
import { ChoiceEdit, FlagEdit, NumberEdit } from './edits.tsx'
import { Beside, OptionalPart, Part } from './part.tsx'

const usualPrediction = () => ({
  metric: 'right-on-all',
  scope: 'round',
  among: 'division',
  counts: 'people',
  validOnly: true,
  notAbove: false,
  asked: 'after',
  maximum: 1_000_000
})

export function StepPapers() {
  const { parts } = useMessages().rules
  return (
    <>
      <Part title={parts.attempts}>
        <Beside>
          <NumberEdit path="attempts.perRound" min={1} max={1000} mayBeNull />
          <NumberEdit path="attempts.perDay" min={1} max={1000} mayBeNull />
          <NumberEdit path="attempts.perContest" min={1} max={1000} mayBeNull />
        </Beside>
        <ChoiceEdit path="attempts.counts" />
        <ChoiceEdit path="complete" />
      </Part>
      <Part title={parts.scoring}>
        <Beside>
          <NumberEdit path="scoring.points.recognition" min={1} max={1000} />
          <NumberEdit path="scoring.points.comprehension" min={1} max={1000} />
          <NumberEdit path="scoring.points.application" min={1} max={1000} />
          <NumberEdit path="scoring.wrongCosts" max={1000} />
        </Beside>
        <ChoiceEdit path="scoring.several" />
        <NumberEdit path="graceSeconds" max={600} />
      </Part>
      <Part title={parts.prediction}>
        <OptionalPart path="prediction" make={usualPrediction}>
          <ChoiceEdit path="prediction.metric" />
          <Beside>
            <ChoiceEdit path="prediction.counts" />
            <ChoiceEdit path="prediction.among" />
            <ChoiceEdit path="prediction.scope" />
            <ChoiceEdit path="prediction.asked" />
          </Beside>
          <NumberEdit path="prediction.maximum" min={1} max={100_000_000} />
          <FlagEdit path="prediction.validOnly" />
          <FlagEdit path="prediction.notAbove" />
        </OptionalPart>
      </Part>
    </>
  )
}
