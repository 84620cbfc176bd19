/** Factories with valid, unique defaults, through the real API. Each test makes its own people. */

import type { Role } from '@hoi-thi/shared/access'
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { Contest } from '@hoi-thi/shared/contest'
import { expect } from 'vitest'
import { notice } from '../../server/src/modules/account/notice.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { type Client, clientOf, type World } from './world.ts'

export const password = 'mat-khau-thu-2026'
let people = 0

export interface Account extends Client {
  id: string
  signInName: string
  token: string
}

export async function makeAccount(world: World, options: { fullName?: string; signInName?: string } = {}): Promise<Account> {
  const signInName = options.signInName ?? `nguoi.thu.${++people}`
  const visitor = clientOf(world.app)
  const fullName = options.fullName ?? `Nguyễn Thị Thử ${people}`
  const account = await visitor.post('/api/accounts', { signInName, password, fullName, consentVersion: notice.version })
  expect(account.status).toBe(201)
  const session = await visitor.post('/api/sessions', { signInName, password })
  expect(session.status).toBe(200)
  const token: string = session.body.accessToken
  return { ...clientOf(world.app, token), id: account.body.id, signInName, token }
}

/** Somebody with a role, in a session that has shown a second factor. */
export async function makeStaff(world: World, role: Role, scopeId: string | null = null): Promise<Account> {
  const account = await makeAccount(world)
  await grantRole(world.ctx(), { accountId: account.id, role, scopeId, grantedBy: null })
  await world.database.pool.query('update sessions set second_factor_at = created_at where account_id = $1', [account.id])
  return account
}

/** The same person in a new session, which has shown a second factor: a token lives for half an hour only. */
export async function signedInAgain(world: World, { id, signInName }: Account): Promise<Account> {
  const session = await clientOf(world.app).post('/api/sessions', { signInName, password })
  expect(session.status).toBe(200)
  await world.database.pool.query('update sessions set second_factor_at = created_at where account_id = $1', [id])
  const token: string = session.body.accessToken
  return { ...clientOf(world.app, token), id, signInName, token }
}

export async function readContest(world: World): Promise<Contest> {
  const { body } = await clientOf(world.app).get('/api/contests/binh-dang-gioi-hue')
  return body
}

export async function roundOf(world: World, phase: 'open' | 'closed' | 'sealed'): Promise<Contest['rounds'][number]> {
  const round = (await readContest(world)).rounds.find((round) => round.phase === phase)
  if (!round) throw new Error(`No round is ${phase}`)
  return round
}

export async function findUnit(world: World, q: string): Promise<{ id: string; name: string }> {
  const { body } = await clientOf(world.app).get(`/api/contests/binh-dang-gioi-hue/units?q=${encodeURIComponent(q)}`)
  return body.items[0]
}

export async function makeParticipant(
  world: World,
  options: { division?: string; unit?: string; fullName?: string } = {}
): Promise<Account> {
  const account = await makeAccount(world, options.fullName ? { fullName: options.fullName } : {})
  const unit = await findUnit(world, options.unit ?? 'vy da')
  const reply = await account.post('/api/contests/binh-dang-gioi-hue/participants', {
    divisionId: options.division ?? 'officials',
    unitId: unit.id,
    consentVersion: 1
  })
  expect(reply.status).toBe(201)
  return account
}

export async function makeAttempt(world: World, participant?: Account): Promise<{ participant: Account; attempt: Attempt }> {
  const person = participant ?? (await makeParticipant(world))
  const round = await roundOf(world, 'open')
  const reply = await person.post(`/api/rounds/${round.id}/attempts`)
  expect(reply.status).toBe(201)
  return { participant: person, attempt: reply.body }
}

/** The right option ids per position, read where only a test may look. */
async function rightOptions(world: World, attemptId: string): Promise<string[][]> {
  const { rows } = await world.database.pool.query(
    `select slot.n, array(select chr(97 + o.place::int - 1) from jsonb_array_elements_text(slot.body->'order') with ordinality o (option, place)
       where o.option::int = any(v.right_options) order by 1) as ids
     from attempts a, jsonb_array_elements(a.paper) with ordinality slot (body, n) join question_versions v on v.id = (slot.body->>'versionId')::uuid
     where a.id = $1 order by slot.n`,
    [attemptId]
  )
  return rows.map(({ ids }) => ids)
}

/** Answers every question, right or wrong, and submits. */
export async function finishAttempt(world: World, participant: Account, attempt: Attempt, options: { right: number; prediction?: number }) {
  const right = await rightOptions(world, attempt.id)
  const answers = attempt.paper.map(({ position, options: shown }) => {
    const ids = right[position - 1] ?? []
    const wrong = shown.map(({ id }) => id).filter((id) => !ids.includes(id))
    return { position, seq: 1, optionIds: position <= options.right ? ids : wrong.slice(0, 1) }
  })
  const prediction = options.prediction === undefined ? {} : { prediction: { seq: 1, value: options.prediction } }
  const reply = await participant.put(`/api/attempts/${attempt.id}/submission`, { answers, ...prediction })
  expect(reply.status).toBe(200)
  return reply.body
}
