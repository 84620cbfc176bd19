/** Naming by the plan, whatever happens in between: never more than the plan, never above the cap, never somebody excluded, and the best who was not asked. */
import type { TieDecision } from '@hoi-thi/shared/awarding'
import type { Rules } from '@hoi-thi/shared/rules'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Placed, proposedPrizes, type StandingsOf } from '../../../server/src/modules/award/prize-plan.ts'
import { lostAwards } from '../../../server/src/modules/result/awarding/lost-awards.ts'
import { givenOf, isStanding, linesOf, namingsOf, type Planned } from '../../../server/src/modules/result/awarding/plan-lines.ts'
import { roundWith, rulesWith } from '../rules.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const occasions = ['vong-1', 'vong-2', 'contest']
const rounds = [roundWith(), roundWith({ code: 'vong-2', opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-07T00:00:00Z' })]

const line = fc.record({
  scope: fc.constantFrom('round' as const, 'contest' as const),
  count: fc.integer({ min: 1, max: 3 }),
  fullMarksOnly: fc.boolean()
})
const plans = fc
  .record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }), prizesEach: fc.constantFrom(null, 1, 2) })
  .map(({ lines, prizesEach }): Rules => {
    const prizes = lines.map((each, index) => ({
      name: `Giải ${index}`,
      to: 'people' as const,
      within: null,
      valueDong: 1,
      kind: 'money' as const,
      ...each
    }))
    return rulesWith({ prizes, prizesEach, rounds })
  })
type Boards = Record<string, { rank: number; isFull: boolean }[]>
type Deed =
  | { kind: 'name'; occasion: string; pick: number }
  | { kind: 'decline'; pick: number }
  | { kind: 'take-back'; pick: number }
  | { kind: 'exclude'; pick: number }
  | { kind: 'correct'; boards: Boards }

/** Of each occasion: who has which rank (some share it), and who had everything right. */
const boards: fc.Arbitrary<Boards> = fc.record(
  Object.fromEntries(
    occasions.map((occasion) => [
      occasion,
      fc.array(fc.record({ rank: fc.integer({ min: 1, max: 5 }), isFull: fc.boolean() }), { minLength: 6, maxLength: 6 })
    ])
  )
)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('name' as const), occasion: fc.constantFrom(...occasions), pick: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decline' as const), pick: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), pick: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('exclude' as const), pick: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), boards }) }
)

interface State {
  rules: Rules
  boards: Boards
  barred: Set<string>
  awards: Planned[]
  now: Date
}

const standingsOf =
  ({ boards, barred }: Pick<State, 'boards' | 'barred'>): StandingsOf =>
  ({ of }) => {
    const placed = (boards[of ?? 'contest'] ?? []).map(({ rank, isFull }, index): Placed => {
      const id = ids[index] ?? ''
      return { id, rank, isFull, isBarred: barred.has(id) }
    })
    return placed
  }

const proposedTo = (state: State, occasion: string) => {
  const { rules, awards } = state
  return linesOf(rules, occasion, awards, proposedPrizes(rules, standingsOf(state), givenOf(rules, awards)))
}

/** Of the tied so many as there are prizes for, from some place on. */
function tiesOf(lines: ReturnType<typeof linesOf>, pick: number): TieDecision[] {
  return lines.map(({ line, candidates, toChoose }) => {
    const tied = candidates.filter(({ isTied }) => isTied).map(({ id }) => id)
    const from = tied.length > 0 ? pick % tied.length : 0
    return { line, decision: 'some', ids: [...tied.slice(from), ...tied.slice(0, from)].slice(0, toChoose), reason: 'bốc thăm' }
  })
}

function named(state: State, occasion: string, pick: number): Planned[] {
  const lines = proposedTo(state, occasion)
  return (namingsOf(lines, tiesOf(lines, pick), state.awards, occasion) ?? []).map(({ line, winnerId, substituteFor }, index) => ({
    ...{ id: `${state.awards.length + index}`, winnerId, occasion, planLine: line, substituteFor },
    ...{ namedAt: state.now, declinedAt: null, takenBackAt: null, lostBy: null, isEntryOut: false }
  }))
}

const changed = (awards: readonly Planned[], award: Planned | undefined, change: Partial<Planned>) =>
  awards.map((each) => (each === award ? { ...each, ...change } : each))

function done(earlier: State, deed: Deed): State {
  const at = new Date(earlier.now.getTime() + 1000)
  const state = { ...earlier, now: at }
  const standing = state.awards.filter(isStanding)
  const picked = 'pick' in deed ? standing[deed.pick % Math.max(standing.length, 1)] : undefined
  if (deed.kind === 'name') return { ...state, awards: [...state.awards, ...named(state, deed.occasion, deed.pick)] }
  if (deed.kind === 'decline') return { ...state, awards: changed(state.awards, picked, { declinedAt: at }) }
  if (deed.kind === 'take-back') return { ...state, awards: changed(state.awards, picked, { takenBackAt: at }) }
  if (deed.kind === 'exclude') return { ...state, barred: new Set([...state.barred, ids[deed.pick] ?? '']) }
  const corrected = { ...state, boards: deed.boards }
  const lost = lostAwards(state.rules, state.awards, standingsOf(corrected))
  return { ...corrected, awards: state.awards.map((each) => (lost.has(each) ? { ...each, takenBackAt: at, lostBy: 'correction' } : each)) }
}

