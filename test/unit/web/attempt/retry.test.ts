import { describe, expect, it } from 'vitest'
import { asFailure, delayOf, judge } from '../../../../web/src/features/attempt/retry.ts'

describe('what a refusal means to the sender', () => {
  it.each([
    ['network.offline', 0, 'again', 'offline'],
    ['server.busy', 503, 'again', 'busy'],
    ['internal', 500, 'again', 'busy'],
    ['server.busy', 429, 'again', 'busy'],
    ['session.required', 401, 'halt', 'signed-out'],
    ['attempt.not-found', 404, 'halt', 'stopped'],
    ['attempt.deadline-passed', 409, 'final', 'up'],
    ['attempt.submitted', 409, 'final', 'up'],
    ['request.invalid', 400, 'final', 'up']
  ])('%s %i: %s', (code, status, next, link) => expect(judge({ code, status })).toEqual({ next, link }))

  it('takes whatever is not a refusal for a request without an answer', () => {
    expect(asFailure(new TypeError('Failed to fetch'))).toEqual({ code: 'network.offline', status: 0 })
    expect(asFailure(new DOMException('gave up', 'AbortError'))).toEqual({ code: 'network.offline', status: 0 })
    const refusal = { code: 'server.busy', status: 503, retryAfterSeconds: 2 }
    expect(asFailure(refusal)).toBe(refusal)
  })
})

describe('how long to wait', () => {
  it.each([
    [0, 1, undefined, 500],
    [1, 1, undefined, 1000],
    [3, 0, undefined, 500],
    [3, 1, undefined, 4000],
    [20, 1, undefined, 5000],
    [0, 0, 8, 8000],
    [9, 0.5, 8, 8500]
  ])('after %i failures, chance %d, told %s: %i ms', (failures, random, told, wait) => expect(delayOf(failures, random, told)).toBe(wait))
})
