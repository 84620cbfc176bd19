import type { Attempt } from '@hoi-thi/shared/attempt'
import { beforeEach, describe, expect, it } from 'vitest'
import { type NextQuestion, openNextQuestion } from '../../../../web/src/features/attempt/next-question.ts'
import { begin, type Progress, type ProgressEvent, progressed } from '../../../../web/src/features/attempt/progress.ts'
import { asFailure, judge } from '../../../../web/src/features/attempt/retry.ts'
import { chosen, opened, refused, saved, told } from './sample.ts'

let state: Progress
let next: NextQuestion
/** What went to the server, in order. */
let said: string[]
/** What saving and opening answer in turn. */
let saves: (ProgressEvent | Error)[]
let replies: (Attempt | object)[]
let pauses: number[]
let onPause: () => void
let lost: boolean
let refreshes: number

const flush = () => {
  const outcome = saves.shift()
  if (!outcome) return
  said.push('save')
  if (outcome instanceof Error) dispatch({ type: 'linked', link: judge(asFailure(outcome)).link })
  else dispatch(outcome)
}
const dispatch = (event: ProgressEvent) => {
  state = progressed(state, event)
}

beforeEach(() => {
  state = begin(opened(1), {})
  said = []
  saves = []
  replies = []
  pauses = []
  onPause = () => undefined
  lost = false
  refreshes = 0
  next = openNextQuestion({
    read: () => state,
    dispatch,
    flush: async () => flush(),
    request: async (position) => {
      said.push(`open ${position}`)
      const reply = replies.shift()
      if (!reply || !('paper' in reply)) throw reply
      return reply as Attempt
    },
    isLost: () => lost,
    refresh: () => {
      refreshes += 1
    },
    random: () => 1,
    pause: async (milliseconds) => {
      if (pauses.push(milliseconds) > 5) throw new RangeError('asks without end')
      onPause()
    }
  })
})

const offline = new TypeError('Failed to fetch')

describe('going on', () => {
  it('sends the answer, then opens the next question', async () => {
    dispatch(chosen(1, 'b'))
    saves = [saved(1, 1)]
    replies = [opened(2, [1, 'b', 1])]
    await next.go()
    expect(said).toEqual(['save', 'open 2'])
    expect(state).toMatchObject({ phase: 'working', position: 2 })
    expect(told(state)).toEqual(['1 b@1 saved'])
    expect(pauses).toEqual([])
  })

  it('sends a choice that was made while an earlier one was on its way', async () => {
    dispatch(chosen(1, 'a'))
    dispatch(chosen(1, 'b'))
    saves = [saved(1, 1), saved(1, 2)]
    replies = [opened(2, [1, 'b', 2])]
    await next.go()
    expect(said).toEqual(['save', 'save', 'open 2'])
  })

  it('takes no answer meanwhile, and asks once however often it is told to', async () => {
    replies = [opened(2)]
    const both = [next.go(), next.go()]
    expect(state.phase).toBe('opening')
    dispatch(chosen(1, 'c'))
    expect(told(state)).toEqual([])
    await Promise.all(both)
    expect(said).toEqual(['open 2'])
  })

  it('takes the server’s position when another device is further', async () => {
    replies = [opened(3)]
    await next.go()
    expect(state).toMatchObject({ phase: 'working', position: 3 })
  })

  it.each([
    [true, { phase: 'working', position: 0 }],
    [false, { phase: 'review', position: 3 }]
  ])('ends, with a prediction: %s', async (asksPrediction, outcome) => {
    state = begin({ ...opened(3), asksPrediction }, {})
    await next.go()
    expect(state).toMatchObject(outcome)
    expect(said).toEqual([])
  })
})

describe('without a network', () => {
  it('tries again until the question is open', async () => {
    replies = [offline, { code: 'server.busy', status: 503, retryAfterSeconds: 2 }, opened(2)]
    await next.go()
    expect(pauses).toEqual([500, 3000])
    expect(state).toMatchObject({ phase: 'working', position: 2, link: 'up' })
  })

  it('opens nothing over an answer that can still arrive', async () => {
    dispatch(chosen(1, 'b'))
    saves = [offline, offline, saved(1, 1)]
    // The outbox tries again by itself.
    onPause = flush
    replies = [opened(2, [1, 'b', 1])]
    await next.go()
    expect(said).toEqual(['save', 'save', 'save', 'open 2'])
    expect(told(state)).toEqual(['1 b@1 saved'])
  })

  it('goes on when the answer cannot count any more', async () => {
    dispatch(chosen(1, 'b'))
    saves = [offline]
    onPause = () => {
      lost = true
    }
    replies = [opened(2)]
    await next.go()
    expect(said).toEqual(['save', 'open 2'])
    expect(told(state)).toEqual(['1 b@1 waiting'])
  })

  it('opens nothing once the page is left, and goes on when somebody is back', async () => {
    replies = [offline, opened(2)]
    onPause = next.leave
    await next.go()
    expect([said, state.phase]).toEqual([['open 2'], 'opening'])
    await next.resume()
    expect(state).toMatchObject({ phase: 'working', position: 2 })
  })

  it('stops when the time of the whole paper is over', async () => {
    replies = [offline]
    onPause = () => dispatch({ type: 'turned', phase: 'closing' })
    await next.go()
    expect([said, state.phase]).toEqual([['open 2'], 'closing'])
  })
})

describe('when the server refuses', () => {
  it('waits for a person to sign in', async () => {
    replies = [{ code: 'session.required', status: 401 }, opened(2)]
    await next.go()
    expect(state).toMatchObject({ phase: 'opening', link: 'signed-out' })
    expect(pauses).toEqual([])
    await next.resume()
    expect(state).toMatchObject({ phase: 'working', position: 2 })
  })

  it('leaves the answer to a person who must sign in first', async () => {
    dispatch(chosen(1, 'b'))
    saves = [Object.assign(new Error(), { code: 'session.required', status: 401 })]
    await next.go()
    expect([said, pauses, state.phase]).toEqual([['save'], [], 'opening'])
  })

  it('asks how things stand when this is not the next one, or nothing is', async () => {
    replies = [{ code: 'attempt.position-not-next', status: 409 }]
    onPause = () => dispatch({ type: 'merged', attempt: { ...opened(1), state: 'submitted' } })
    await next.go()
    expect([refreshes, state.phase]).toEqual([1, 'finished'])
  })

  it('shows an answer that came too late, and goes on', async () => {
    dispatch(chosen(1, 'b'))
    saves = [refused(1, 1, 'answer.question-closed')]
    replies = [opened(2)]
    await next.go()
    expect(told(state)).toEqual(['1 b@1 refused'])
    expect(state.position).toBe(2)
  })
})
