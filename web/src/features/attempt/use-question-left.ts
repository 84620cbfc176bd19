/** The seconds that are left for the question that is open, on the screen and, once, aloud. Tells when they are certainly over. */
import { useEffect, useState } from 'react'
import { shownSeconds } from './clock.ts'
import type { Run } from './run.ts'

interface Shown {
  closesAt: string
  seconds: number
  isSpoken: boolean
}

export const spokenAtSeconds = 10

/** `closesAt` is undefined while no question is on the screen. */
export function useQuestionLeft(run: Run, closesAt: string | undefined, onOver: () => void): Omit<Shown, 'closesAt'> | undefined {
  const [shown, setShown] = useState<Shown>()

  useEffect(() => {
    if (!closesAt) return
    let timer = 0
    const tick = () => {
      const left = run.left(closesAt)
      setShown((before) => shownNext(before, closesAt, shownSeconds(left)))
      if (run.isPast(closesAt, 0)) onOver()
      timer = window.setTimeout(tick, left > 0 ? (left % 1000) + 20 : whenOver)
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [run, closesAt, onOver])

  if (!closesAt) return undefined
  return shown?.closesAt === closesAt ? shown : { seconds: shownSeconds(run.left(closesAt)), isSpoken: false }
}

/** A question that begins with so little time is not announced at once. */
export function shownNext(before: Shown | undefined, closesAt: string, seconds: number): Shown {
  const isSame = before?.closesAt === closesAt
  const isSpoken = isSame && (before.isSpoken || (before.seconds > spokenAtSeconds && seconds <= spokenAtSeconds))
  return { closesAt, seconds, isSpoken }
}

const whenOver = 250
