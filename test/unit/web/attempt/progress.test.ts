import { describe, expect, it } from 'vitest'
import { begin, isClosed, type ProgressEvent, progressed, stepsIn, unansweredIn } from '../../../../web/src/features/attempt/progress.ts'
import { attempt, chosen, fresh, merged, refused, saved, stateAfter, told } from './sample.ts'

const taken = 'answer.seq-taken'
const differed = (...answers: [position: number, option: string, seq: number][]): ProgressEvent => ({
  type: 'differed',
  answers: answers.map(([position, option, seq]) => ({ position, seq, optionIds: [option] }))
})
const heard = (position: number, option: string, seq: number, status: 'saved' | 'waiting' | 'refused'): ProgressEvent => ({
  type: 'heard',
  position,
  entry: { content: [option], seq, status }
})

describe('an answer on its way', () => {
  const rows: [name: string, events: ProgressEvent[], outcome: string[]][] = [
    ['waits once chosen', [chosen(1, 'b')], ['1 b@1 waiting']],
    ['is saved by the reply', [chosen(1, 'b'), saved(1, 1)], ['1 b@1 saved']],
    ['takes the next number when changed', [chosen(1, 'b'), saved(1, 1), chosen(1, 'c')], ['1 c@2 waiting']],
    ['is not saved by the reply to an older one', [chosen(1, 'b'), chosen(1, 'c'), saved(1, 1)], ['1 c@2 waiting']],
    ['stays as it is when chosen again', [chosen(1, 'b'), saved(1, 1), chosen(1, 'b')], ['1 b@1 saved']],
    ['goes on top of a taken number', [chosen(1, 'b'), refused(1, 1, taken, 'a')], ['1 b@2 waiting']],
    ['passes over several taken numbers', [chosen(1, 'b'), refused(1, 1, taken, 'a'), refused(1, 2, taken, 'd')], ['1 b@3 waiting']],
    ['is saved when the taken number holds the same', [chosen(1, 'b'), refused(1, 1, taken, 'b')], ['1 b@1 saved']],
    ['ignores a refusal of an older one', [chosen(1, 'b'), chosen(1, 'c'), refused(1, 1, taken, 'a')], ['1 c@2 waiting']],
    ['is refused for good', [chosen(1, 'b'), refused(1, 1, 'attempt.deadline-passed')], ['1 b@1 refused']],
    ['may be chosen again after that', [chosen(1, 'b'), refused(1, 1, 'answer.unknown-option'), chosen(1, 'b')], ['1 b@2 waiting']],
    ['stays saved when a refusal comes late', [chosen(1, 'b'), saved(1, 1), refused(1, 1, 'attempt.submitted')], ['1 b@1 saved']],
    ['is the prediction at position 0', [chosen(0, 320), saved(0, 1)], ['0 320@1 saved']]
  ]
  it.each(rows)('%s', (_, events, outcome) => expect(told(stateAfter(...events))).toEqual(outcome))
})

describe('meeting what others know', () => {
  const rows: [name: string, events: ProgressEvent[], outcome: string[]][] = [
    ['takes what the server has', [merged([1, 'a', 3])], ['1 a@3 saved']],
    ['takes a higher number over a saved answer', [chosen(1, 'b'), saved(1, 1), merged([1, 'a', 2])], ['1 a@2 saved']],
    ['keeps a higher number over an older view', [chosen(1, 'b'), chosen(1, 'c'), saved(1, 2), merged([1, 'b', 1])], ['1 c@2 saved']],
    ['puts a waiting answer on top of the stored one', [chosen(1, 'b'), merged([1, 'a', 2])], ['1 b@3 waiting']],
    ['sees that a waiting answer has arrived', [chosen(1, 'b'), merged([1, 'b', 1])], ['1 b@1 saved']],
    ['follows another tab to a higher number', [chosen(1, 'b'), heard(1, 'c', 2, 'waiting')], ['1 c@2 waiting']],
    ['learns from another tab that the same was saved', [chosen(1, 'b'), heard(1, 'b', 1, 'saved')], ['1 b@1 saved']],
    ['keeps its own choice at an equal number', [chosen(1, 'b'), heard(1, 'c', 1, 'saved')], ['1 b@1 waiting']],
    ['does not go back to what another tab still waits for', [chosen(1, 'b'), saved(1, 1), heard(1, 'b', 1, 'waiting')], ['1 b@1 saved']]
  ]
  it.each(rows)('%s', (_, events, outcome) => expect(told(stateAfter(...events))).toEqual(outcome))
})

