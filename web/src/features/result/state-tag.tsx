/** How far a result is, in a word. */
import type { ResultState } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<ResultState, { tone: Tone; icon: IconName }> = {
  provisional: { tone: 'wait', icon: 'info' },
  verified: { tone: 'ok', icon: 'check' },
  final: { tone: 'ok', icon: 'check' },
  announced: { tone: 'ok', icon: 'check' }
}

export function ResultStateTag({ state }: { state: ResultState }) {
  const { states } = useMessages().result
  return <Tag {...looks[state]}>{states[state]}</Tag>
}