/** Those of the standing who might have had it: nobody better was passed over. */
function isBest(before: State, award: Planned, after: State): boolean {
  const { rules, awards } = before
  const prize = rules.prizes[award.planLine]
  const placed = standingsOf(before)({
    to: 'people',
    within: null,
    scope: prize?.scope ?? 'round',
    of: award.occasion === 'contest' ? null : award.occasion
  })
  const own = placed.find(({ id }) => id === award.winnerId)
  const isAsked = (id: string) =>
    awards.some(({ winnerId, occasion, planLine, declinedAt, takenBackAt, lostBy }) => {
      if (winnerId !== id || occasion !== award.occasion) return false
      return planLine === award.planLine ? !(takenBackAt && lostBy) : declinedAt !== null && planLine < award.planLine
    })
  const holdsHere = (id: string) =>
    after.awards.some((each) => isStanding(each) && each.winnerId === id && each.occasion === award.occasion)
  const better = placed.filter(
    ({ id, rank, isBarred, isFull }) =>
      rank < (own?.rank ?? 0) && !isBarred && (isFull || !prize?.fullMarksOnly) && !isAsked(id) && !holdsHere(id)
  )
  // Whom only the cap keeps from it has, or is proposed, as many elsewhere.
  return own !== undefined && (rules.prizesEach !== null || better.length === 0)
}

const stories = fc.record({ rules: plans, boards, deeds: fc.array(deed, { maxLength: 14 }) })
const runs = { numRuns: 400 }

it('keeps to the plan, the cap and the exclusions, and passes nobody over', () => {
  fc.assert(
    fc.property(stories, ({ rules, boards, deeds }) => {
      let state: State = { rules, boards, barred: new Set(), awards: [], now: new Date(0) }
      for (const deed of deeds) {
        const before = state
        state = done(before, deed)
        const standing = state.awards.filter(isStanding)
        for (const occasion of occasions)
          for (const [line, { count }] of rules.prizes.entries())
            expect(standing.filter((award) => award.occasion === occasion && award.planLine === line).length).toBeLessThanOrEqual(count)
        if (rules.prizesEach !== null)
          for (const id of ids) expect(standing.filter(({ winnerId }) => winnerId === id).length).toBeLessThanOrEqual(rules.prizesEach)
        for (const award of state.awards.slice(before.awards.length)) {
          expect(before.barred).not.toContain(award.winnerId)
          expect(isBest(before, award, state)).toBe(true)
          const instead = before.awards.find(({ id }) => id === award.substituteFor)
          expect(
            instead === undefined || (!isStanding(instead) && instead.planLine === award.planLine && instead.occasion === award.occasion)
          ).toBe(true)
        }
        const substituted = state.awards.flatMap(({ substituteFor }) => substituteFor ?? [])
        if (!state.awards.some(({ lostBy }) => lostBy)) expect(new Set(substituted).size).toBe(substituted.length)
      }
    }),
    runs
  )
})

it('names nobody a second time: until nothing is left, and then nothing', () => {
  fc.assert(
    fc.property(stories, fc.constantFrom(...occasions), ({ rules, boards, deeds }, occasion) => {
      let state = deeds.reduce(done, { rules, boards, barred: new Set<string>(), awards: [], now: new Date(0) } as State)
      for (const _ of rules.prizes) state = done(state, { kind: 'name', occasion, pick: 0 })
      expect(proposedTo(state, occasion).flatMap(({ candidates }) => candidates)).toEqual([])
      const keys = state.awards.filter(isStanding).map((award) => `${award.occasion} ${award.planLine} ${award.winnerId}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    runs
  )
})

it('takes nothing away where no board has changed, whoever has declined in whatever order', () => {
  const peaceful = stories.map((story) => ({ ...story, deeds: story.deeds.filter(({ kind }) => kind === 'name' || kind === 'decline') }))
  fc.assert(
    fc.property(peaceful, ({ rules, boards, deeds }) => {
      const state = deeds.reduce(done, { rules, boards, barred: new Set<string>(), awards: [], now: new Date(0) } as State)
      expect([...lostAwards(rules, state.awards, standingsOf(state))]).toEqual([])
    }),
    runs
  )
})

it('takes away what is given to whom the boards do not hold any more', () => {
  fc.assert(
    fc.property(stories, ({ rules, boards, deeds }) => {
      const state = deeds.reduce(done, { rules, boards, barred: new Set<string>(), awards: [], now: new Date(0) } as State)
      const [winner] = state.awards.filter(isStanding)
      if (!winner) return
      const gone = { ...state, barred: new Set([...state.barred, winner.winnerId]) }
      expect([...lostAwards(rules, state.awards, standingsOf(gone))]).toContain(winner)
    }),
    runs
  )
})