describe('opening again with what this device kept', () => {
  const kept = { 1: { content: ['b'], seq: 2, status: 'waiting' as const } }
  const rows: [name: string, stored: [option: string, seq: number] | null, outcome: string][] = [
    ['sends what the server has not', null, '1 b@2 waiting'],
    ['sends what is newer', ['a', 1], '1 b@2 waiting'],
    ['sees that it arrived', ['b', 2], '1 b@2 saved'],
    ['goes on top of another answer under its number', ['a', 2], '1 b@3 waiting'],
    ['yields to what was chosen elsewhere later', ['a', 3], '1 a@3 saved']
  ]
  it.each(rows)('%s', (_, stored, outcome) => {
    const answers = stored ? [{ position: 1, optionIds: [stored[0]], seq: stored[1] }] : []
    expect(told(begin({ ...attempt, answers }, kept))).toEqual([outcome])
  })
})

describe('a digest that did not fit', () => {
  const two: ProgressEvent[] = [chosen(1, 'a'), saved(1, 1), chosen(2, 'b'), saved(2, 1), { type: 'turned', phase: 'submitting' }]
  const rows: [name: string, event: ProgressEvent, outcome: string[], changed: number[]][] = [
    ['sends again what the server lacks', differed([1, 'a', 1]), ['1 a@1 saved', '2 b@1 waiting'], []],
    ['shows what another device chose', differed([1, 'a', 1], [2, 'd', 2]), ['1 a@1 saved', '2 d@2 saved'], [2]],
    ['shows what another device added', differed([1, 'a', 1], [2, 'b', 1], [3, 'c', 1]), ['1 a@1 saved', '2 b@1 saved', '3 c@1 saved'], [3]]
  ]
  it.each(rows)('%s', (_, event, outcome, changed) => {
    const state = stateAfter(...two, event)
    expect(told(state)).toEqual(outcome)
    expect(state.changedElsewhere).toEqual(changed)
    expect(state.phase).toBe(changed.length ? 'review' : 'submitting')
  })

  it('lets go of a choice that the server refused', () => {
    expect(told(stateAfter(...two, chosen(3, 'c'), differed([1, 'a', 1], [2, 'b', 1])))).toEqual(['1 a@1 saved', '2 b@1 saved'])
    const wasRefused = stateAfter(
      chosen(1, 'a'),
      saved(1, 1),
      chosen(1, 'b'),
      refused(1, 2, 'answer.unknown-option'),
      differed([1, 'a', 1])
    )
    expect(told(wasRefused)).toEqual(['1 a@1 saved'])
    expect(wasRefused.changedElsewhere).toEqual([1])
  })
})

describe('walking through the paper', () => {
  it('ends with the prediction', () => expect(stepsIn(fresh())).toEqual([1, 2, 3, 0]))
  it('begins with the prediction where the rules have it first', () => {
    const first = begin({ ...attempt, predictionFirst: true }, {})
    expect(stepsIn(first)).toEqual([0, 1, 2, 3])
    expect(first.position).toBe(0)
  })
  it('has no prediction where the rules have none', () =>
    expect(stepsIn(begin({ ...attempt, asksPrediction: false }, {}))).toEqual([1, 2, 3]))
  it('knows what is blank', () => expect(unansweredIn(stateAfter(chosen(2, 'a')))).toEqual([1, 3]))
  it('flags and lifts the flag', () => {
    expect(stateAfter({ type: 'flagged', position: 2 }).flags).toEqual([2])
    expect(stateAfter({ type: 'flagged', position: 2 }, { type: 'flagged', position: 2 }).flags).toEqual([])
  })
  it('returns to work from the review', () => {
    expect(stateAfter({ type: 'turned', phase: 'review' }, { type: 'moved', position: 3 })).toMatchObject({ phase: 'working', position: 3 })
  })
  it('stays finished', () => {
    const over = progressed(fresh(), { type: 'merged', attempt: { ...attempt, state: 'expired' } })
    expect(over.phase).toBe('finished')
    expect(progressed(over, { type: 'turned', phase: 'working' }).phase).toBe('finished')
  })
  it.each(['submitting', 'closing', 'finished'] as const)('takes no answer while %s', (phase) => {
    const state = stateAfter({ type: 'turned', phase }, chosen(1, 'a'))
    expect(isClosed(state)).toBe(true)
    expect(told(state)).toEqual([])
  })
  it('keeps the same state when nothing changes', () => {
    const state = stateAfter(chosen(1, 'b'), saved(1, 1))
    expect(progressed(state, saved(1, 1)).entries).not.toBe(null)
    expect(progressed(state, chosen(1, 'b'))).toBe(state)
    expect(progressed(state, { type: 'linked', link: 'up' })).toBe(state)
  })
})
