import { beforeEach, describe, expect, it } from 'vitest'
import { type Outbox, openOutbox } from '../../../../web/src/features/attempt/outbox.ts'
import { type Progress, type ProgressEvent, progressed } from '../../../../web/src/features/attempt/progress.ts'
import type { SaveBody, SaveReply } from '../../../../web/src/features/attempt/said.ts'
import { chosen, fresh, told } from './sample.ts'

const serverNow = '2026-11-19T20:14:36+07:00'

interface Request {
  body: SaveBody
  keepalive: boolean
  reply(reply?: Partial<SaveReply>): Promise<void>
  fail(error: unknown): Promise<void>
}

let state: Progress
let requests: Request[]
let timers: { act: () => void; milliseconds: number; isOff: boolean }[]
let over: number
let outbox: Outbox

const settle = () => new Promise<void>((resolve) => setTimeout(resolve))
const dispatch = (event: ProgressEvent) => {
  state = progressed(state, event)
}
const choose = async (position: number, content: string | number) => {
  dispatch(chosen(position, content))
  void outbox.flush()
  await settle()
}
const last = () => requests[requests.length - 1] as Request
const everything = (body: SaveBody): SaveReply['saved'] => [
  ...body.answers.map(({ position, seq }) => ({ position, seq })),
  ...(body.prediction ? [{ position: 0, seq: body.prediction.seq }] : [])
]

beforeEach(() => {
  state = fresh()
  requests = []
  timers = []
  over = 0
  outbox = openOutbox({
    send: (body, keepalive) =>
      new Promise((resolve, reject) => {
        requests.push({
          body,
          keepalive,
          reply: async (reply) => {
            resolve({ saved: everything(body), refused: [], serverNow, revision: 0, ...reply })
            await settle()
          },
          fail: async (error) => {
            reject(error)
            await settle()
          }
        })
      }),
    read: () => state,
    dispatch,
    kept: () => Promise.resolve(),
    random: () => 1,
    later: (act, milliseconds) => {
      const timer = { act, milliseconds, isOff: false }
      timers.push(timer)
      return () => {
        timer.isOff = true
      }
    },
    over: () => {
      over += 1
    }
  })
})

describe('sending', () => {
  it('sends at once and believes only the reply', async () => {
    await choose(1, 'b')
    expect(requests).toHaveLength(1)
    expect(told(state)).toEqual(['1 b@1 waiting'])
    await last().reply()
    expect(told(state)).toEqual(['1 b@1 saved'])
    expect(state.entries[1]?.savedAt).toBe(serverNow)
  })

  it('has one request under way, and the next carries everything that waits', async () => {
    await choose(1, 'b')
    await choose(2, 'c')
    await choose(1, 'd')
    await choose(0, 320)
    expect(requests).toHaveLength(1)
    await last().reply()
    expect(requests).toHaveLength(2)
    expect(last().body).toEqual({
      answers: [
        { position: 1, seq: 2, optionIds: ['d'] },
        { position: 2, seq: 1, optionIds: ['c'] }
      ],
      prediction: { seq: 1, value: 320 }
    })
    await last().reply()
    expect(requests).toHaveLength(2)
    expect(told(state)).toEqual(['0 320@1 saved', '1 d@2 saved', '2 c@1 saved'])
  })

  it('sends again at the next number when one is taken', async () => {
    await choose(1, 'b')
    await last().reply({ saved: [], refused: [{ position: 1, seq: 1, code: 'answer.seq-taken', stored: { optionIds: ['a'] } }] })
    expect(last().body.answers).toEqual([{ position: 1, seq: 2, optionIds: ['b'] }])
  })

  it('takes a refusal for good as said, and says when the attempt is over', async () => {
    await choose(1, 'b')
    await last().fail({ code: 'attempt.deadline-passed', status: 409 })
    expect(told(state)).toEqual(['1 b@1 refused'])
    expect(over).toBe(1)
    expect(requests).toHaveLength(1)
  })

  it.each(['attempt.deadline-passed', 'answer.question-closed'])(
    'says that it is over also when only a part came too late: %s',
    async (code) => {
      await choose(1, 'b')
      await choose(2, 'c')
      await choose(3, 'd')
      await last().reply()
      await last().reply({ saved: [{ position: 2, seq: 1 }], refused: [{ position: 3, seq: 1, code }] })
      expect(told(state)).toEqual(['1 b@1 saved', '2 c@1 saved', '3 d@1 refused'])
      expect(over).toBe(1)
    }
  )

  it('waits before asking again when a reply is silent about what was sent', async () => {
    await choose(1, 'b')
    await last().reply({ saved: [] })
    expect(requests).toHaveLength(1)
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([500])
  })
})

describe('without an answer', () => {
  it('tries again, ever more slowly, and then carries what was chosen meanwhile', async () => {
    await choose(1, 'b')
    await last().fail(new TypeError('Failed to fetch'))
    expect(state.link).toBe('offline')
    await choose(2, 'c')
    expect(requests).toHaveLength(1)
    timers[0]?.act()
    await settle()
    expect(last().body.answers).toHaveLength(2)
    await last().fail(new TypeError('Failed to fetch'))
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([500, 1000])
    timers[1]?.act()
    await settle()
    await last().reply()
    expect(state.link).toBe('up')
    expect(told(state)).toEqual(['1 b@1 saved', '2 c@1 saved'])
  })

  it('does as a busy server asks', async () => {
    await choose(1, 'b')
    await last().fail({ code: 'server.busy', status: 503, retryAfterSeconds: 8 })
    expect(timers[0]?.milliseconds).toBe(9000)
    expect(state.link).toBe('busy')
  })

  it('does not wait any longer when the network is back', async () => {
    await choose(1, 'b')
    await last().fail({ code: 'network.offline', status: 0 })
    void outbox.hurry()
    await settle()
    expect(requests).toHaveLength(2)
    expect(timers[0]?.isOff).toBe(true)
  })

  it('keeps everything until a person has signed in again', async () => {
    await choose(1, 'b')
    await last().fail({ code: 'session.required', status: 401 })
    expect(state.link).toBe('signed-out')
    expect(timers).toHaveLength(0)
    expect(told(state)).toEqual(['1 b@1 waiting'])
    void outbox.hurry()
    await settle()
    await last().reply()
    expect(told(state)).toEqual(['1 b@1 saved'])
    expect(state.link).toBe('up')
  })
})

describe('the last chance of a page', () => {
  it('sends what waits at once, also beside a request that is under way', async () => {
    await choose(1, 'b')
    outbox.lastChance()
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([false, true])
    expect(last().body.answers).toEqual([{ position: 1, seq: 1, optionIds: ['b'] }])
  })
  it('sends nothing when nothing waits', () => {
    outbox.lastChance()
    expect(requests).toHaveLength(0)
  })
})

it('has the attempt read again when a reply knows that a deadline moved', async () => {
  await choose(1, 'a')
  await last().reply({})
  expect(over).toBe(0)
  await choose(2, 'a')
  await last().reply({ revision: 1 })
  expect(over).toBe(1)
})
