/** What the form to join holds, and what it still lacks. Pure. */
import type { Contest, Gender, Participant, Relation } from '@hoi-thi/shared/contest'
import type { RefusalCode } from '../../api.ts'
import { mayEnter } from './may-enter.ts'

export const joinFieldNames = [
  'division',
  'unit',
  'birthDate',
  'residence',
  'consent',
  'guardianName',
  'relation',
  'guardianConsent'
] as const
export type JoinField = (typeof joinFieldNames)[number]

/** Who agrees for a minor. */
export const relations: readonly Relation[] = ['mother', 'father', 'guardian']

/** Whether somebody lives where the division asks. */
export const residenceAnswers = ['yes', 'no'] as const

/** The last stands unless somebody chooses otherwise, and is not sent. */
export const genderAnswers = ['female', 'male', 'unsaid'] as const

/** Null: they do not say. */
export const saidGender = (form: FormData): Gender | null =>
  genderAnswers.filter((answer) => answer !== 'unsaid').find((answer) => answer === form.get('gender')) ?? null

/** What stands in the way of joining. */
export interface JoinResult {
  fields: JoinField[]
  code: RefusalCode | null
}

export interface Joining {
  divisionId: string
  unitId: string
  /** As the division asks for them; null where it does not. */
  birthDate: string | null
  residence: string | null
  gender: Gender | null
  hasConsent: boolean
  consentVersion: number
  needsUnit: boolean
  /** Of the unit's link, when somebody came through one. */
  joinToken: string
  /** Null where no parent or guardian has to agree. */
  guardian: { fullName: string; relation: Relation | undefined; version: number; hasConsent: boolean } | null
}

export function readJoining(form: FormData): Joining {
  const birthDate = form.get('birthDate')
  return {
    divisionId: String(form.get('division') ?? ''),
    unitId: String(form.get('unitId') ?? ''),
    birthDate: birthDate === null ? null : String(birthDate).trim(),
    residence: form.get('asksResidence') === null ? null : String(form.get('residence') ?? ''),
    gender: saidGender(form),
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

/** Where a browser has no date field, people type what they like. */
const aDay = /^\d{4}-\d{2}-\d{2}$/

export function incomplete(joining: Joining): JoinField[] {
  const { guardian } = joining
  const isMissing: Record<JoinField, boolean> = {
    division: joining.divisionId === '',
    unit: joining.needsUnit && joining.unitId === '',
    birthDate: joining.birthDate !== null && !aDay.test(joining.birthDate),
    residence: joining.residence === '',
    consent: !joining.hasConsent,
    guardianName: guardian !== null && guardian.fullName.length < 2,
    relation: guardian !== null && !guardian.relation,
    guardianConsent: guardian !== null && !guardian.hasConsent
  }
  return joinFieldNames.filter((name) => isMissing[name])
}

/** The body that the API takes: what does not apply is absent. */
export function joinBody({ divisionId, unitId, birthDate, residence, gender, consentVersion, joinToken, guardian }: Joining) {
  const facts = { ...(birthDate && { birthDate }), ...(residence && { residence }), ...(gender && { gender }) }
  return {
    divisionId,
    consentVersion,
    ...(unitId ? { unitId } : {}),
    ...(joinToken ? { joinToken } : {}),
    ...(guardian?.relation ? { guardian: { fullName: guardian.fullName, relation: guardian.relation, version: guardian.version } } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {})
  }
}

/** A person who has just joined goes straight to the round that is open to them. */
export const openRound = (contest: Pick<Contest, 'rounds'>, participant: Pick<Participant, 'admittedTo'> | null) =>
  contest.rounds.find((round) => round.kind === 'quiz' && round.phase === 'open' && mayEnter(round, participant))
