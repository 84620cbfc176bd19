/** The seconds that are left, on the screen and, at three marks, aloud. */
import { useEffect, useState } from 'react'
import { markPassed, shownSeconds, type spokenAt } from './clock.ts'
import type { Run } from './run.ts'

type Mark = (typeof spokenAt)[number]

export function useLeft(run: Run): { seconds: number; spoken: Mark | undefined } {
  const [shown, setShown] = useState<{ seconds: number; spoken: Mark | undefined }>(() => ({
    seconds: shownSeconds(run.left()),
    spoken: undefined
  }))

  useEffect(() => {
    let timer = 0
    const tick = () => {
      const left = run.left()
      const seconds = shownSeconds(left)
      setShown((before) => ({ seconds, spoken: markPassed(before.seconds, seconds) ?? before.spoken }))
      if (left <= 0) run.conclude()
      // Just after the next whole second, so that no second is skipped or shown twice as long.
      timer = window.setTimeout(tick, (left % 1000) + 20)
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [run])

  return shown
}
