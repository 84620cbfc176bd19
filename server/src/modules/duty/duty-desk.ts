/** What a process remembers for the duty desk: what was counted just now, who has looked, and how many were refused for want of room. */
import { createRecent } from '../../lib/recent.ts'
import { type BoardCache, createBoardCache } from '../ranking/board-cache.ts'
import { minuteOf, type Settled } from './minutes.ts'

export interface DutyDesk {
  counts: BoardCache
  people: BoardCache
  /** By round. */
  settled: Map<string, Settled>
  /** True for the first of the glances that belong to one look: a screen asks again and again by itself. */
  isNewLook(key: string, now: Date): boolean
  refused(at: Date): void
  /** What was refused since this was asked last, by minute. */
  takeRefused(): { minute: Date; count: number }[]
  /** Puts back what could not be written. */
  putBack(refused: { minute: Date; count: number }[]): void
}

const keptMs = 5_000
const lookMs = 10 * 60_000

export function createDutyDesk(): DutyDesk {
  const looks = createRecent<number>({ spanMs: lookMs, most: 10_000 })
  const refused = new Map<number, number>()
  const add = (minute: Date, count: number) => void refused.set(minute.getTime(), (refused.get(minute.getTime()) ?? 0) + count)
  return {
    counts: createBoardCache({ leastKeptMs: keptMs }),
    people: createBoardCache({ leastKeptMs: keptMs }),
    settled: new Map(),
    isNewLook(key, now) {
      const begun = looks.get(key, now.getTime())
      if (begun !== undefined && now.getTime() - begun < lookMs) return false
      looks.set(key, now.getTime(), now.getTime())
      return true
    },
    refused: (at) => add(minuteOf(at), 1),
    takeRefused() {
      const taken = [...refused].map(([ms, count]) => ({ minute: new Date(ms), count }))
      refused.clear()
      return taken
    },
    putBack(taken) {
      for (const { minute, count } of taken) add(minute, count)
    }
  }
}
