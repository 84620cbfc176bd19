/** Live or final, and which snapshot as of when. Says politely when a newer one has come. */
import type { Board, BoardStatus } from '@hoi-thi/shared/ranking'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<BoardStatus, { tone: Tone; icon: IconName }> = {
  live: { tone: 'now', icon: 'wait' },
  frozen: { tone: 'wait', icon: 'lock' },
  provisional: { tone: 'wait', icon: 'info' },
  verified: { tone: 'ok', icon: 'check' },
  final: { tone: 'ok', icon: 'check' },
  announced: { tone: 'ok', icon: 'check' }
}

export function BoardStatusLine({ board }: { board: Board }) {
  const { ranking, format } = useMessages()
  const snapshot = board.snapshotId.slice(-8)
  const stamp = format.stamp(board.asOf)
  const isNew = useChanged(board.snapshotId)
  return (
    <div className="stack tight">
      <div className="cluster">
        <Tag {...looks[board.status]}>{ranking.status[board.status]}</Tag>
        <span className="small mute">{ranking.asOf(snapshot, stamp)}</span>
      </div>
      <p className="hide" role="status">
        {isNew && ranking.refreshed(stamp)}
      </p>
    </div>
  )
}

/** Whether the value is another one than at first sight. */
function useChanged(value: string): boolean {
  const first = useRef(value)
  const [isChanged, setChanged] = useState(false)
  useEffect(() => setChanged(first.current !== value), [value])
  return isChanged
}
