/** What the form to join holds, and what it still lacks. Pure. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { RefusalCode } from '../../api.ts'

export const joinFieldNames = ['division', 'unit', 'consent'] as const
export type JoinField = (typeof joinFieldNames)[number]

/** What stands in the way of joining. */
export interface JoinResult {
  fields: JoinField[]
  code: RefusalCode | null
}

export interface Joining {
  divisionId: string
  unitId: string
  facts: Record<string, string>
  hasConsent: boolean
  consentVersion: number
  needsUnit: boolean
  /** Of the unit's link, when somebody came through one. */
  joinToken: string
}

const factPrefix = 'fact:'
export const factName = (field: string): string => `${factPrefix}${field}`

export function readJoining(form: FormData): Joining {
  const facts: Record<string, string> = {}
  for (const [name, value] of form) if (name.startsWith(factPrefix) && value) facts[name.slice(factPrefix.length)] = String(value)
  return {
    divisionId: String(form.get('division') ?? ''),
    unitId: String(form.get('unitId') ?? ''),
    facts,
    hasConsent: form.get('consent') !== null,
    consentVersion: Number(form.get('consentVersion')),
    needsUnit: form.get('needsUnit') === 'yes',
    joinToken: String(form.get('joinToken') ?? '')
  }
}

export function incomplete(joining: Joining): JoinField[] {
  const isMissing: Record<JoinField, boolean> = {
    division: joining.divisionId === '',
    unit: joining.needsUnit && joining.unitId === '',
    consent: !joining.hasConsent
  }
  return joinFieldNames.filter((name) => isMissing[name])
}

/** The body that the API takes: what does not apply is absent. */
export function joinBody({ divisionId, unitId, facts, consentVersion, joinToken }: Joining) {
  return {
    divisionId,
    consentVersion,
    ...(unitId ? { unitId } : {}),
    ...(joinToken ? { joinToken } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {})
  }
}

/** A person who has just joined goes straight to the round that is open. */
export const openRound = (contest: Pick<Contest, 'rounds'>) => contest.rounds.find(({ phase }) => phase === 'open')
