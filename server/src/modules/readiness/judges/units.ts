/** Whether units take part, have a headcount, and are still there when the round opens. Knows nothing of rows or days. */
import { type Judgement, levelOf } from './judgement.ts'

/** As it will be on the day on which the round opens. */
export interface UnitCounts {
  /** Those that take part and are there. */
  units: number
  /** Of these, without a headcount: no rate can be told. */
  withoutHeadcount: number
  /** Those that take part and have ended by then. */
  ended: number
  /** Participants who are still with them. */
  peopleInEnded: number
}

/** Where no division asks for a unit, none is needed. */
export function judgeUnits({ units }: UnitCounts, divisions: readonly { needsUnit: boolean }[]): Judgement<'units'> {
  const isNeeded = divisions.some(({ needsUnit }) => needsUnit)
  return { level: levelOf({ blocked: isNeeded && units === 0 }), facts: { units, needed: Number(isNeeded) } }
}

export function judgeHeadcounts({ units, withoutHeadcount }: UnitCounts): Judgement<'headcounts'> {
  return { level: levelOf({ look: withoutHeadcount > 0 }), facts: { without: withoutHeadcount, units } }
}

export function judgeEndedUnits({ ended, peopleInEnded }: UnitCounts): Judgement<'ended-units'> {
  return { level: levelOf({ look: ended > 0 }), facts: { ended, people: peopleInEnded } }
}
