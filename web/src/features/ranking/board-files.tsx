/** The board to take away: a workbook of it, and all boards for another site. */
import { useMessages } from '../../messages/messages.ts'
import { type BoardChoice, boardSearch } from './board-choice.ts'

export function BoardFiles({ contest, choice }: { contest: string; choice: BoardChoice }) {
  const { files: say } = useMessages().ranking
  const base = `/api/contests/${encodeURIComponent(contest)}`
  return (
    <p className="cluster no-print">
      <a href={`${base}/boards/${choice.kind}/workbook${boardSearch(choice)}`} download>
        {say.workbook}
      </a>
      <a href={`${base}/boards-bundle`} download>
        {say.bundle}
      </a>
    </p>
  )
}
