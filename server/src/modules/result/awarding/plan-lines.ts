/** The lines of the prize plan for one result: what has been given of each, whom it proposes, and in whose place. Pure. */
import { createHash } from 'node:crypto'
import type { Candidate, PlanLine, TieDecision } from '@hoi-thi/shared/awarding'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Given, Proposal } from '../../award/prize-plan.ts'
import { closedAs, givenAt } from '../plan-occasion.ts'

/** An award that was named by the plan. */
export interface Planned {
  id: string
  winnerId: string
  occasion: string
  planLine: number
  namedAt: Date
  declinedAt: Date | null
  takenBackAt: Date | null
  lostBy: string | null
  /** Its entry is out of the contest, or was when it was taken back. */
  isEntryOut: boolean
  substituteFor: string | null
}

export const isStanding = ({ declinedAt, takenBackAt }: Pick<Planned, 'declinedAt' | 'takenBackAt'>): boolean => !declinedAt && !takenBackAt

/**
 * What was taken back since a correction gave the prize to somebody else, or since the entry was out, is as if it had never been: another correction, or
 * an appeal, may bring it again.
 */
const isForgotten = ({ takenBackAt, lostBy, isEntryOut }: Planned) => takenBackAt !== null && (lostBy !== null || isEntryOut)

/** As the plan counts it. */
export function givenOf(rules: Pick<Rules, 'prizes' | 'rounds'>, planned: readonly Planned[]): Given[] {
  return planned.flatMap((award) => {
    const prize = rules.prizes[award.planLine]
    if (!prize || isForgotten(award)) return []
    const given = { line: award.planLine, id: award.winnerId, isStanding: isStanding(award), isDeclined: award.declinedAt !== null }
    return givenAt(rules, prize, award.occasion).map((of) => ({ ...given, of }))
  })
}

export interface LineProposed extends Omit<PlanLine, 'candidates' | 'title'> {
  candidates: (Omit<Candidate, 'name' | 'unitName' | 'insteadOf'> & { insteadOf: Planned | null })[]
}

/** Of one result. */
export function linesOf(rules: Rules, occasion: string, planned: readonly Planned[], proposals: readonly Proposal[]): LineProposed[] {
  return rules.prizes.flatMap(({ to, scope, kind, valueDong, count }, line) => {
    const [of] = givenAt(rules, { to, scope }, occasion)
    if (of === undefined) return []
    const own = planned.filter((award) => award.occasion === occasion && award.planLine === line)
    const given = own.filter(isStanding).length
    const proposed = proposals.filter((proposal) => proposal.line === line && proposal.of === of && closedAs(rules, proposal) === occasion)
    const last = proposed.at(-1)?.rank
    const isTied = ({ isOverCount, rank }: Proposal) => isOverCount && rank === last
    const above = proposed.filter((proposal) => !isTied(proposal)).length
    const toChoose = proposed.length > above ? count - given - above : 0
    const vacant = vacanciesOf(own)
    // Who is tied comes in nobody's place until somebody has decided.
    const candidates = proposed.map((proposal, place) => ({
      ...{ id: proposal.id, rank: proposal.rank, isTied: isTied(proposal) },
      insteadOf: isTied(proposal) ? null : (vacant[place] ?? null)
    }))
    return [{ line, to, kind, valueDong, count, given, candidates, toChoose }]
  })
}

/** Awards that were declined or taken back and in whose place nobody was asked, the oldest first: who declines as a substitute hands the place on. */
function vacanciesOf(own: readonly Planned[]): Planned[] {
  const known = own.filter((award) => !isForgotten(award))
  const asked = new Set(known.map(({ substituteFor }) => substituteFor))
  return known.filter((award) => !isStanding(award) && !asked.has(award.id))
}

export interface Naming {
  line: number
  winnerId: string
  substituteFor: string | null
  /** What was decided between equals, of whom the winner is one; null: nobody had to. */
  tie: TieDecision['decision'] | null
  tieReason: string | null
}

/**
 * Who is named: every line in its order. Where some of the tied are chosen, the lines after it wait: whoever was not chosen may be proposed there, and
 * people look at that first. Null: a tie is not decided, or what was decided does not fit it.
 */
export function namingsOf(lines: readonly LineProposed[], ties: readonly TieDecision[], planned: readonly Planned[], occasion: string) {
  const namings: Naming[] = []
  for (const { line, candidates, toChoose } of lines) {
    const decided = toChoose > 0 ? ties.find((tie) => tie.line === line) : undefined
    if (toChoose > 0 && !decided) return null
    const chosen = decided?.decision === 'some' ? decided : null
    const tied = new Set(candidates.flatMap(({ id, isTied }) => (isTied ? [id] : [])))
    if (chosen && (chosen.ids.length !== toChoose || chosen.ids.some((id) => !tied.has(id)))) return null
    const vacant = vacanciesOf(planned.filter((award) => award.occasion === occasion && award.planLine === line))
    const named = candidates.filter(({ id, isTied }) => !chosen || !isTied || chosen.ids.includes(id))
    namings.push(
      ...named.map(({ id, isTied }, place) => ({
        ...{ line, winnerId: id, substituteFor: vacant[place]?.id ?? null },
        tie: isTied ? (decided?.decision ?? null) : null,
        tieReason: isTied ? (chosen?.reason ?? null) : null
      }))
    )
    if (chosen) break
  }
  return namings
}

/** Whoever was chosen between equals has the prize: a decision that is sent again was followed, and another was not. */
export function areFollowed(ties: readonly TieDecision[], planned: readonly Planned[], occasion: string): boolean {
  const holders = new Set(
    planned.flatMap((award) => (isStanding(award) && award.occasion === occasion ? [`${award.planLine} ${award.winnerId}`] : []))
  )
  return ties.every((tie) => tie.decision === 'all' || tie.ids.every((id) => holders.has(`${tie.line} ${id}`)))
}

/** Over what is proposed: whoever names names this and nothing else. */
export function proposalsHashOf(closeHash: string, lines: readonly LineProposed[]): string {
  const said = lines.map(({ line, toChoose, candidates }) => [
    line,
    toChoose,
    candidates.map(({ id, insteadOf }) => [id, insteadOf?.id ?? null])
  ])
  return createHash('sha256')
    .update(JSON.stringify([closeHash, said]))
    .digest('hex')
}

/** As the award is called: its line, whom among, and what for. */
export function awardTitle({ prizes, divisions, blocs }: Rules, line: number, occasionName: string | null): string {
  const { name = '', within = null } = prizes[line] ?? {}
  const among = [...divisions, ...blocs].find(({ id }) => id === within)?.name
  return [among ? `${name} (${among})` : name, ...(occasionName ? [occasionName] : [])].join(', ')
}
