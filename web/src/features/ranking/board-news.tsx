/** Says that boards stand still, until when and why; and offers a newer version to who is reading. */
import type { Board } from '@hoi-thi/shared/ranking'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNow } from '../../ui/use-now.ts'
import styles from './board.module.css'

export function FrozenNotice({ board, serverNow }: { board: Board; serverNow: string }) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const now = useNow(serverNow, 1)
  if (!board.freeze) return null
  const { until, reason } = board.freeze
  const left = Math.ceil((Date.parse(until) - now) / 1000)
  return (
    <Notice tone="now" icon="lock" title={ranking.frozenNotice.title(board.snapshotId.slice(-8), format.stamp(board.asOf))}>
      <p>{ranking.frozenNotice.text(format.moment(until), left > 0 ? format.left(left) : null)}</p>
      <p lang={contentLanguage}>{reason}</p>
    </Notice>
  )
}

/** Lies over the foot of the page, so that nothing moves, and is read out politely. */
export function BoardNews({ hasNews, onShow }: { hasNews: boolean; onShow: () => void }) {
  const { ranking } = useMessages()
  return (
    <div role="status" className={hasNews ? styles.news : undefined}>
      {hasNews && (
        <p className="cluster">
          <span className="strong">{ranking.news.text}</span>
          <Button variant="alt" small onClick={onShow}>
            {ranking.news.show}
          </Button>
        </p>
      )}
    </div>
  )
}
