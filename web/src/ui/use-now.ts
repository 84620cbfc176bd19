/** The server's time as this device can know it: measured once, then counted by a clock that nobody can set. */
import { useEffect, useState } from 'react'

/** `serverNow` is the instant in the reply that the page was drawn from. */
export function useNow(serverNow: string, everySeconds = 15): number {
  const [start, setStart] = useState({ serverNow, at: performance.now() })
  const [, setTurn] = useState(0)
  if (start.serverNow !== serverNow) setStart({ serverNow, at: performance.now() })

  useEffect(() => {
    const timer = window.setInterval(() => setTurn((turn) => turn + 1), everySeconds * 1000)
    return () => window.clearInterval(timer)
  }, [everySeconds])

  return Date.parse(start.serverNow) + performance.now() - start.at
}
