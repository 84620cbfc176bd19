/** What the form to join holds, and what it still lacks. Pure. */
import type { Contest, Relation } from '@hoi-thi/shared/contest'
import type { RefusalCode } from '../../api.ts'

export const joinFieldNames = ['division', 'unit', 'consent', 'guardianName', 'relation', 'guardianConsent'] as const
export type JoinField = (typeof joinFieldNames)[number]

/** Who agrees for a minor. */
export const relations: readonly Relation[] = ['mother', 'father', 'guardian']

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
  /** Null where no parent or guardian has to agree. */
  guardian: { fullName: string; relation: Relation | undefined; version: number; hasConsent: boolean } | null
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
    joinToken: String(form.get('joinToken') ?? ''),
    guardian: form.get('guardianVersion') === null ? null : readGuardian(form)
  }
}

const readGuardian = (form: FormData) => ({
  fullName: String(form.get('guardianName') ?? '').trim(),
  relation: relations.find((relation) => relation === form.get('relation')),
  version: Number(form.get('guardianVersion')),
  hasConsent: form.get('guardianConsent') !== null
})

export function incomplete(joining: Joining): JoinField[] {
  const { guardian } = joining
  const isMissing: Record<JoinField, boolean> = {
    division: joining.divisionId === '',
    unit: joining.needsUnit && joining.unitId === '',
    consent: !joining.hasConsent,
    guardianName: guardian !== null && guardian.fullName.length < 2,
    relation: guardian !== null && !guardian.relation,
    guardianConsent: guardian !== null && !guardian.hasConsent
  }
  return joinFieldNames.filter((name) => isMissing[name])
}

/** The body that the API takes: what does not apply is absent. */
export function joinBody({ divisionId, unitId, facts, consentVersion, joinToken, guardian }: Joining) {
  return {
    divisionId,
    consentVersion,
    ...(unitId ? { unitId } : {}),
    ...(joinToken ? { joinToken } : {}),
    ...(guardian?.relation ? { guardian: { fullName: guardian.fullName, relation: guardian.relation, version: guardian.version } } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {})
  }
}

/** A person who has just joined goes straight to the round that is open. */
export const openRound = (contest: Pick<Contest, 'rounds'>) => contest.rounds.find(({ phase }) => phase === 'open')
