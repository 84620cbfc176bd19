/** A small attempt to try things on. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { begin, type Progress, type ProgressEvent, progressed } from '../../../../web/src/features/attempt/progress.ts'

export const attempt: Attempt = {
  id: 'attempt',
  roundId: 'round',
  contest: { slug: 'hoi-thi', title: 'Hội thi' },
  round: { code: 'vong-2', name: 'Vòng 2', kind: 'quiz', closesAt: '2026-11-23T09:00:00+07:00' },
  serverNow: '2026-11-19T20:08:18+07:00',
  startedAt: '2026-11-19T20:08:18+07:00',
  deadlineAt: '2026-11-19T20:23:18+07:00',
  revision: 0,
  graceSeconds: 5,
  state: 'open',
  paper: [1, 2, 3].map((position) => ({
    position,
    kind: 'single' as const,
    text: `Câu ${position}`,
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }))
  })),
  answers: [],
  asksPrediction: true
}

/** With time per question, and so many opened. */
export const opened = (position: number, ...answers: [position: number, option: string, seq: number][]): Attempt => ({
  ...attempt,
  paper: attempt.paper.slice(0, position),
  answers: answers.map(([position, option, seq]) => ({ position, seq, optionIds: [option] })),
  questionTime: {
    seconds: 30,
    position,
    openedAt: attempt.startedAt,
    closesAt: '2026-11-19T20:08:48+07:00',
    questions: attempt.paper.length
  }
})

export const fresh = (): Progress => begin(attempt, {})
export const stateAfter = (...events: ProgressEvent[]): Progress => events.reduce(progressed, fresh())

/** The state as short words: `1 b@2 saved`. */
export const told = (state: Progress): string[] =>
  Object.entries(state.entries).map(([position, { content, seq, status }]) => `${position} ${[content].flat().join('')}@${seq} ${status}`)

export const chosen = (position: number, content: string | number): ProgressEvent => ({
  type: 'chosen',
  position,
  content: typeof content === 'number' ? content : [content]
})
export const saved = (position: number, seq: number): ProgressEvent => ({ type: 'saved', position, seq, at: '2026-11-19T20:14:36+07:00' })
export const refused = (position: number, seq: number, code: string, stored?: string): ProgressEvent => ({
  type: 'refused',
  position,
  seq,
  code,
  ...(stored ? { stored: [stored] } : {})
})
export const merged = (...answers: [position: number, option: string, seq: number][]): ProgressEvent => ({
  type: 'merged',
  attempt: { ...attempt, answers: answers.map(([position, option, seq]) => ({ position, seq, optionIds: [option] })) }
})
