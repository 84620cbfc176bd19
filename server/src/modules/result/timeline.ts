/** What happened with a paper, in order of time. Pure: evidence of an appeal. */
import type { AppealCase } from '@hoi-thi/shared/result'
import type { Standstill } from '../../db/schema/attempt.ts'

type Event = AppealCase['attempts'][number]['timeline'][number]

interface Paper {
  startedAt: string
  deadlineAt: string
  submittedAt: string | null
  markedAt: string | null
  standstills: Standstill[] | null
}

interface Received {
  position: number
  seq: number
  at: string
  isLate: boolean
  clientAt: string | null
}

const instant = (text: string) => new Date(text).toISOString()

/** Those of one moment in the order in which they are named here. */
export function timelineOf(paper: Paper, received: readonly Received[]): Event[] {
  const { startedAt, deadlineAt, submittedAt, markedAt, standstills } = paper
  const events: Event[] = [
    { at: instant(startedAt), kind: 'started' },
    ...(standstills ?? []).map(({ from }): Event => ({ at: instant(from), kind: 'standstill' })),
    ...received.map(
      ({ at, position, seq, isLate, clientAt }): Event => ({
        ...{ at: instant(at), kind: isLate ? 'late' : 'saved', position, seq },
        ...(clientAt && { clientAt: instant(clientAt) })
      })
    ),
    ...(submittedAt
      ? [{ at: instant(submittedAt), kind: 'submitted' as const }]
      : [{ at: instant(deadlineAt), kind: 'deadline' as const }]),
    ...(markedAt ? [{ at: instant(markedAt), kind: 'marked' as const }] : [])
  ]
  return events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
