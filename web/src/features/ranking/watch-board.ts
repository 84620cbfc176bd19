/** Hears of news of a board from the server as long as somebody can see the page; where no stream comes through, asks every half minute. */

interface Watching {
  contest: string
  /** As replies name it; null while there is none. */
  board: string | null
  version: number
  /** Another version, or so it may be. */
  onBoard: () => void
  /** Another phase of a round. */
  onRound: () => void
}

const askEveryMs = 30_000

/** Gives back what ends it. */
export function watchBoard({ contest, board, version, onBoard, onRound }: Watching): () => void {
  let source: EventSource | null = null
  let timer = 0
  let seen = version

  const ask = () => document.visibilityState === 'visible' && onBoard()
  const askInstead = () => {
    source?.close()
    source = null
    if (timer === 0) timer = window.setInterval(ask, askEveryMs)
  }
  const heard = (tell: () => void) => (event: MessageEvent) => {
    seen = Math.max(seen, Number(event.lastEventId) || 0)
    tell()
  }
  const open = () => {
    if (typeof EventSource === 'undefined') return askInstead()
    const query = new URLSearchParams({ after: String(seen), ...(board && { board }) })
    source = new EventSource(`/api/contests/${encodeURIComponent(contest)}/events?${query}`)
    source.addEventListener('board', heard(onBoard))
    source.addEventListener('reset', heard(onBoard))
    source.addEventListener('round', heard(onRound))
    // Closed, it does not come again by itself: no room, or something in between that lets no stream through.
    source.onerror = () => source?.readyState === EventSource.CLOSED && askInstead()
  }
  /** A browser has few connections to one site, and tabs nobody looks at need none. */
  const turn = () => {
    const isVisible = document.visibilityState === 'visible'
    if (isVisible && !source && timer === 0) open()
    if (!isVisible) {
      source?.close()
      source = null
    }
  }
  document.addEventListener('visibilitychange', turn)
  turn()
  return () => {
    document.removeEventListener('visibilitychange', turn)
    window.clearInterval(timer)
    source?.close()
  }
}
