/** Keeps participants busy while a fault goes on: each lane takes one person after the other. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Diary } from './diary.ts'
import { type Manner, takePart } from './participant.ts'
import { makePeople } from './people.ts'
import type { Plan } from './plan.ts'
import type { Site } from './site.ts'
import { openWire, type Wire } from './wire.ts'

/** After the fault has passed, a participant who is not served for so long is not served. */
const patienceMs = 60_000

export interface Crowd {
  diaries: Diary[]
  wire: Wire
  manner: Manner
  /** Nobody new; those who take part finish. */
  finish(): Promise<void>
}

export interface CrowdOptions {
  thinkMs: number
  leaving?: number
  /** Where the participants believe the server is. */
  origin?: () => string
  patienceMs?: number
}

export async function startCrowd(site: Site, { lanes, random, failed }: Plan, options: CrowdOptions): Promise<Crowd> {
  const wire = openWire(options.origin ?? site.origin, {
    // Each participant has some saves under way at once; none waits here for another.
    sockets: 24 * lanes,
    ...(options.patienceMs && { patienceMs: options.patienceMs })
  })
  let isOver = false
  let givesUpAt = Number.POSITIVE_INFINITY
  const { thinkMs, leaving = 0 } = options
  const manner: Manner = {
    round: site.round,
    wire,
    random,
    thinkMs,
    leaving,
    hasGivenUp: () => failed.aborted || performance.now() > givesUpAt
  }
  const diaries: Diary[] = []
  const waiting = await makePeople(site, lanes)
  let making: Promise<void> | undefined
  const make = async () => {
    waiting.push(...(await makePeople(site, 4 * lanes).catch(() => delay(100, []))))
    making = undefined
  }
  const next = async () => {
    // People are made some ahead; while the database is away, nobody new comes.
    if (waiting.length < lanes) making ??= make()
    if (waiting.length === 0) await making
    return waiting.shift()
  }
  const lane = async () => {
    while (!isOver && !failed.aborted) {
      const person = await next()
      if (person) diaries.push(await takePart(manner, person))
    }
  }
  const running = Promise.all(Array.from({ length: lanes }, lane))
  return {
    diaries,
    wire,
    manner,
    async finish() {
      isOver = true
      givesUpAt = performance.now() + patienceMs
      await running
      wire.close()
    }
  }
}

export function statusFigures({ statuses }: Wire): Record<string, number> {
  const named = [...statuses]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => [status === 0 ? 'noAnswer' : `status${status}`, count])
  return Object.fromEntries(named)
}

/** Whoever cannot be served is told to come again: a fault of ours is never the answer. */
export const faultsOf = ({ statuses }: Wire): string[] => (statuses.get(500) ? [`${statuses.get(500)} requests were answered 500`] : [])
