/** Limits go by account and device: an office behind one address is served, and one account that floods is not noticed by others. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { notice } from '../../server/src/modules/account/notice.ts'
import { type Account, makeAccount, makeAttempt, makeParticipant, password, roundOf } from '../helpers/make.ts'
import { type Asked, countOf, guess as guessAt, newAddress, signIn as signInTo } from '../helpers/sign-ins.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.clock.set(wednesday))

const signIn = (asked: Omit<Asked, 'app'> & Partial<Asked>) => signInTo({ app: world.app, ...asked })
const guess = (times: number, asked: Omit<Asked, 'app' | 'password'>) => guessAt(times, { app: world.app, ...asked })

/** People with the same password: hashing it for each would take the time of the test. */
async function copyAccount({ id }: Account, name: string, times: number): Promise<void> {
  await world.database.pool.query(
    `insert into accounts (id, sign_in_name, sign_in_key, password_hash, full_name, consent_version, consented_at, created_at)
     select gen_random_uuid(), $2 || '.' || n, $2 || '.' || n, password_hash, full_name, consent_version, consented_at, created_at
     from accounts, generate_series(0, $3::int - 1) n where id = $1`,
    [id, name, times]
  )
}

describe('an office behind one address', () => {
  it('is served, all three hundred, sixty of them new, who register, sign in and start at the same moment', async () => {
    const from = newAddress()
    const round = await roundOf(world, 'open')
    const statuses: number[] = []
    const ask = async (url: string, payload: object, token?: string) => {
      const headers = token ? { authorization: `Bearer ${token}` } : {}
      const reply = await world.app.http.inject({ method: 'POST', url: `/api${url}`, payload, remoteAddress: from, headers })
      statuses.push(reply.statusCode)
      return reply.json()
    }
    await copyAccount(await makeAccount(world), 'can.bo', 240)
    const people = Array.from({ length: 300 }, (_, index) => ({ signInName: `can.bo.${index}`, isNew: index >= 240 })).values()
    const lane = async () => {
      for (const { signInName, isNew } of people) {
        if (isNew) await ask('/accounts', { signInName, password, fullName: 'Nguyễn Thị Thử', consentVersion: notice.version })
        const { accessToken } = await ask('/sessions', { signInName, password })
        await ask('/contests/binh-dang-gioi-hue/participants', { divisionId: 'citizens', consentVersion: 1 }, accessToken)
        await ask(`/rounds/${round.id}/attempts`, {}, accessToken)
      }
    }
    await Promise.all(Array.from({ length: 16 }, lane))
    expect([countOf(200, statuses), countOf(201, statuses), statuses.length]).toEqual([300, 660, 960])
  }, 120_000)

  it('is served while somebody in it guesses one person’s password', async () => {
    const from = newAddress()
    const victim = await makeAccount(world)
    const guesses = await guess(60, { from, signInName: victim.signInName })
    expect(countOf(429, guesses)).toBe(55)
    for (let person = 0; person < 3; person++) {
      const { signInName } = await makeAccount(world)
      expect((await signIn({ from, signInName })).status).toBe(200)
    }
  })

  it('does not become a fence by people who mistype: fifty names, and then only for devices that are new, and not for long', async () => {
    const from = newAddress()
    const [regular, fresh] = [await makeAccount(world), await makeAccount(world)]
    const known = (await signIn({ from, signInName: regular.signInName })).device?.value
    for (let name = 0; name < 49; name++) expect(await guess(1, { from, signInName: `go.nham.${name}` })).toEqual([401])
    expect((await signIn({ from, signInName: fresh.signInName })).status).toBe(200)
    expect(await guess(1, { from, signInName: 'go.nham.49' })).toEqual([401])
    const refused = await signIn({ from, signInName: fresh.signInName })
    expectProblem(refused, 'request.too-many')
    expect(refused.headers['retry-after']).toBe('1')
    expect((await signIn({ from, signInName: regular.signInName, cookie: known })).status).toBe(200)
    expect((await signIn({ from: newAddress(), signInName: fresh.signInName })).status).toBe(200)
    world.clock.advance({ seconds: 1 })
    expect((await signIn({ from, signInName: fresh.signInName })).status).toBe(200)
  })
})

describe('starting', () => {
  const start = (person: Account, roundId: string, app = world.app) => clientOf(app, person.token).post(`/api/rounds/${roundId}/attempts`)

  it('is counted by account, in all processes together, and goes on after a while', async () => {
    const second = await world.openSecondApp()
    const round = await roundOf(world, 'open')
    const [person, other] = [await makeParticipant(world), await makeParticipant(world)]
    const apps = [world.app, second]
    const statuses = []
    for (let time = 0; time < 60; time++) statuses.push((await start(person, round.id, apps[time % 2])).status)
    expect([countOf(201, statuses), countOf(200, statuses)]).toEqual([1, 59])
    for (const app of apps) expectProblem(await start(person, round.id, app), 'request.too-many')
    expect((await start(person, round.id)).headers['retry-after']).toBe('6')
    expect((await start(other, round.id)).status).toBe(201)
    world.clock.advance({ seconds: 6 })
    expect((await start(person, round.id)).status).toBe(200)
  })

  it('asks the database nothing more for those who start once', async () => {
    const { rows } = await world.database.pool.query(`select count(*)::int as count from limit_buckets`)
    await makeAttempt(world)
    expect((await world.database.pool.query(`select count(*)::int as count from limit_buckets`)).rows).toEqual(rows)
  })
})

