/** Which decisions may follow which state. */
import { checklistPoints } from '@hoi-thi/shared/checklist'
import { describe, expect, it } from 'vitest'
import { type DecisionFault, type Standing, type Wish, whyNotDecide } from '../../../server/src/modules/entry/moderation/decision.ts'

const whole = Object.fromEntries(checklistPoints.map((point) => [point, true]))
const wish = (kind: Wish['kind'], changes: Partial<Wish> = {}): Wish => ({
  kind,
  version: 2,
  checklist: whole,
  reason: 'Vì sao',
  ...changes
})
const standing = (state: Standing['state'], version: number | null = 2): Standing => ({ state, version })

describe('a decision', () => {
  it.each<[Wish['kind'], Standing['state'], DecisionFault | null]>([
    ['accepted', 'submitted', null],
    ['accepted', 'returned', null],
    ['accepted', 'accepted', null],
    ['accepted', 'disqualified', 'entry.decided'],
    ['accepted', 'withdrawn', 'entry.withdrawn'],
    ['returned', 'submitted', null],
    ['returned', 'accepted', null],
    ['returned', 'disqualified', 'entry.decided'],
    ['returned', 'withdrawn', 'entry.withdrawn'],
    ['disqualified', 'submitted', null],
    ['disqualified', 'accepted', null],
    ['disqualified', 'withdrawn', null],
    ['disqualified', 'disqualified', 'entry.decided'],
    ['reinstated', 'disqualified', null],
    ['reinstated', 'submitted', 'entry.decided'],
    ['reinstated', 'accepted', 'entry.decided'],
    ['reinstated', 'withdrawn', 'entry.decided']
  ])('%s of one that is %s', (kind, state, expected) => {
    expect(whyNotDecide(wish(kind), standing(state))).toBe(expected)
  })

  it('needs a submitted version, and is about the last one', () => {
    expect(whyNotDecide(wish('accepted'), standing('draft', null))).toBe('entry.not-submitted')
    expect(whyNotDecide(wish('accepted', { version: 1 }), standing('submitted'))).toBe('entry.changed')
    expect(whyNotDecide(wish('accepted', { version: 3 }), standing('submitted'))).toBe('entry.changed')
  })

  it.each([undefined, ''])('to return or to disqualify needs a reason, which %j is not', (reason) => {
    expect(whyNotDecide(wish('returned', { reason }), standing('submitted'))).toBe('entry.reason-missing')
    expect(whyNotDecide(wish('disqualified', { reason }), standing('submitted'))).toBe('entry.reason-missing')
    expect(whyNotDecide(wish('accepted', { reason }), standing('submitted'))).toBeNull()
    expect(whyNotDecide(wish('reinstated', { reason }), standing('disqualified'))).toBeNull()
  })

  it.each(checklistPoints)('to accept needs the point %s', (point) => {
    const checklist = { ...whole, [point]: false }
    expect(whyNotDecide(wish('accepted', { checklist }), standing('submitted'))).toBe('entry.checklist-open')
    expect(whyNotDecide(wish('returned', { checklist }), standing('submitted'))).toBeNull()
  })
})
