/** Asks again by itself, quietly: a reply that does not come leaves on the screen what was known, and says since when. */
import { useEffect, useRef, useState } from 'react'

const everyMs = 10_000

/** `loaded` is what the page was opened with; a page that was opened anew begins with its own. */
export function useFresh<T>(loaded: T, load: () => Promise<T>): { data: T; isStale: boolean } {
  const [fresh, setFresh] = useState({ loaded, data: loaded, isStale: false })
  if (fresh.loaded !== loaded) setFresh({ loaded, data: loaded, isStale: false })
  const latest = useRef(load)
  latest.current = load

  useEffect(() => {
    let isAsking = false
    let isGone = false
    const ask = async () => {
      if (isAsking || isBusyElsewhere()) return
      isAsking = true
      try {
        const data = await latest.current()
        if (!isGone) setFresh((before) => (before.loaded === loaded ? { loaded, data, isStale: false } : before))
      } catch {
        if (!isGone) setFresh((before) => (before.loaded === loaded ? { ...before, isStale: true } : before))
      } finally {
        isAsking = false
      }
    }
    const timer = window.setInterval(() => void ask(), everyMs)
    const seen = () => void ask()
    document.addEventListener('visibilitychange', seen)
    return () => {
      isGone = true
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [loaded])

  return fresh
}

/** Nobody looks, or a question waits for its answer: what it is about is not taken away meanwhile. */
const isBusyElsewhere = () => document.hidden || document.querySelector('[role="dialog"]') !== null
