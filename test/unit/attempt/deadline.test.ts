/** When an attempt is over, one millisecond either side of each instant. */
import type { AttemptState } from '@hoi-thi/shared/attempt'
import { describe, expect, it } from 'vitest'
import { lastInstant, questionClosesAt, stateOf, whyNotOpened } from '../../../server/src/modules/attempt/deadline.ts'

const deadlineAt = new Date('2026-12-01T01:15:00.000Z')

interface Case {
  now: string
  graceSeconds?: number
  submittedAt?: string
}

function check({ now, graceSeconds = 5, submittedAt }: Case, expected: AttemptState) {
  const attempt = { deadlineAt, graceSeconds, submittedAt: submittedAt ? new Date(submittedAt) : null }
  expect(stateOf(attempt, new Date(now))).toBe(expected)
}

it('is open until the deadline and through the grace, and expired one millisecond later', () => {
  check({ now: '2026-12-01T01:00:00.000Z' }, 'open')
  check({ now: '2026-12-01T01:14:59.999Z' }, 'open')
  check({ now: '2026-12-01T01:15:00.000Z' }, 'open')
  check({ now: '2026-12-01T01:15:00.001Z' }, 'open')
  check({ now: '2026-12-01T01:15:04.900Z' }, 'open')
  check({ now: '2026-12-01T01:15:04.999Z' }, 'open')
  check({ now: '2026-12-01T01:15:05.000Z' }, 'open')
  check({ now: '2026-12-01T01:15:05.001Z' }, 'expired')
  check({ now: '2026-12-01T01:15:05.100Z' }, 'expired')
  check({ now: '2027-12-01T01:15:05.100Z' }, 'expired')
})

it('ends at the deadline itself when there is no grace', () => {
  check({ graceSeconds: 0, now: '2026-12-01T01:14:59.999Z' }, 'open')
  check({ graceSeconds: 0, now: '2026-12-01T01:15:00.000Z' }, 'open')
  check({ graceSeconds: 0, now: '2026-12-01T01:15:00.001Z' }, 'expired')
})

it('stays submitted once it is, before and after the deadline', () => {
  check({ submittedAt: '2026-12-01T01:10:00Z', now: '2026-12-01T01:10:00Z' }, 'submitted')
  check({ submittedAt: '2026-12-01T01:10:00Z', now: '2026-12-01T01:15:05.001Z' }, 'submitted')
  check({ submittedAt: '2026-12-01T01:10:00Z', now: '2027-12-01T00:00:00Z' }, 'submitted')
})

it('counts answers up to the deadline plus the grace', () => {
  const last = (graceSeconds: number) => lastInstant({ deadlineAt, graceSeconds, submittedAt: null }).toISOString()
  expect(last(0)).toBe('2026-12-01T01:15:00.000Z')
  expect(last(5)).toBe('2026-12-01T01:15:05.000Z')
  expect(last(60)).toBe('2026-12-01T01:16:00.000Z')
  expect(deadlineAt.toISOString()).toBe('2026-12-01T01:15:00.000Z')
})

describe('time per question', () => {
  const opened = new Date('2026-12-02T08:00:00Z')
  const later = (seconds: number) => new Date(opened.getTime() + seconds * 1000)
  const attempt = {
    deadlineAt: later(900),
    graceSeconds: 5,
    submittedAt: null,
    secondsPerQuestion: 30,
    openPosition: 3,
    positionOpenedAt: opened
  }

  it('closes a question after its own time, and never after the attempt', () => {
    expect(questionClosesAt(attempt)).toEqual(later(30))
    expect(questionClosesAt({ ...attempt, deadlineAt: later(12) })).toEqual(later(12))
    expect(questionClosesAt({ ...attempt, secondsPerQuestion: null, openPosition: null, positionOpenedAt: null })).toBeNull()
  })

  it('says why a question was not opened', () => {
    const rows: [number, Date, Partial<typeof attempt> | { submittedAt: Date }, string | null][] = [
      [1, later(1), {}, null],
      [3, later(1), {}, null],
      [4, later(1), {}, 'attempt.position-not-next'],
      [4, later(905), {}, 'attempt.position-not-next'],
      [4, later(905.001), {}, 'attempt.deadline-passed'],
      [4, later(1), { submittedAt: later(0) }, 'attempt.submitted'],
      [3, later(2000), { submittedAt: later(0) }, null]
    ]
    for (const [position, now, changes, code] of rows) {
      expect({ position, code: whyNotOpened({ ...attempt, ...changes }, position, now) }).toEqual({ position, code })
    }
    expect(whyNotOpened({ ...attempt, secondsPerQuestion: null, openPosition: null, positionOpenedAt: null }, 9, later(1))).toBeNull()
  })
})
