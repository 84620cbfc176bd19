/** Whether others use this device too. A device that is known for it is remembered. */
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Tick } from '../../ui/tick.tsx'
import { isKnownAsShared } from './kept.ts'

const name = 'isShared'

export function SharedTick() {
  const { device: say } = useMessages()
  const [isKnown] = useState(isKnownAsShared)
  return (
    <div>
      <Tick name={name} defaultChecked={isKnown} aria-describedby="shared-hint">
        {say.tick}
      </Tick>
      <p className="small mute" id="shared-hint">
        {say.tickHint}
      </p>
    </div>
  )
}

export const isTickedShared = (form: FormData): boolean => form.get(name) !== null
