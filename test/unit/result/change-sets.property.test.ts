/** Change sets: what they say holds while they hold, helps or harms whom it should, and leaves no trace once it is taken back. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { adjustmentsOf } from '../../../server/src/modules/ranking/adjustments.ts'
import { changeSets, changes, closedUnder, countedUnder, markings, papers, versions } from './contests.ts'

const rankOf = ({ individuals }: ReturnType<typeof closedUnder>, id: string) =>
  individuals.standings.find((standing) => standing.id === id)?.rank ?? Number.POSITIVE_INFINITY
const only = (change: ResultChange) => [{ id: 'set', changes: [change] }]

it('taken back, leave boards and hash as they were, whatever else holds', () => {
  fc.assert(
    fc.property(papers, markings, changeSets, changes, fc.nat(4), (all, marking, others, tried, place) => {
      const before = closedUnder(all, marking, others)
      const facts = JSON.stringify([all, others])
      const set = { id: 'tried', changes: tried }
      const withIt = [...others.slice(0, place), set, ...others.slice(place)]
      closedUnder(all, marking, withIt)
      expect(JSON.stringify([all, others])).toBe(facts)
      expect(
        closedUnder(
          all,
          marking,
          withIt.filter((each) => each !== set)
        )
      ).toEqual(before)
    })
  )
})

it('say of papers, questions and units what was said last', () => {
  fc.assert(
    fc.property(changeSets, (held) => {
      const { sets, voided, amendments, headcounts } = adjustmentsOf(held)
      const all = held.flatMap(({ changes: said }) => said)
      expect(sets).toEqual(held)
      expect([...voided].sort()).toEqual([...new Set(all.flatMap((each) => (each.kind === 'void-paper' ? [each.attemptId] : [])))].sort())
      for (const each of all) {
        if (each.kind === 'headcount')
          expect(headcounts.get(each.unitId)).toBe(
            all.flatMap((other) => (other.kind === 'headcount' && other.unitId === each.unitId ? [other.people] : [])).at(-1)
          )
      }
      for (const versionId of versions) {
        const also = all.flatMap((each) => (each.kind === 'second-key' && each.versionId === versionId ? [each.options] : []))
        const annulled = all.flatMap((each) => (each.kind === 'annul-question' && each.versionId === versionId ? [each.counts] : []))
        const expected = { also, counts: annulled.at(-1) ?? 'as-marked' }
        expect(amendments.get(versionId)).toEqual(also.length + annulled.length > 0 ? expected : undefined)
      }
    })
  )
})

it('never bring whose paper is voided a better rank, nor a paper more points', () => {
  fc.assert(
    fc.property(papers, markings, changeSets, fc.nat(11), (all, marking, others, place) => {
      const { attemptId, person } = all[place % all.length]!
      const after = closedUnder(all, marking, [...others, ...only({ kind: 'void-paper', attemptId })])
      const before = closedUnder(all, marking, others)
      // Others do not move up past anybody: the voided person may only fall, or be gone.
      expect(rankOf(after, person)).toBeGreaterThanOrEqual(rankOf(before, person))
      const own = (of: typeof after) => of.individuals.standings.find(({ id }) => id === person)?.points ?? 0
      expect(own(after)).toBeLessThanOrEqual(own(before))
    })
  )
})

it('never take a point from anybody by a second key, or by a question that is right for everybody', () => {
  const said = fc.constantFrom(...versions).chain((versionId) =>
    fc.oneof(
      fc.constant<ResultChange>({ kind: 'annul-question', versionId, counts: 'for-everybody' }),
      fc.subarray([0, 1, 2, 3], { minLength: 1 }).map((options): ResultChange => ({ kind: 'second-key', versionId, options }))
    )
  )
  fc.assert(
    fc.property(papers, markings, fc.array(said, { maxLength: 3 }), said, (all, marking, earlier, change) => {
      const held = [{ id: 'earlier', changes: earlier }]
      for (const handed of all) {
        const [before, after] = [countedUnder(handed, marking, held), countedUnder(handed, marking, [...held, ...only(change)])]
        expect(after.points).toBeGreaterThanOrEqual(before.points)
        expect(after.correct).toBeGreaterThanOrEqual(before.correct)
        expect(after.questions).toBe(before.questions)
      }
    })
  )
})

it('take a question out of every paper that has it, and touch no other', () => {
  fc.assert(
    fc.property(papers, markings, fc.constantFrom(...versions), (all, marking, versionId) => {
      for (const handed of all) {
        const has = handed.paper.some((slot) => slot.versionId === versionId)
        const [before, after] = [
          countedUnder(handed, marking, []),
          countedUnder(handed, marking, only({ kind: 'annul-question', versionId, counts: 'for-nobody' }))
        ]
        expect(after.questions).toBe(before.questions - Number(has))
        if (!has) expect(after).toEqual(before)
        expect(after.correct).toBeLessThanOrEqual(before.correct)
      }
    })
  )
})
