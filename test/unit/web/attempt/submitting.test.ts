import { createHash } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { type Progress, type ProgressEvent, progressed } from '../../../../web/src/features/attempt/progress.ts'
import type { SubmissionBody, SubmissionReply } from '../../../../web/src/features/attempt/said.ts'
import { submissionOf } from '../../../../web/src/features/attempt/submission-body.ts'
import { submit } from '../../../../web/src/features/attempt/submitting.ts'
import { chosen, refused, saved, stateAfter, told } from './sample.ts'

const receipt = 'K7QM2XDAT5RW6HFC'
const accepted: SubmissionReply = {
  submittedAt: '2026-11-19T20:20:06+07:00',
  state: 'submitted',
  receipt,
  serverNow: '2026-11-19T20:20:06+07:00'
}
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

let state: Progress
let sent: SubmissionBody[]
let pauses: number[]
let flushes: number

beforeEach(() => {
  state = stateAfter(chosen(1, 'a'), saved(1, 1), chosen(2, 'b'), saved(2, 1))
  sent = []
  pauses = []
  flushes = 0
})

/** The server answers in turn; an Error or a failure is thrown. */
function run(answers: unknown[], onPause: () => void = () => undefined): Promise<void> {
  return submit({
    read: () => state,
    dispatch: (event: ProgressEvent) => {
      state = progressed(state, event)
    },
    flush: async () => {
      flushes += 1
    },
    send: async (body) => {
      sent.push(body)
      const answer = answers[sent.length - 1]
      if (answer !== accepted) throw answer
      return accepted
    },
    random: () => 1,
    pause: async (milliseconds) => {
      if (pauses.push(milliseconds) > 5) throw new RangeError('submits without end')
      onPause()
    }
  })
}

it('hashes what it believes stored, as the contract says', () => {
  state = stateAfter(chosen(2, 'b'), saved(2, 1), chosen(1, 'a'), chosen(3, 'c'), refused(3, 1, 'answer.unknown-option'))
  expect(submissionOf(state)).toEqual({ answers: [{ position: 1, seq: 1, optionIds: ['a'] }], digest: hash('1:a\n2:b') })
  expect(submissionOf(stateAfter()).digest).toBe(hash(''))
})

it('flushes, submits once and is finished', async () => {
  await run([accepted])
  expect(flushes).toBe(1)
  expect(sent).toEqual([{ digest: hash('1:a\n2:b') }])
  expect(state.phase).toBe('finished')
  expect(state.attempt).toMatchObject({ state: 'submitted', receipt, submittedAt: accepted.submittedAt })
})

it('takes what it carried as saved', async () => {
  state = stateAfter(chosen(1, 'a'), chosen(0, 320))
  await run([accepted])
  expect(sent[0]).toMatchObject({ answers: [{ position: 1 }], prediction: { seq: 1, value: 320 } })
  expect(told(state)).toEqual(['0 320@1 saved', '1 a@1 saved'])
})

it('tries again without a network until the server has spoken', async () => {
  await run([new TypeError('Failed to fetch'), { code: 'server.busy', status: 503, retryAfterSeconds: 2 }, accepted])
  expect(pauses).toEqual([500, 3000])
  expect(state.phase).toBe('finished')
  expect(state.link).toBe('up')
})

it('sends again by itself when the server only lacked something', async () => {
  await run([{ code: 'attempt.answers-differ', status: 409, answers: [{ position: 1, seq: 1, optionIds: ['a'] }] }, accepted])
  expect(sent[1]).toEqual({ answers: [{ position: 2, seq: 1, optionIds: ['b'] }], digest: hash('1:a\n2:b') })
  expect(state.phase).toBe('finished')
})

it('shows a choice made elsewhere before it submits it', async () => {
  const answers = [
    { position: 1, seq: 1, optionIds: ['a'] },
    { position: 2, seq: 2, optionIds: ['d'] }
  ]
  await run([{ code: 'attempt.answers-differ', status: 409, answers }])
  expect(sent).toHaveLength(1)
  expect(state).toMatchObject({ phase: 'review', changedElsewhere: [2] })
  await run([undefined, accepted])
  expect(sent[1]).toEqual({ digest: hash('1:a\n2:d') })
  expect(state.phase).toBe('finished')
})

it('stops when a person goes back to the paper', async () => {
  await run([new TypeError('Failed to fetch')], () => {
    state = progressed(state, { type: 'moved', position: 1 })
  })
  expect(state.phase).toBe('working')
  expect(sent).toHaveLength(1)
})

it('stops when the time is over: the attempt closes by itself', async () => {
  await run([new TypeError('Failed to fetch')], () => {
    state = progressed(state, { type: 'turned', phase: 'closing' })
  })
  expect(state.phase).toBe('closing')
})

it('returns to the review when a person must sign in first', async () => {
  await run([{ code: 'session.required', status: 401 }])
  expect(state).toMatchObject({ phase: 'review', link: 'signed-out' })
})
