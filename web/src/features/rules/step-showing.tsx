/** Step: what is shown and when, complaints, and how long names are kept. */
import { useMessages } from '../../messages/messages.ts'
import { ChoiceEdit, FlagEdit, NumberEdit } from './edits.tsx'
import { Part } from './part.tsx'
import { ClockEdit } from './time-edits.tsx'

export function StepShowing() {
  const { parts } = useMessages().rules
  return (
    <>
      <Part title={parts.show}>
        <ChoiceEdit path="show.score" />
        <ChoiceEdit path="show.key" />
        <FlagEdit path="show.explanation" />
        <ChoiceEdit path="show.board" />
      </Part>
      <Part title={parts.publication}>
        <NumberEdit path="publication.withinDays" min={1} max={120} mayBeNull />
        <ClockEdit path="publication.unitCountsAt" />
      </Part>
      <Part title={parts.data}>
        <NumberEdit path="appealDays" max={60} />
        <NumberEdit path="retentionMonths" min={1} max={120} mayBeNull />
      </Part>
    </>
  )
}
