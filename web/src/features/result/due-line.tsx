/** By when the rules promise a result; that it is overdue stands out. */
import type { Result } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import { dueOf } from './due.ts'

export function DueLine({ result, now }: { result: Result; now: string }) {
  const { resultDesk, format } = useMessages()
  const { results: say } = resultDesk
  const due = dueOf(result, now)
  if (due === null || result.dueBy === null) return null
  const moment = format.moment(result.dueBy)
  if (due === 'overdue') return <Notice tone="stop" title={say.overdue(moment)} />
  const words = { ahead: say.due, kept: say.kept, missed: say.missed }
  return <p className="mute">{words[due](moment)}</p>
}