describe('saving', () => {
  const answers = (position: number, seqs: number[]) => ({ answers: seqs.map((seq) => ({ position, seq, optionIds: ['a'] })) })
  const sixty = (from: number) => Array.from({ length: 60 }, (_, index) => from + index)

  it('is limited by answers, not by requests; nobody else notices; it goes on after the wait', async () => {
    const [{ participant, attempt }, neighbour] = [await makeAttempt(world), await makeAttempt(world)]
    const url = `/api/attempts/${attempt.id}`
    for (let time = 0; time < 33; time++) {
      const reply = await participant.put(`${url}/answers`, answers(1, sixty(1 + 60 * time)))
      expect([reply.status, reply.body.saved.length]).toEqual([200, 60])
    }
    const refused = await participant.put(`${url}/answers`, answers(1, sixty(1981)))
    expectProblem(refused, 'request.too-many')
    expect(refused.headers['retry-after']).toBe('1')
    expectProblem(await participant.put(`${url}/submission`, { ...answers(1, sixty(1981)), digest: '0'.repeat(64) }), 'request.too-many')
    expect((await neighbour.participant.put(`/api/attempts/${neighbour.attempt.id}/answers`, answers(1, [1]))).status).toBe(200)
    world.clock.advance({ seconds: 1 })
    expect((await participant.put(`${url}/answers`, answers(1, sixty(1981)))).body.saved).toHaveLength(60)
  })

  it('is not limited for another by somebody who knows the attempt', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const stranger = await makeAccount(world)
    const url = `/api/attempts/${attempt.id}/answers`
    for (let time = 0; time < 33; time++) expect((await stranger.put(url, answers(1, sixty(1 + 60 * time)))).status).toBe(404)
    expectProblem(await stranger.put(url, answers(1, sixty(1))), 'request.too-many')
    expect((await participant.put(url, answers(1, [1]))).status).toBe(200)
  })
})

describe('registering', () => {
  it('is counted by address in very great number, and by nothing else', async () => {
    const [from, elsewhere] = [newAddress(), newAddress()]
    const register = (remoteAddress: string, signInName: string, consentVersion = 0) =>
      world.app.http.inject({
        method: 'POST',
        url: '/api/accounts',
        payload: { signInName, password, fullName: 'Trần Văn Thử', consentVersion },
        remoteAddress
      })
    // What is refused for another reason was asked all the same.
    await world.database.pool.query('delete from limit_buckets')
    const some = Array.from({ length: 50 }, (_, index) => register(from, `dang.ky.${index}`))
    expect(
      countOf(
        409,
        (await Promise.all(some)).map(({ statusCode }) => statusCode)
      )
    ).toBe(50)
    // As after 19,949 more.
    await world.database.pool.query('update limit_buckets set full_at = $1', [new Date(world.clock.now().getTime() + 599_969)])
    expect((await register(from, 'dang.ky.cuoi')).statusCode).toBe(409)
    expect((await register(from, 'dang.ky.them')).statusCode).toBe(429)
    expect((await register(elsewhere, 'dang.ky.khac', notice.version)).statusCode).toBe(201)
  })
})

describe('while the shared counters do not answer', () => {
  it('saves go on, and passwords are counted in each process', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const { signInName } = await makeAccount(world)
    const tables = ['limit_buckets', 'limit_failures', 'limit_names']
    for (const table of tables) await world.database.pool.query(`alter table ${table} rename to ${table}_away`)
    try {
      const body = { answers: [{ position: 1, seq: 1, optionIds: ['a'] }] }
      expect((await participant.put(`/api/attempts/${attempt.id}/answers`, body)).status).toBe(200)
      expect((await signIn({ from: newAddress(), signInName })).status).toBe(200)
      expect(await guess(7, { from: newAddress(), signInName })).toEqual([401, 401, 401, 401, 401, 429, 429])
      const from = newAddress()
      for (let name = 0; name < 50; name++) await guess(1, { from, signInName: `khong.dem.${name}` })
      expect(await guess(1, { from, signInName: 'khong.dem.50' })).toEqual([429])
    } finally {
      for (const table of tables) await world.database.pool.query(`alter table ${table}_away rename to ${table}`)
    }
  }, 60_000)
})
