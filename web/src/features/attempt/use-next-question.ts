/** The way to the next question: a person goes on, or the time of a question is up. */
import { useEffect, useMemo, useRef } from 'react'
import { readClocks } from './clock.ts'
import { move } from './moving.ts'
import { type Outside, openNextQuestion } from './next-question.ts'
import { prediction } from './progress.ts'
import { useProgress } from './progress-store.ts'
import type { Run } from './run.ts'

export function useNextQuestion(run: Run): { goOn(): void; timeIsUp(): void } {
  const next = useMemo(() => openNextQuestion(outsideOf(run)), [run])
  const { phase, position, link } = useProgress(run.store, (state) => state)
  const arrived = useRef({ position, at: 0 })

  useEffect(() => {
    arrived.current = { position, at: readClocks().monotonic }
  }, [position])
  useEffect(() => {
    void next.resume()
    return next.leave
  }, [next])
  useEffect(() => {
    if (phase === 'opening' && link === 'up') void next.resume()
  }, [next, phase, link])

  return useMemo(
    () => ({
      goOn() {
        // The second click of a double click would close a question that nobody has read.
        if (readClocks().monotonic - arrived.current.at < doubleClick) return
        const { phase, position } = run.store.getState()
        if (phase !== 'working' && phase !== 'opening') return
        if (phase === 'opening') run.hurry()
        if (position === prediction) move(run.store, 'next')
        else void next.go()
      },
      timeIsUp() {
        // Where nobody looks nothing opens: the time of the next question would run unseen.
        const isSeen = document.visibilityState === 'visible'
        if (isSeen && run.store.getState().phase === 'working' && run.left() > 0) void next.go()
      }
    }),
    [run, next]
  )
}

function outsideOf(run: Run): Outside {
  const { read, dispatch, flush, random, pause } = run.submission
  const isLost = () => {
    const { questionTime, graceSeconds } = read().attempt
    return questionTime !== undefined && run.isPast(questionTime.closesAt, graceSeconds)
  }
  return { read, dispatch, flush, random, pause, request: run.open, refresh: run.hurry, isLost }
}

const doubleClick = 600
