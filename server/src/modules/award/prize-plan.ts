/** Who the prize plan of the rules proposes, from the standings and from what has been given already. Pure: people look at it and decide. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { PrizeRules } from '@hoi-thi/shared/unit-rules'

/** Somebody in a standing: a person, a unit or an entry. */
export interface Placed {
  id: string
  rank: number
  /** Had everything right. */
  isFull: boolean
  /** Does not get prizes: has a hand in the contest, or (a unit) does not pass the gates. */
  isBarred: boolean
}

/** Where a prize is given: in a round (its code), in a period (its name), or once in the contest (null). */
export interface Occasion {
  scope: PrizeRules['scope']
  of: string | null
}

/** A prize that has been given by the plan. */
export interface Given {
  /** The place of its line in the plan. */
  line: number
  of: string | null
  id: string
  /** False: declined or taken back. Whoever did not keep it is not asked for it again. */
  isStanding: boolean
  /** Whoever declined is not asked for what comes after it in the same standing either. */
  isDeclined: boolean
}

export interface Proposal extends Occasion, Pick<PrizeRules, 'name' | 'to' | 'within' | 'valueDong' | 'kind'> {
  /** The place of its line in the plan. */
  line: number
  id: string
  rank: number
  /** More share the last rank of the line than it has prizes for: the organizer looks at it. */
  isOverCount: boolean
}

export type StandingsOf = (board: Pick<PrizeRules, 'to' | 'within'> & Occasion) => readonly Placed[]

type Plan = Pick<Rules, 'prizes' | 'prizesEach' | 'rounds'>

/**
 * Lines for the same standing go on where the line before ended. Occasions in the order of time: what is given first counts first towards the cap.
 * What has been given stays as it is, and only what is still free of each line is proposed.
 */
export function proposedPrizes({ prizes, prizesEach, rounds }: Plan, standingsOf: StandingsOf, given: readonly Given[] = []): Proposal[] {
  const had = new Map<string, number>()
  const count = (key: string) => had.set(key, (had.get(key) ?? 0) + 1)
  const standing = given.filter(({ line, isStanding }) => isStanding && prizes[line])
  for (const { line, id } of standing) count(`${prizes[line]?.to} ${id}`)
  const proposals: Proposal[] = []
  for (const occasion of occasionsOf(rounds)) {
    const isHere = ({ of, line }: Given) => of === occasion.of && prizes[line]?.scope === occasion.scope
    const taken = new Set(standing.filter(isHere).map(({ line, id }) => `${boardOf(prizes[line])} ${id}`))
    for (const [line, prize] of prizes.entries()) {
      if (prize.scope !== occasion.scope) continue
      const { to, within, name, valueDong, kind, fullMarksOnly } = prize
      const ofLine = given.filter((each) => each.line === line && isHere(each))
      const declined = given.filter(
        (each) => each.isDeclined && each.line < line && isHere(each) && boardOf(prizes[each.line]) === boardOf(prize)
      )
      const asked = new Set([...ofLine, ...declined].map(({ id }) => id))
      const isFree = ({ id, isBarred, isFull }: Placed) =>
        !isBarred &&
        (isFull || !fullMarksOnly) &&
        !asked.has(id) &&
        !taken.has(`${boardOf(prize)} ${id}`) &&
        (prizesEach === null || (had.get(`${to} ${id}`) ?? 0) < prizesEach)
      const room = prize.count - ofLine.filter(({ isStanding }) => isStanding).length
      const chosen = firstOf(standingsOf({ to, within, ...occasion }), room, isFree)
      for (const { id, rank } of chosen) {
        taken.add(`${boardOf(prize)} ${id}`)
        count(`${to} ${id}`)
        proposals.push({ line, ...occasion, to, within, name, valueDong, kind, id, rank, isOverCount: chosen.length > room })
      }
    }
  }
  return proposals
}

const boardOf = (prize: Pick<PrizeRules, 'to' | 'within'> | undefined) => `${prize?.to} ${prize?.within ?? ''}`

/** Nobody is left out who shares the rank of the last that gets one. */
function firstOf(standing: readonly Placed[], count: number, isFree: (placed: Placed) => boolean): Placed[] {
  const found: Placed[] = []
  const inOrder = count > 0 ? [...standing].sort((one, other) => one.rank - other.rank) : []
  for (const placed of inOrder) {
    const last = found.at(-1)
    if (found.length >= count && last && placed.rank > last.rank) break
    if (isFree(placed)) found.push(placed)
  }
  return found
}

/** Each round that counts, then each period, then the contest. */
export function occasionsOf(rounds: Rules['rounds']): Occasion[] {
  const counted = rounds.filter(({ kind, breaksTiesOf }) => kind !== 'practice' && breaksTiesOf === null)
  const inTime = [...counted].sort((one, other) => Date.parse(one.closesAt) - Date.parse(other.closesAt))
  const periods = [...new Set(inTime.flatMap(({ period }) => period ?? []))]
  return [
    ...inTime.map(({ code }): Occasion => ({ scope: 'round', of: code })),
    ...periods.map((of): Occasion => ({ scope: 'period', of })),
    { scope: 'contest', of: null }
  ]
}
