/** Proposals from standings: each line of the plan finds whom it is for, and nobody else. */
import type { Rules } from '@hoi-thi/shared/rules'
import { describe, expect, it } from 'vitest'
import { type Placed, proposedPrizes } from '../../../server/src/modules/award/prize-plan.ts'
import { roundWith, rulesWith } from '../rules.ts'

type Line = Rules['prizes'][number]
const line = (changes: Partial<Line> = {}): Line => ({
  ...{ name: 'Giải', to: 'people', scope: 'round', within: null, count: 1, valueDong: 0, kind: 'money', fullMarksOnly: false },
  ...changes
})
const placed = (id: string, rank: number, changes: Partial<Placed> = {}): Placed => ({
  id,
  rank,
  isFull: false,
  isBarred: false,
  ...changes
})
const inOrder = (...ids: string[]) => ids.map((id, index) => placed(id, index + 1))

interface Plan {
  prizes: Line[]
  prizesEach?: number | null
  rounds?: Rules['rounds']
}

/** As `line: id`; with where it is given, if that is not the only round. */
function check({ prizes, prizesEach = null, rounds = [roundWith()] }: Plan, boards: Record<string, Placed[]>, expected: string[]) {
  const found = proposedPrizes(
    rulesWith({ prizes, prizesEach, rounds }),
    ({ to, within, scope, of }) => boards[of ?? scope] ?? boards[`${to} ${within}`] ?? []
  )
  expect(found.map(({ line, of, id }) => `${line}${rounds.length > 1 || of === null ? ` ${of ?? 'contest'}` : ''}: ${id}`)).toEqual(
    expected
  )
}

describe('one standing', () => {
  it('gives 1, 2 and 3 prizes to the ranks that follow each other', () => {
    const prizes = [line(), line({ count: 2 }), line({ count: 3 })]
    check({ prizes }, { 'vong-1': inOrder('a', 'b', 'c', 'd', 'e', 'f', 'g') }, ['0: a', '1: b', '1: c', '2: d', '2: e', '2: f'])
  })

  it('gives 1, 5, 10 and 20; and 1, 3, 9 and 15', () => {
    const people = Array.from({ length: 40 }, (_, index) => placed(`p${index}`, index + 1))
    for (const counts of [
      [1, 5, 10, 20],
      [1, 3, 9, 15]
    ]) {
      const found = proposedPrizes(rulesWith({ prizes: counts.map((count) => line({ count })) }), ({ scope }) =>
        scope === 'round' ? people : []
      )
      expect(counts.map((_, each) => found.filter(({ line }) => line === each).length)).toEqual(counts)
      expect(found.map(({ rank }) => rank)).toEqual(found.map((_, index) => index + 1))
    }
  })

  it('gives fewer where there are fewer, and none where there is nobody', () => {
    check({ prizes: [line({ count: 3 }), line()] }, { 'vong-1': inOrder('a', 'b') }, ['0: a', '0: b'])
    check({ prizes: [line()] }, {}, [])
    check({ prizes: [] }, { 'vong-1': inOrder('a') }, [])
  })

  it('leaves nobody out who shares the last rank that gets one, and says that they are more', () => {
    const standings = [placed('a', 1), placed('b', 2), placed('c', 2), placed('d', 4)]
    const found = proposedPrizes(rulesWith({ prizes: [line({ count: 2 }), line()] }), ({ scope }) => (scope === 'round' ? standings : []))
    expect(found.map(({ line, id, isOverCount }) => [line, id, isOverCount])).toEqual([
      [0, 'a', true],
      [0, 'b', true],
      [0, 'c', true],
      [1, 'd', false]
    ])
  })

  it('gives a prize for full marks to nobody else, who gets the next line', () => {
    const standings = [placed('a', 1), placed('b', 2, { isFull: true }), placed('c', 3)]
    check({ prizes: [line({ fullMarksOnly: true, count: 2 }), line()] }, { 'vong-1': standings }, ['0: b', '1: a'])
  })

  it('passes over who has a hand in the contest or does not pass the gates, and the next rank moves up', () => {
    const standings = [placed('barred', 1, { isBarred: true }), placed('b', 2), placed('c', 3)]
    check({ prizes: [line(), line()] }, { 'vong-1': standings }, ['0: b', '1: c'])
  })

  it('carries what the line says', () => {
    const prize = line({ name: 'Giải Nhất', valueDong: 800_000, kind: 'flag', within: 'officials' })
    const [found] = proposedPrizes(rulesWith({ prizes: [prize] }), ({ scope }) => (scope === 'round' ? inOrder('a') : []))
    const { name, valueDong, kind, within } = prize
    expect(found).toEqual({
      ...{ line: 0, scope: 'round', of: 'vong-1', to: 'people' },
      name,
      valueDong,
      kind,
      within,
      id: 'a',
      rank: 1,
      isOverCount: false
    })
  })
})

describe('several standings', () => {
  const later = roundWith({ code: 'vong-2', period: 'Tháng 12', opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-07T00:00:00Z' })
  const rounds = [later, roundWith({ period: 'Tháng 11' })]

  it('gives a round’s line in each round, a period’s in each period, the contest’s once', () => {
    const prizes = [line(), line({ scope: 'period' }), line({ scope: 'contest' })]
    const boards = {
      'vong-1': inOrder('a'),
      'vong-2': inOrder('b'),
      'Tháng 11': inOrder('c'),
      'Tháng 12': inOrder('d'),
      contest: inOrder('e')
    }
    check({ prizes, rounds }, boards, ['0 vong-1: a', '0 vong-2: b', '1 Tháng 11: c', '1 Tháng 12: d', '2 contest: e'])
  })

  it('gives nothing in practice, nor in what only breaks ties', () => {
    const outside = roundWith({ code: 'chuong', kind: 'outside', maximum: 1, breaksTiesOf: 'vong-1' })
    const boards = { chuong: inOrder('a'), thu: inOrder('b'), 'vong-1': inOrder('c') }
    check({ prizes: [line()], rounds: [roundWith(), outside, roundWith({ code: 'thu', kind: 'practice' })] }, boards, ['0 vong-1: c'])
  })

  it('gives no more to one person than the rules allow: the next rank moves up', () => {
    const boards = { 'vong-1': inOrder('a', 'b'), 'vong-2': inOrder('a', 'b'), contest: inOrder('a', 'b', 'c') }
    const prizes = [line(), line({ scope: 'contest' })]
    check({ prizes, rounds, prizesEach: 1 }, boards, ['0 vong-1: a', '0 vong-2: b', '1 contest: c'])
    check({ prizes, rounds, prizesEach: 2 }, boards, ['0 vong-1: a', '0 vong-2: a', '1 contest: b'])
    check({ prizes, rounds }, boards, ['0 vong-1: a', '0 vong-2: a', '1 contest: a'])
  })

  it('keeps divisions, units and clips apart', () => {
    const prizes = [
      line({ within: 'officials', scope: 'contest' }),
      line({ within: 'citizens', scope: 'contest' }),
      line({ to: 'units', within: 'service', scope: 'contest' }),
      line({ to: 'clips', scope: 'contest' })
    ]
    const boards = {
      'people officials': inOrder('a'),
      'people citizens': inOrder('b'),
      'units service': inOrder('c'),
      'clips null': inOrder('d')
    }
    check({ prizes }, boards, ['0 contest: a', '1 contest: b', '2 contest: c', '3 contest: d'])
  })
})
