/** How far a request has come. */
import type { OwnRequest } from '@hoi-thi/shared/privacy'
import { useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<OwnRequest['state'], { tone: Tone; icon: IconName }> = {
  received: { tone: 'wait', icon: 'wait' },
  answered: { tone: 'now', icon: 'info' },
  extended: { tone: 'wait', icon: 'wait' },
  done: { tone: 'ok', icon: 'check' },
  refused: { tone: 'stop', icon: 'close' }
}

export function RequestState({ state }: { state: OwnRequest['state'] }) {
  const { states } = useMessages().privacy
  return <Tag {...looks[state]}>{states[state]}</Tag>
}
