/** The effect of a change set: exactly whoever stands elsewhere, and exactly the prizes that the plan proposes otherwise. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { proposedPrizes } from '../../../server/src/modules/award/prize-plan.ts'
import { effectHashOf, movesBetween, prizesBetween } from '../../../server/src/modules/result/difference.ts'
import { moneyBetween } from '../../../server/src/modules/result/prize-money.ts'
import type { ProposedPrize } from '../../../server/src/modules/result/proposed-prize.ts'
import { roundWith, rulesWith } from '../rules.ts'
import { changeSets, changes, closedUnder, markings, papers } from './contests.ts'

it('names whoever has another rank or other points, once on each board, and nobody else', () => {
  fc.assert(
    fc.property(papers, markings, changeSets, changes, (all, marking, others, tried) => {
      const before = closedUnder(all, marking, others)
      const after = closedUnder(all, marking, [...others, { id: 'tried', changes: tried }])
      for (const board of ['individuals', 'units'] as const) {
        const moves = movesBetween({ boardKey: board, before: before[board].standings, after: after[board].standings })
        const ids = [...new Set([...before[board].standings, ...after[board].standings].map(({ id }) => id))]
        const placeOn = (of: typeof before, id: string) => {
          const standing = of[board].standings.find((each) => each.id === id)
          return standing ? { rank: standing.rank, points: standing.points ?? null } : null
        }
        const expected = ids
          .map((id) => ({ boardKey: board, id, before: placeOn(before, id), after: placeOn(after, id) }))
          .filter((move) => JSON.stringify(move.before) !== JSON.stringify(move.after))
        const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
        expect([...moves].sort(byId)).toEqual(expected.sort(byId))
        expect(moves.length === 0 || before.hash !== after.hash).toBe(true)
      }
    })
  )
})

it('says of taking a change set back the mirror of what applying it does', () => {
  fc.assert(
    fc.property(papers, markings, changeSets, changes, (all, marking, others, tried) => {
      const before = closedUnder(all, marking, others)
      const after = closedUnder(all, marking, [...others, { id: 'tried', changes: tried }])
      for (const board of ['individuals', 'units'] as const) {
        const [one, other] = [before[board].standings, after[board].standings]
        const there = movesBetween({ boardKey: board, before: one, after: other })
        const back = movesBetween({ boardKey: board, before: other, after: one })
        const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
        const mirrored = there.map((move) => ({ ...move, before: move.after, after: move.before }))
        expect([...back].sort(byId)).toEqual(mirrored.sort(byId))
      }
    })
  )
})

const standings = fc
  .array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      rank: fc.integer({ min: 1, max: 4 }),
      isFull: fc.boolean(),
      isBarred: fc.boolean()
    }),
    {
      maxLength: 5
    }
  )
  .map((all) => [...new Map(all.map((placed) => [placed.id, placed])).values()])
const line = fc.record({
  name: fc.constantFrom('Nhất', 'Nhì'),
  to: fc.constantFrom('people' as const, 'units' as const, 'clips' as const),
  scope: fc.constantFrom('round' as const, 'contest' as const),
  within: fc.constantFrom('officials', null),
  count: fc.integer({ min: 1, max: 3 }),
  valueDong: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10_000_000_000 })),
  kind: fc.constantFrom('money' as const, 'certificate' as const),
  fullMarksOnly: fc.boolean()
})
const plans = fc.record({ prizes: fc.array(line, { maxLength: 6 }), prizesEach: fc.option(fc.integer({ min: 1, max: 3 })) })
const rounds = [roundWith(), roundWith({ code: 'vong-2', closesAt: '2026-12-07T02:00:00Z' })]
const boards = fc.record({ 'vong-1': standings, 'vong-2': standings, contest: standings })
const proposed = (
  plan: typeof plans extends fc.Arbitrary<infer P> ? P : never,
  on: typeof boards extends fc.Arbitrary<infer B> ? B : never
): ProposedPrize[] =>
  proposedPrizes(rulesWith({ ...plan, rounds }), ({ of }) => on[(of ?? 'contest') as keyof typeof on]).map((prize) => ({
    ...prize,
    occasion: prize.of ?? 'contest',
    part: prize.within
  }))

it('gives no prize to whom the rules bar, none for full marks to others, no more to one than the cap', () => {
  fc.assert(
    fc.property(plans, boards, (plan, on) => {
      const found = proposed(plan, on)
      const had = new Map<string, number>()
      for (const { line: index, id, to, of, fullMarks } of found.map((each) => ({
        ...each,
        fullMarks: plan.prizes[each.line]?.fullMarksOnly
      }))) {
        const placed = on[(of ?? 'contest') as keyof typeof on].find((each) => each.id === id)
        expect(placed?.isBarred).toBe(false)
        if (fullMarks) expect(placed?.isFull).toBe(true)
        expect(plan.prizes[index]?.scope).toBe(of === null ? 'contest' : 'round')
        had.set(`${to} ${id}`, (had.get(`${to} ${id}`) ?? 0) + 1)
      }
      if (plan.prizesEach !== null) for (const times of had.values()) expect(times).toBeLessThanOrEqual(plan.prizesEach)
      for (const [index, { count }] of plan.prizes.entries())
        for (const of of ['vong-1', 'vong-2', null]) {
          const own = found.filter((each) => each.line === index && each.of === of)
          // More than there are only where they share the last rank, and then it is said.
          const lastRank = Math.max(0, ...own.map(({ rank }) => rank))
          expect(own.filter(({ rank }) => rank < lastRank).length).toBeLessThan(Math.max(1, count))
          for (const { isOverCount } of own) expect(isOverCount).toBe(own.length > count)
        }
    })
  )
})

it('tells exactly the prizes that are proposed before and not afterwards, or the other way', () => {
  fc.assert(
    fc.property(plans, boards, boards, (plan, one, other) => {
      const [before, after] = [proposed(plan, one), proposed(plan, other)]
      const has = (all: readonly ProposedPrize[], { line: index, of, id }: ProposedPrize) =>
        all.some((each) => each.line === index && each.of === of && each.id === id)
      const lost = before.filter((prize) => !has(after, prize))
      const gained = after.filter((prize) => !has(before, prize))
      const moves = prizesBetween(before, after)
      expect(moves.map(({ occasion, prize, to, id, kind }) => [occasion, prize, to, id, kind])).toEqual([
        ...lost.map(({ of, name, to, id }) => [of ?? 'contest', name, to, id, 'lost']),
        ...gained.map(({ of, name, to, id }) => [of ?? 'contest', name, to, id, 'gained'])
      ])
      const hashOf = (prizes: typeof moves) => effectHashOf({ closes: [], prizes })
      expect(hashOf(moves) === hashOf([])).toBe(moves.length === 0)
    })
  )
})

it('tells whoever loses a prize by a change set that they gain it when that is taken back', () => {
  fc.assert(
    fc.property(plans, boards, boards, (plan, one, other) => {
      const [before, after] = [proposed(plan, one), proposed(plan, other)]
      const textOf = (move: { kind: string }, kind: string) => JSON.stringify({ ...move, kind })
      const there = prizesBetween(before, after).map((move) => textOf(move, move.kind === 'lost' ? 'gained' : 'lost'))
      const back = prizesBetween(after, before).map((move) => textOf(move, move.kind))
      expect(back.sort()).toEqual(there.sort())
    })
  )
})

it('costs exactly what its prizes are worth, prize by prize and in total, and gives it back when it is taken back', () => {
  fc.assert(
    fc.property(plans, boards, boards, (plan, one, other) => {
      const [before, after] = [proposed(plan, one), proposed(plan, other)]
      const money = moneyBetween(before, after)
      // Each prize by itself, in integers without bounds: what everybody loses and gains, and nothing else.
      const worth = (prizes: readonly ProposedPrize[]) => prizes.reduce((sum, { valueDong }) => sum + BigInt(valueDong), 0n)
      const keyOf = ({ line: index, of, id }: ProposedPrize) => `${index} ${of} ${id}`
      const without = (all: readonly ProposedPrize[], others: readonly ProposedPrize[]) => {
        const known = new Set(others.map(keyOf))
        return all.filter((prize) => !known.has(keyOf(prize)))
      }
      const [lost, gained] = [without(before, after), without(after, before)]
      expect(BigInt(money.differenceDong)).toBe(worth(gained) - worth(lost))
      expect(BigInt(money.differenceDong)).toBe(worth(after) - worth(before))
      expect(money.differenceDong).toBe(money.afterDong - money.beforeDong)
      const moved = [...new Set([...lost, ...gained].map(({ line: index, of }) => `${index} ${of}`))]
      expect(money.lines).toHaveLength(moved.length)
      for (const key of moved) {
        const own = (all: readonly ProposedPrize[]) => all.filter(({ line: index, of }) => `${index} ${of}` === key)
        const [had, has] = [own(before), own(after)]
        const { name, occasion, to, within: part, valueDong, kind } = (had[0] ?? has[0])!
        const dongOf = (prizes: readonly ProposedPrize[]) => (valueDong === 0 ? null : Number(worth(prizes)))
        expect(money.lines).toContainEqual({
          ...{ occasion, prize: name, to, part, kind },
          before: { prizes: had.length, dong: dongOf(had) },
          after: { prizes: has.length, dong: dongOf(has) },
          differenceDong: valueDong === 0 ? null : Number(worth(has) - worth(had)),
          isOverCount: [...had, ...has].some(({ isOverCount }) => isOverCount)
        })
      }
      const back = moneyBetween(after, before)
      expect([back.beforeDong, back.afterDong]).toEqual([money.afterDong, money.beforeDong])
      expect(back.differenceDong + money.differenceDong).toBe(0)
    })
  )
})

it('is another effect where a prize is worth something else', () => {
  fc.assert(
    fc.property(plans, boards, boards, fc.integer({ min: 1, max: 1000 }), (plan, one, other, more) => {
      const dearer = { ...plan, prizes: plan.prizes.map((prize) => ({ ...prize, valueDong: prize.valueDong + more })) }
      const hashOf = (under: typeof plan) => {
        const [before, after] = [proposed(under, one), proposed(under, other)]
        return effectHashOf({ closes: [], prizes: prizesBetween(before, after), money: moneyBetween(before, after) })
      }
      const isMoved = prizesBetween(proposed(plan, one), proposed(plan, other)).length > 0
      expect(hashOf(dearer) !== hashOf(plan)).toBe(isMoved)
    })
  )
})
