/** The points that are looked at before an entry is accepted. Nothing is ticked beforehand. */
import type { ChecklistPoint } from '@hoi-thi/shared/checklist'
import { checklistPoints } from '@hoi-thi/shared/checklist'
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Tick } from '../../ui/tick.tsx'
import { openPoints, type Ticked, toggled } from './checklist.ts'

interface ChecklistProps {
  ticked: Ticked
  onTick: (ticked: Ticked) => void
  isBusy: boolean
  onAccept: () => void
}

const idOf = (point: ChecklistPoint) => `point-${point}`

export function Checklist({ ticked, onTick, isBusy, onAccept }: ChecklistProps) {
  const { moderation, format } = useMessages()
  const { decide: say } = moderation
  const [missing, setMissing] = useState<ChecklistPoint[]>([])
  const open = openPoints(ticked)
  const accept = () => {
    setMissing(open)
    if (open.length === 0) onAccept()
  }
  return (
    <>
      {missing.length > 0 && (
        <ErrorSummary
          title={say.incomplete}
          errors={missing.map((point) => ({ id: idOf(point), text: say.points[point] }))}
          answer={missing}
        />
      )}
      <p>{say.intro}</p>
      <div>
        {checklistPoints.map((point) => (
          <Tick
            key={point}
            id={idOf(point)}
            checked={ticked.has(point)}
            onChange={() => {
              onTick(toggled(ticked, point))
              setMissing([])
            }}
          >
            {say.points[point]}
          </Tick>
        ))}
      </div>
      <p id="points-left" className="small mute" role="status">
        {open.length > 0 ? say.left(format.number(open.length), format.number(checklistPoints.length)) : say.whole}
      </p>
      <p>
        <Button block busy={isBusy} aria-describedby="points-left" onClick={accept}>
          {say.accept}
        </Button>
      </p>
    </>
  )
}
