/** How far a correction is, in a word. */
import type { ChangeSetState } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<ChangeSetState, { tone?: Tone; icon: IconName }> = {
  draft: { icon: 'info' },
  proposed: { tone: 'wait', icon: 'wait' },
  applied: { tone: 'ok', icon: 'check' },
  'reversal-proposed': { tone: 'wait', icon: 'wait' },
  reverted: { icon: 'close' },
  dropped: { icon: 'close' }
}

export function ChangeSetTag({ state }: { state: ChangeSetState }) {
  const { states } = useMessages().changeSet
  return <Tag {...looks[state]}>{states[state]}</Tag>
}
