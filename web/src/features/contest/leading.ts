/** Fetches the board that the home page shows a few units of: the first bloc of the rules that has units, or all units where there are no blocs. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Board } from '@hoi-thi/shared/ranking'
import { call } from '../../api.ts'

export interface Leading {
  /** Null: all units together. */
  bloc: Contest['blocs'][number] | null
  board: Board
}

export async function fetchLeading({ slug, blocs }: Pick<Contest, 'slug' | 'blocs'>): Promise<Leading | null> {
  for (const bloc of blocs) {
    const board = await fetchBoard(slug, { bloc: bloc.id })
    if (board.total > 0) return { bloc, board }
  }
  const board = await fetchBoard(slug, {})
  return board.total > 0 ? { bloc: null, board } : null
}

const fetchBoard = (contest: string, query: { bloc?: string }): Promise<Board> =>
  call('GET /contests/:contest/boards/:board', { params: { contest, board: 'units' }, query })
