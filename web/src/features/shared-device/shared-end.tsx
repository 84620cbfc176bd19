/** Under the result, on a device that others use: the way out for this person, so that the next can begin. */
import { useEffect } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { hasten, leave, useLeaving } from './leaving.ts'

export function SharedEnd() {
  const { device: say } = useMessages()
  const isBusy = useLeaving(({ state }) => state === 'leaving')
  useEffect(() => hasten(), [])
  // Its sentences come with the band.
  if (!say) return null
  return (
    <div className="stack tight no-print">
      <Notice tone="now" title={say.end}>
        <p>{say.endText}</p>
      </Notice>
      <Button block busy={isBusy} onClick={() => void leave()}>
        {say.endLeave}
      </Button>
    </div>
  )
}
