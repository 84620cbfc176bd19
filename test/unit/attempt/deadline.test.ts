/** When an attempt is over, one millisecond either side of each instant. */
import type { AttemptState } from '@hoi-thi/shared/attempt'
import { expect, it } from 'vitest'
import { lastInstant, stateOf } from '../../../server/src/modules/attempt/deadline.ts'

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
