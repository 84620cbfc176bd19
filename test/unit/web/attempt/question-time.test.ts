import { describe, expect, it } from 'vitest'
import { isPast, measure, type Reading } from '../../../../web/src/features/attempt/clock.ts'
import {
  begin,
  lateIn,
  type Progress,
  type ProgressEvent,
  progressed,
  unansweredIn
} from '../../../../web/src/features/attempt/progress.ts'
import { stepName } from '../../../../web/src/features/attempt/step-name.ts'
import { submissionOf } from '../../../../web/src/features/attempt/submission-body.ts'
import { shownNext } from '../../../../web/src/features/attempt/use-question-left.ts'
import { attempt as vietnamese } from '../../../../web/src/messages/vi/attempt.ts'
import { chosen, opened, refused, saved, told } from './sample.ts'

const closed = 'answer.question-closed'
const stateOf = (first: Progress, ...events: ProgressEvent[]) => events.reduce(progressed, first)
const merged = (...args: Parameters<typeof opened>): ProgressEvent => ({ type: 'merged', attempt: opened(...args) })

describe('which question is on the screen', () => {
  it.each([
    ['the one that the server has open, wherever this device was', 2, { position: 1, flags: [] }, 2],
    ['the prediction, where a person had come to it', 3, { position: 0, flags: [] }, 0]
  ])('is %s', (_, open, view, position) => expect(begin(opened(open), {}, view).position).toBe(position))

  it('follows the server', () => {
    expect(stateOf(begin(opened(1), {}), merged(3)).position).toBe(3)
    expect(stateOf(begin(opened(1), {}), { type: 'turned', phase: 'opening' }, merged(2))).toMatchObject({ phase: 'working', position: 2 })
  })

  it('stays while the server has opened nothing further', () => {
    expect(stateOf(begin(opened(1), {}), { type: 'turned', phase: 'opening' }, merged(1)).phase).toBe('opening')
    expect(stateOf(begin(opened(3), {}), { type: 'moved', position: 0 }, merged(3)).position).toBe(0)
    expect(stateOf(begin(opened(3), {}), { type: 'turned', phase: 'review' }, merged(3)).phase).toBe('review')
    expect(stateOf(begin(opened(1), {}), { type: 'turned', phase: 'closing' }, merged(2)).phase).toBe('closing')
  })

  it('never goes back with a reply that was on its way for long', () => {
    const state = stateOf(begin(opened(1), {}), merged(3))
    expect(progressed(state, merged(2))).toBe(state)
  })

  it('is named by all the questions of the paper, not by those that are open', () => {
    const state = begin(opened(2), {})
    expect(stepName(state, vietnamese.step)).toBe('Câu 2/3')
    expect(stepName({ ...state, phase: 'opening' }, vietnamese.step)).toBe('Câu 2/3')
    expect(unansweredIn(state)).toEqual([1, 2])
  })
})

describe('an answer that came when its question had closed', () => {
  it('is not counted, and is not submitted as if it were', () => {
    const state = stateOf(begin(opened(1), {}), chosen(1, 'b'), refused(1, 1, closed), merged(2))
    expect([told(state), lateIn(state)]).toEqual([['1 b@1 refused'], [1]])
    expect(submissionOf(state)).toEqual(submissionOf(begin(opened(2), {})))
  })

  it('leaves the one that was saved before it, and is still pointed out', () => {
    const state = stateOf(begin(opened(1), {}), chosen(1, 'a'), saved(1, 1), chosen(1, 'b'), refused(1, 2, closed), merged(2, [1, 'a', 1]))
    expect([told(state), lateIn(state)]).toEqual([['1 a@1 saved'], [1]])
    expect(lateIn(progressed(state, merged(3, [1, 'a', 1])))).toEqual([1])
    expect(lateIn(begin(opened(3, [1, 'a', 1]), state.entries))).toEqual([1])
    expect(state.entries[1]?.late).toEqual(['b'])
    expect(submissionOf(state)).toEqual(submissionOf(begin(opened(2, [1, 'a', 1]), {})))
  })

  it('is told apart from one that can be chosen again', () => {
    const unknown = stateOf(begin(opened(1), {}), chosen(1, 'a'), saved(1, 1), chosen(1, 'b'), refused(1, 2, 'answer.unknown-option'))
    expect(told(progressed(unknown, merged(1, [1, 'a', 1])))).toEqual(['1 b@2 refused'])
  })
})

describe('a time that is certainly over', () => {
  const at = (monotonic: number): Reading => ({ monotonic, wall: monotonic })
  const sync = measure('2026-11-19T20:20:00+07:00', at(0), at(400))
  const instant = Date.parse('2026-11-19T20:20:30+07:00')

  it.each([
    ['by the middle of the round trip, but not for certain', 30_201, false],
    ['however late the server stamped its reply', 30_401, true]
  ])('%s', (_, monotonic, outcome) => expect(isPast(sync, instant, at(monotonic))).toBe(outcome))
})

describe('the clock of a question', () => {
  const spokenIn = (...seconds: number[]) =>
    seconds.reduce<ReturnType<typeof shownNext> | undefined>((before, now) => shownNext(before, 'one', now), undefined)?.isSpoken

  it.each([
    ['says nothing early', [30, 29, 11], false],
    ['speaks at ten seconds', [12, 11, 10], true],
    ['has spoken, and does not fall silent', [11, 10, 9, 8], true],
    ['speaks when the mark was slept over', [25, 4], true],
    ['says nothing of a question that begins with less', [10, 9, 3], false]
  ])('%s', (_, seconds, outcome) => expect(spokenIn(...seconds)).toBe(outcome))

  it('begins anew with the next question', () => {
    const first = shownNext({ closesAt: 'one', seconds: 11, isSpoken: false }, 'one', 10)
    expect(shownNext(first, 'two', 30)).toEqual({ closesAt: 'two', seconds: 30, isSpoken: false })
  })
})
