import type { Attempt } from '@hoi-thi/shared/attempt'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Progress, type ProgressEvent, progressed } from '../../../../web/src/features/attempt/progress.ts'
import { openWatch, type Watch } from '../../../../web/src/features/attempt/watch.ts'
import { attempt, fresh } from './sample.ts'

let state: Progress
let timers: { act: () => void; milliseconds: number }[]
let answers: (Attempt | Error)[]
let left: number
let hurries: number
let watch: Watch

const dispatch = (event: ProgressEvent) => {
  state = progressed(state, event)
}
const settle = () => new Promise<void>((resolve) => setTimeout(resolve))
const wait = async () => {
  timers.shift()?.act()
  await settle()
}

beforeEach(() => {
  state = fresh()
  timers = []
  answers = []
  left = 0
  hurries = 0
  watch = openWatch({
    read: () => state,
    dispatch,
    request: async () => {
      const answer = answers.shift()
      if (!answer || answer instanceof Error) throw answer
      return answer
    },
    hurry: () => {
      hurries += 1
    },
    left: () => left,
    later: (act, milliseconds) => {
      const timer = { act, milliseconds }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    random: () => 1
  })
})

describe('when the time is over', () => {
  it('sends what waits, lets the grace pass, and takes the server’s word', async () => {
    watch.conclude()
    expect(state.phase).toBe('closing')
    expect(hurries).toBe(1)
    expect(timers[0]?.milliseconds).toBe(5500)
    answers = [{ ...attempt, state: 'expired', receipt: 'R' }]
    await wait()
    expect(state).toMatchObject({ phase: 'finished', attempt: { receipt: 'R' } })
  })

  it('asks until there is a network', async () => {
    watch.conclude()
    answers = [new TypeError('Failed to fetch'), { ...attempt, state: 'expired' }]
    await wait()
    expect(state).toMatchObject({ phase: 'closing', link: 'offline' })
    await wait()
    expect(state.phase).toBe('finished')
  })

  it('asks again while the server still counts it as open', async () => {
    watch.conclude()
    answers = [attempt, { ...attempt, state: 'expired' }]
    await wait()
    expect(state.phase).toBe('closing')
    expect(timers[0]?.milliseconds).toBe(1000)
    await wait()
    expect(state.phase).toBe('finished')
  })

  it('opens again when only this device’s clock had run ahead', async () => {
    watch.conclude()
    left = 60_000
    answers = [attempt]
    await wait()
    expect(state.phase).toBe('working')
  })

  it('concludes once', () => {
    watch.conclude()
    watch.conclude()
    expect(timers).toHaveLength(1)
  })
})

it('shares one question among all who ask at once', async () => {
  answers = [attempt]
  await Promise.all([watch.refresh(), watch.refresh()])
  expect(state.link).toBe('up')
  expect(timers).toHaveLength(0)
})

it('looks again and again while the clocks stand, once at a time, and not any more when they go on', async () => {
  const paused = { ...attempt, pausedAt: '2026-11-19T20:10:00+07:00' }
  answers = [paused, paused, attempt]
  await watch.refresh()
  await watch.refresh()
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([16_000])
  await wait()
  expect([state.attempt.pausedAt, timers]).toEqual([undefined, []])
})
