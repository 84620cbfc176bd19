/** What publishing a draft would do to rounds that have begun: whether one person may, two must, or nobody can. Pure. */
import type { RoundPhase } from '@hoi-thi/shared/contest'
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Effect } from '@hoi-thi/shared/rules-version'

export interface PresentRound {
  code: string
  name: string
  phase: RoundPhase
  kind: RoundRules['kind']
}

export interface Present {
  rounds: readonly PresentRound[]
  /** Divisions in which somebody takes part. */
  peopledDivisions: readonly string[]
  now: Date
}

type Reason = Effect['reasons'][number]
type Judged = Pick<Effect, 'verdict' | 'reasons' | 'unseals'>

/** What papers are drawn, marked and ranked by. While a round runs it stays as it is. */
const engineFields = ['attempts', 'complete', 'scoring', 'graceSeconds', 'prediction', 'order', 'ties'] as const
/** What a round is called, and with which others it stands together. */
const namesOfRound = ['name', 'subject', 'period'] as const satisfies (keyof RoundRules)[]

const takesTwo: readonly Reason['code'][] = ['running-round-extended', 'amended-while-running']

export function effectOf(before: Rules | null, after: Rules, present: Present): Judged {
  if (!before) return { verdict: 'one-person', reasons: [], unseals: [] }
  const reasons = [
    ...roundReasons(before, after, present),
    ...engineReasons(before, after, present),
    ...divisionReasons(before, after, present)
  ]
  const running = present.rounds.filter(isRunning).map(({ name }) => name)
  if (reasons.length === 0 && running.length > 0 && !isSame(before, after)) reasons.push({ code: 'amended-while-running', rounds: running })
  const isRefused = reasons.some(({ code }) => !takesTwo.includes(code))
  const verdict = isRefused ? 'refused' : reasons.length > 0 ? 'two-people' : 'one-person'
  return {
    verdict,
    reasons: isRefused ? reasons.filter(({ code }) => !takesTwo.includes(code)) : reasons,
    unseals: unsealed(before, after, present)
  }
}

/** Practice may be open all the time: what counts for nothing holds back no change of what counts. */
export const isRunning = ({ phase, kind }: Pick<PresentRound, 'phase' | 'kind'>): boolean => phase === 'open' && kind !== 'practice'

function roundReasons(before: Rules, after: Rules, { rounds, now }: Present): Reason[] {
  return rounds
    .filter(({ phase }) => phase === 'open' || phase === 'closed')
    .flatMap(({ code, name, phase }) => {
      const reason = reasonOf(roundIn(before, code), roundIn(after, code), phase === 'open', now)
      return reason ? [{ code: reason, rounds: [name] }] : []
    })
}

function reasonOf(before: RoundRules | undefined, after: RoundRules | undefined, isOpen: boolean, now: Date): Reason['code'] | null {
  if (!before) return null
  if (!after) return 'begun-round-removed'
  const changed = isOpen ? 'running-round-changed' : 'past-round-changed'
  if (!isSame(kernelOf(before), kernelOf(after))) return changed
  const [was, will] = [Date.parse(before.closesAt), Date.parse(after.closesAt)]
  if (was === will) return null
  if (!isOpen) return changed
  return will > was && will > now.getTime() ? 'running-round-extended' : 'running-round-shortened'
}

function kernelOf(round: RoundRules): Partial<RoundRules> {
  const { closesAt: _, opensAt, ...rest } = round
  const kernel = Object.entries(rest).filter(([field]) => !(namesOfRound as readonly string[]).includes(field))
  return { ...Object.fromEntries(kernel), opensAt: new Date(opensAt).toISOString() }
}

function engineReasons(before: Rules, after: Rules, { rounds }: Present): Reason[] {
  const running = rounds.filter(isRunning).map(({ name }) => name)
  return running.length > 0 && hasOtherEngine(before, after) ? [{ code: 'running-round-changed', rounds: running }] : []
}

const hasOtherEngine = (before: Rules, after: Rules) => engineFields.some((field) => !isSame(before[field], after[field]))

function divisionReasons(before: Rules, after: Rules, { peopledDivisions }: Present): Reason[] {
  const gone = before.divisions.filter(({ id }) => peopledDivisions.includes(id) && !after.divisions.some((division) => division.id === id))
  return gone.length > 0 ? [{ code: 'division-with-people-removed', rounds: [] }] : []
}

/** Two people have sealed what is now different. */
function unsealed(before: Rules, after: Rules, { rounds }: Present): string[] {
  return rounds
    .filter(({ phase }) => phase === 'sealed')
    .filter(({ code }) => hasOtherEngine(before, after) || !isSame(sealedOf(roundIn(before, code)), sealedOf(roundIn(after, code))))
    .map(({ code }) => code)
}

const sealedOf = (round: RoundRules | undefined) => round && { ...kernelOf(round), closesAt: new Date(round.closesAt).toISOString() }

const roundIn = ({ rounds }: Rules, code: string) => rounds.find((round) => round.code === code)

/** As data: the order in which fields were written says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([field, part]) => [field, sorted(part)])
  )
}
