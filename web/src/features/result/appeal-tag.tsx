/** Whether an appeal waits, and what was decided. */
import type { Appeal } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import { Tag } from '../../ui/tag.tsx'

const looks = {
  waiting: { tone: 'wait', icon: 'wait' },
  granted: { tone: 'ok', icon: 'check' },
  refused: { tone: 'now', icon: 'info' }
} as const

export function AppealTag({ outcome }: Pick<Appeal, 'outcome'>) {
  const { outcomes } = useMessages().result.own
  const standing = outcome ?? 'waiting'
  return <Tag {...looks[standing]}>{outcomes[standing]}</Tag>
}
