/** A rank; a shared one wears the equals sign and is read as "6, shared". */
import type { Standing } from '@hoi-thi/shared/ranking'
import { useMessages } from '../../messages/messages.ts'

export function Rank({ standing }: { standing: Standing }) {
  const { ranking, format } = useMessages()
  return (
    <>
      {standing.isShared && <span aria-hidden="true">=</span>}
      {format.number(standing.rank)}
      {standing.isShared && <span className="hide">, {ranking.shared}</span>}
    </>
  )
}
