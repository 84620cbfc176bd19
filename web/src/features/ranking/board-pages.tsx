/** Where in the board this page is, and the way on. */
import type { Board } from '@hoi-thi/shared/ranking'
import { address } from '../../addresses.ts'
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { type BoardChoice, boardSearch } from './board-choice.ts'

export function BoardPages({ contest, choice, board }: { contest: string; choice: BoardChoice; board: Board }) {
  const { ranking, format } = useMessages()
  const { pages } = ranking
  if (!board.nextCursor && !board.previousCursor) return null
  const first = board.items[0]?.rank ?? 0
  const last = board.items[board.items.length - 1]?.rank ?? 0
  return (
    <nav className="cluster" aria-label={pages.label}>
      <span>{pages.range(format.number(first), format.number(last), format.number(board.total))}</span>
      {board.previousCursor && (
        <ButtonLink to={address.board(contest, choice.kind, boardSearch(choice))} variant="quiet" small>
          {pages.first}
        </ButtonLink>
      )}
      {board.previousCursor && (
        <ButtonLink
          to={address.board(contest, choice.kind, boardSearch(choice, { cursor: board.previousCursor }))}
          variant="alt"
          small
          icon="left"
        >
          {pages.previous}
        </ButtonLink>
      )}
      {board.nextCursor && (
        <ButtonLink
          to={address.board(contest, choice.kind, boardSearch(choice, { cursor: board.nextCursor }))}
          variant="alt"
          small
          icon="right"
        >
          {pages.next}
        </ButtonLink>
      )}
    </nav>
  )
}
