/** Where an import stands, and what becomes of each of its questions. */
import type { ItemStatus, QuestionImport } from '@hoi-thi/shared/question-import'
import { useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

interface Look {
  tone?: Tone
  icon: IconName
}

const importLooks: Record<QuestionImport['state'], Look> = {
  reading: { tone: 'now', icon: 'wait' },
  refused: { tone: 'stop', icon: 'stop' },
  previewed: { tone: 'wait', icon: 'wait' },
  confirmed: { tone: 'ok', icon: 'check' },
  undone: { icon: 'info' }
}

const itemLooks: Record<ItemStatus, Look> = {
  ok: { tone: 'ok', icon: 'check' },
  noted: { tone: 'now', icon: 'info' },
  same: { icon: 'copy' },
  error: { tone: 'stop', icon: 'stop' },
  'left-out': { icon: 'close' }
}

export function ImportStateTag({ state }: { state: QuestionImport['state'] }) {
  return <Tag {...importLooks[state]}>{useMessages().questionImport.states[state]}</Tag>
}

export function ItemStatusTag({ status }: { status: ItemStatus }) {
  return <Tag {...itemLooks[status]}>{useMessages().questionImport.statuses[status]}</Tag>
}
