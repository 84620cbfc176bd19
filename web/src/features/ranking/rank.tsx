/** A rank; a shared one wears the equals sign and is read as "6, shared". A unit that does not pass the gates of the rules has none. */
import type { Standing } from '@hoi-thi/shared/ranking'
import { useMessages } from '../../messages/messages.ts'

export function Rank({ standing }: { standing: Standing }) {
  const { ranking, format } = useMessages()
  if (standing.failedGates)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="hide">{ranking.noRank}</span>
      </>
    )
  return (
    <>
      {standing.isShared && <span aria-hidden="true">=</span>}
      {format.number(standing.rank)}
      {standing.isShared && <span className="hide">, {ranking.shared}</span>}
    </>
  )
}
