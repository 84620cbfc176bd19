/** The board of the page, kept up to date: in place while nobody reads further down, and offered otherwise, so that no row moves under a finger. */
import type { Board } from '@hoi-thi/shared/ranking'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { watchBoard } from './watch-board.ts'

interface Live {
  board: Board | null
  hasNews: boolean
  show: () => void
}

/** `fetchAgain` asks for what the page shows, as its loader did. */
export function useLiveBoard(contest: string, loaded: Board | null, fetchAgain: () => Promise<Board | null>): Live {
  const { revalidate } = useRevalidator()
  const [state, setState] = useState({ loaded, shown: loaded, hasNews: false })
  if (state.loaded !== loaded) setState({ loaded, shown: loaded, hasNews: false })
  const fetching = useRef(fetchAgain)
  useEffect(() => {
    fetching.current = fetchAgain
  })

  const show = useCallback(() => {
    // A refusal leaves what is shown; the next news asks again.
    const fetched = fetching.current().catch(() => null)
    void fetched.then((board) => board && setState((before) => ({ ...before, shown: board, hasNews: false })))
  }, [])

  const { board = null, version = 0 } = loaded ?? {}
  useEffect(() => {
    const onBoard = () => (isReading() ? setState((before) => ({ ...before, hasNews: true })) : show())
    return watchBoard({ contest, board, version, onBoard, onRound: () => void revalidate() })
  }, [contest, board, version, show, revalidate])
  return { board: state.shown, hasNews: state.hasNews, show }
}

/** Further down the page, or with the focus in the table. */
const isReading = () => window.scrollY > 80 || document.activeElement?.closest('table') !== null
