/** What stored counts of people say: shares by bloc and kind, units to call, days that stand out. Pure. */
import type { Bloc } from '@hoi-thi/shared/contest'
import type { Call, InsightHour, ParticipationInsight, WatchedUnit } from '@hoi-thi/shared/insight'
import { dayOf } from '../../lib/day.ts'
import { groupBy } from '../../lib/group-by.ts'

/** People of one bloc (null: beside the units) who came within an hour. */
export interface CountedHour {
  at: Date
  bloc: Bloc | null
  people: number
}

export const shownHour = ({ at, bloc, people }: CountedHour): InsightHour => ({ at: at.toISOString(), bloc, people })

/** People of units without a headcount count for no share: its two parts speak of the same units. */
export function shareOf(units: readonly Pick<WatchedUnit, 'people' | 'headcount'>[]) {
  const known = units.filter(({ headcount }) => headcount)
  return { people: total(known, ({ people }) => people), headcount: total(known, ({ headcount }) => headcount ?? 0), units: units.length }
}

export function sharesOf(units: readonly WatchedUnit[]): Pick<ParticipationInsight, 'blocs' | 'kinds'> {
  const blocs = [...groupBy(units, ({ bloc }) => bloc)].map(([bloc, of]) => ({ bloc, ...shareOf(of) }))
  const kinds = [...groupBy(units, ({ bloc, kind }) => JSON.stringify([kind, bloc])).values()].flatMap((of) =>
    of[0] ? [{ kind: of[0].kind, bloc: of[0].bloc, ...shareOf(of) }] : []
  )
  return { blocs, kinds: kinds.sort((one, other) => other.headcount - one.headcount) }
}

const farAlong = 0.75

export const countFarAlong = (units: readonly Pick<WatchedUnit, 'people' | 'headcount'>[]): number =>
  units.filter(({ people, headcount }) => headcount && people / headcount >= farAlong).length

const callsShown = 5

/** Where a call brings most: those that lack the most people of what all units together have reached. A low rate of a large unit weighs more than one of a small. */
export function unitsToCall(units: readonly WatchedUnit[], yard: { people: number; headcount: number }): Omit<Call, 'officers'>[] {
  const rate = yard.headcount > 0 ? yard.people / yard.headcount : 0
  return units
    .flatMap(({ unitId, name, people, headcount }) => {
      const short = headcount ? Math.ceil(headcount * rate - people) : 0
      return headcount && short > 0 ? [{ unitId, name, people, headcount, short }] : []
    })
    .sort((one, other) => other.short - one.short || one.people / one.headcount - other.people / other.headcount)
    .slice(0, callsShown)
}

/** Of two that are equal, the first. */
export function recordsOf(hours: readonly CountedHour[], now: Date): ParticipationInsight['records'] {
  const days = [...groupBy(hours, ({ at }) => dayOf(at))].map(([on, of]) => ({ on, people: total(of, ({ people }) => people) }))
  const single = [...groupBy(hours, ({ at }) => at.getTime())].map(([ms, of]) => ({ ms, people: total(of, ({ people }) => people) }))
  const bestHour = single.sort((one, other) => other.people - one.people || one.ms - other.ms)[0]
  return {
    today: days.find(({ on }) => on === dayOf(now)) ?? null,
    best: [...days].sort((one, other) => other.people - one.people || (one.on < other.on ? -1 : 1))[0] ?? null,
    bestHour: bestHour ? { at: new Date(bestHour.ms).toISOString(), people: bestHour.people } : null
  }
}

/** A sign-in name that is a Vietnamese phone number, as it is dialled. */
export const phoneOf = (signInKey: string): string | null => (/^0\d{8,10}$/.test(signInKey) ? signInKey : null)

const total = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((sum, item) => sum + of(item), 0)
