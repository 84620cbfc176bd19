import type { Round } from '@hoi-thi/shared/contest'
import { expect, it } from 'vitest'
import { incomplete, joinBody, openRound, readJoining } from '../../../../web/src/features/contest/joining.ts'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return readJoining(data)
}
const whole = { division: 'officials', needsUnit: 'yes', unitId: 'u1', consent: 'on', consentVersion: '2' }

const rows: [name: string, fields: Record<string, string>, lacks: string[]][] = [
  ['nothing', {}, ['division', 'consent']],
  ['a division that needs a unit', { ...whole, unitId: '' }, ['unit']],
  ['a division without units', { division: 'citizens', consent: 'on', consentVersion: '2' }, []],
  ['all', whole, []],
  ['a division that asks for age and residence', { ...whole, birthDate: '', asksResidence: 'yes' }, ['birthDate', 'residence']],
  ['a birth date that is no day', { ...whole, birthDate: '1/2/1990' }, ['birthDate']],
  ['who does not live there has answered', { ...whole, birthDate: '1990-02-01', asksResidence: 'yes', residence: 'no' }, []],
  ['a guardian of whom nothing is said', { ...whole, guardianVersion: '1' }, ['guardianName', 'relation', 'guardianConsent']],
  ['a guardian who has not ticked', { ...whole, guardianVersion: '1', guardianName: 'Lê Thị Mẹ', relation: 'mother' }, ['guardianConsent']]
]
it.each(rows)('knows what is lacking: %s', (_, fields, lacks) => expect(incomplete(form(fields))).toEqual(lacks))

it('lacks consent when the box is not ticked, for then the browser sends nothing', () => {
  const { consent, ...unticked } = whole
  expect(consent).toBe('on')
  expect(incomplete(form(unticked))).toEqual(['consent'])
})

it('sends only what applies', () => {
  expect(joinBody(form({ division: 'citizens', consent: 'on', consentVersion: '2' }))).toEqual({
    divisionId: 'citizens',
    consentVersion: 2
  })
  expect(joinBody(form({ ...whole, birthDate: '1990-02-01', asksResidence: 'yes', residence: 'yes' }))).toEqual({
    divisionId: 'officials',
    unitId: 'u1',
    consentVersion: 2,
    facts: { birthDate: '1990-02-01', residence: 'yes' }
  })
  expect(joinBody(form({ ...whole, residence: 'no' }))).not.toHaveProperty('facts')
  const agreed = { guardianVersion: '1', guardianName: ' Lê Thị Mẹ ', relation: 'mother', guardianConsent: 'on' }
  expect(joinBody(form({ ...whole, ...agreed }))).toMatchObject({ guardian: { fullName: 'Lê Thị Mẹ', relation: 'mother', version: 1 } })
  expect(joinBody(form({ ...whole, joinToken: 't' }))).toMatchObject({ unitId: 'u1', joinToken: 't' })
})

it('leads who has joined into the open round, but not into one for which they were not chosen, nor into practice', () => {
  const round = (id: string, made: Partial<Round>): Round => ({
    id,
    code: id,
    name: id,
    subject: '',
    kind: 'quiz',
    phase: 'open',
    opensAt: '',
    closesAt: '',
    durationSeconds: 900,
    questions: 15,
    isByAdmission: false,
    ...made
  })
  const into = (made: Partial<Round>, admittedTo: string[] | null) =>
    openRound({ rounds: [round('practice', { kind: 'practice' }), round('r', made)] }, admittedTo && { admittedTo })?.id
  expect(into({}, null)).toBe('r')
  expect(into({ phase: 'sealed' }, null)).toBeUndefined()
  expect(into({ isByAdmission: true }, null)).toBeUndefined()
  expect(into({ isByAdmission: true }, ['other'])).toBeUndefined()
  expect(into({ isByAdmission: true }, ['r'])).toBe('r')
})
