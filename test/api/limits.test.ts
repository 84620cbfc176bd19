/** Limits go by account and device: an office behind one address is served, a guesser inside it is not, and nobody is kept out by a rival. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../server/src/app.ts'
import { type Account, makeAccount, makeAttempt, makeParticipant, password, roundOf } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.clock.set(wednesday))

interface Asked {
  from: string
  signInName: string
  password?: string
  /** What the device keeps. */
  cookie?: string | undefined
  app?: App
}

async function signIn({ from, signInName, password: tried = password, cookie, app = world.app }: Asked) {
  const reply = await app.http.inject({
    method: 'POST',
    url: '/api/sessions',
    payload: { signInName, password: tried },
    remoteAddress: from,
    headers: cookie ? { cookie: `hoithi_device=${cookie}` } : {}
  })
  const device = reply.cookies.find(({ name }) => name === 'hoithi_device')
  return { status: reply.statusCode, headers: reply.headers, body: reply.json(), type: reply.headers['content-type'], device }
}

/** The statuses of wrong guesses, one after the other. */
async function guess(times: number, asked: Omit<Asked, 'password'>): Promise<number[]> {
  const statuses = []
  for (let time = 0; time < times; time++) statuses.push((await signIn({ ...asked, password: `sai-${time}` })).status)
  return statuses
}

const of = (status: number, statuses: number[]) => statuses.filter((each) => each === status).length

/** People with the same password: hashing it for each would take the time of the test. */
async function copyAccount({ id }: Account, name: string, times: number): Promise<void> {
  await world.database.pool.query(
    `insert into accounts (id, sign_in_name, sign_in_key, password_hash, full_name, consent_version, consented_at, created_at)
     select gen_random_uuid(), $2 || '.' || n, $2 || '.' || n, password_hash, full_name, consent_version, consented_at, created_at
     from accounts, generate_series(0, $3::int - 1) n where id = $1`,
    [id, name, times]
  )
}

/** Every test comes from elsewhere. */
let networks = 0
const newAddress = () => `203.0.113.${++networks}`

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
        if (isNew) await ask('/accounts', { signInName, password, fullName: 'Nguyễn Thị Thử', consentVersion: 1 })
        const { accessToken } = await ask('/sessions', { signInName, password })
        await ask('/contests/binh-dang-gioi-hue/participants', { divisionId: 'citizens', consentVersion: 1 }, accessToken)
        await ask(`/rounds/${round.id}/attempts`, {}, accessToken)
      }
    }
    await Promise.all(Array.from({ length: 16 }, lane))
    expect([of(200, statuses), of(201, statuses), statuses.length]).toEqual([300, 660, 960])
  }, 120_000)

  it('is served while somebody in it guesses one person’s password', async () => {
    const from = newAddress()
    const victim = await makeAccount(world)
    const guesses = await guess(60, { from, signInName: victim.signInName })
    expect(of(429, guesses)).toBe(55)
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
    expectProblem(refused as never, 'request.too-many')
    expect(refused.headers['retry-after']).toBe('1')
    expect((await signIn({ from, signInName: regular.signInName, cookie: known })).status).toBe(200)
    expect((await signIn({ from: newAddress(), signInName: fresh.signInName })).status).toBe(200)
    world.clock.advance({ seconds: 1 })
    expect((await signIn({ from, signInName: fresh.signInName })).status).toBe(200)
  })
})

describe('a password that is tried on many accounts from one address', () => {
  it('is tried on sixty at most, one after the other', async () => {
    const from = newAddress()
    let tried = 0
    for (let name = 0; name < 700; name++) {
      const { status, headers } = await signIn({ from, signInName: `nhieu.nguoi.${name}`, password: 'mat-khau-pho-bien' })
      if (status === 401) tried++
      else world.clock.advance({ seconds: Number(headers['retry-after']) / 4 })
      if (world.clock.now().getTime() - Date.parse(wednesday) > 590_000) break
    }
    expect(tried).toBeGreaterThanOrEqual(50)
    expect(tried).toBeLessThanOrEqual(60)
  }, 60_000)

  it('is tried on few more when all are tried at the same moment', async () => {
    const from = newAddress()
    const all = Array.from({ length: 300 }, (_, name) => signIn({ from, signInName: `cung.luc.${name}`, password: 'mat-khau-pho-bien' }))
    const statuses = (await Promise.all(all)).map(({ status }) => status)
    expect(of(401, statuses) + of(429, statuses)).toBe(300)
    expect(of(401, statuses)).toBeLessThanOrEqual(50 + 16)
  }, 60_000)

  it('is one address for a network of IPv6, and for both ways to write IPv4', async () => {
    for (let name = 0; name < 50; name++) await guess(1, { from: `2001:db8:7:7::${name.toString(16)}`, signInName: `ipv6.${name}` })
    const { signInName } = await makeAccount(world)
    expect((await signIn({ from: '2001:db8:7:7:aaaa:bbbb:cccc:dddd', signInName })).status).toBe(429)
    expect((await signIn({ from: '2001:db8:7:8::1', signInName })).status).toBe(200)
    const from = newAddress()
    for (let name = 0; name < 50; name++) await guess(1, { from: `::ffff:${from}`, signInName: `ipv4.${name}` })
    expect((await signIn({ from, signInName })).status).toBe(429)
  }, 60_000)
})

describe('guessing one password', () => {
  it('is heard five times, then after a wait that doubles; it tells how long', async () => {
    const { signInName } = await makeAccount(world)
    expect(await guess(6, { from: newAddress(), signInName })).toEqual([401, 401, 401, 401, 401, 429])
    const refused = await clientOf(world.app).post('/api/sessions', { signInName, password })
    expectProblem(refused, 'request.too-many')
    expect([refused.headers['retry-after'], refused.body.detail]).toEqual(['32', 'Ask again in 32 s.'])
    expect(refused.body).not.toHaveProperty('retryAfterSeconds')
    world.clock.advance({ seconds: 31, milliseconds: 999 })
    expect((await signIn({ from: newAddress(), signInName })).status).toBe(429)
    world.clock.advance({ milliseconds: 1 })
    expect(await guess(2, { from: newAddress(), signInName })).toEqual([401, 429])
    world.clock.advance({ seconds: 64 })
    expect((await signIn({ from: newAddress(), signInName })).status).toBe(200)
  })

  it('begins anew after a success', async () => {
    const { signInName } = await makeAccount(world)
    for (let time = 0; time < 3; time++) {
      expect(of(401, await guess(4, { from: newAddress(), signInName }))).toBe(4)
      expect((await signIn({ from: newAddress(), signInName })).status).toBe(200)
    }
  })

  it('is heard five times also when all guesses come at the same moment, to two processes, however the name is written', async () => {
    const second = await world.openSecondApp()
    const { signInName } = await makeAccount(world, { signInName: '0912 000 111' })
    const ways = ['0912000111', '+84912000111', '0912.000.111', signInName]
    const all = Array.from({ length: 40 }, (_, time) =>
      signIn({ from: newAddress(), signInName: ways[time % 4]!, password: `sai-${time}`, app: time % 2 === 0 ? world.app : second })
    )
    const statuses = (await Promise.all(all)).map(({ status }) => status)
    expect([of(401, statuses), of(429, statuses)]).toEqual([5, 35])
  })

  it('does not tell whether there is such an account', async () => {
    const { signInName } = await makeAccount(world)
    const said = async (name: string) => {
      const replies = []
      for (let time = 0; time < 8; time++) {
        const { status, headers, body } = await signIn({ from: newAddress(), signInName: name, password: 'sai' })
        const { date, ...rest } = headers
        replies.push({ status, headers: rest, body: { ...body, instance: '' } })
      }
      return replies
    }
    expect(await said('khong.co.nguoi.nay')).toEqual(await said(signInName))
  })

  it('does not keep its owner out of a device on which they have signed in before', async () => {
    const { signInName } = await makeAccount(world)
    const { device } = await signIn({ from: newAddress(), signInName })
    expect(device).toMatchObject({ path: '/api/sessions', httpOnly: true, sameSite: 'Lax', maxAge: 34_560_000 })
    expect(device?.value).not.toContain(signInName)
    const rival = newAddress()
    expect(of(429, await guess(40, { from: rival, signInName }))).toBe(35)
    expect((await signIn({ from: rival, signInName })).status).toBe(429)
    expect((await signIn({ from: rival, signInName, cookie: device?.value })).status).toBe(200)
    // That device has a count of its own.
    expect(await guess(6, { from: rival, signInName, cookie: device!.value })).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('is not made easier by a device of another account, or by one that is made up', async () => {
    const [victim, rival] = [await makeAccount(world), await makeAccount(world)]
    const own = (await signIn({ from: newAddress(), signInName: rival.signInName })).device?.value ?? ''
    expect(of(429, await guess(8, { from: newAddress(), signInName: victim.signInName }))).toBe(3)
    const [id, tag] = own.split('.')
    for (const cookie of [own, `${id}.${'A'.repeat(22)}`, `${'A'.repeat(16)}.${tag}`, 'x', '.', `${id}.${tag}${tag}`]) {
      expect((await signIn({ from: newAddress(), signInName: victim.signInName, cookie })).status).toBe(429)
    }
    expect((await signIn({ from: newAddress(), signInName: rival.signInName, cookie: own })).device).toBeUndefined()
  })

  it('knows a computer that several share', async () => {
    const people = [await makeAccount(world), await makeAccount(world)]
    let cookie: string | undefined
    for (const { signInName } of people) cookie = (await signIn({ from: newAddress(), signInName, cookie })).device?.value
    for (const { signInName } of people) {
      await guess(6, { from: newAddress(), signInName })
      expect((await signIn({ from: newAddress(), signInName, cookie })).status).toBe(200)
    }
  })

  it('gives the session’s cookie first', async () => {
    const { signInName } = await makeAccount(world)
    const cookies = (await signIn({ from: newAddress(), signInName })).headers['set-cookie']
    expect((cookies as string[]).map((cookie) => cookie.split('=')[0])).toEqual(['hoithi_session', 'hoithi_device'])
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
    expect([of(201, statuses), of(200, statuses)]).toEqual([1, 59])
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
    for (let time = 0; time < 10; time++) {
      const reply = await participant.put(`${url}/answers`, answers(1, sixty(1 + 60 * time)))
      expect([reply.status, reply.body.saved.length]).toEqual([200, 60])
    }
    const refused = await participant.put(`${url}/answers`, answers(1, sixty(601)))
    expectProblem(refused, 'request.too-many')
    expect(refused.headers['retry-after']).toBe('2')
    expectProblem(await participant.put(`${url}/submission`, { ...answers(1, [601]), digest: '0'.repeat(64) }), 'request.too-many')
    expect((await neighbour.participant.put(`/api/attempts/${neighbour.attempt.id}/answers`, answers(1, [1]))).status).toBe(200)
    world.clock.advance({ seconds: 2 })
    expect((await participant.put(`${url}/answers`, answers(1, sixty(601)))).body.saved).toHaveLength(60)
  })

  it('is not limited for another by somebody who knows the attempt', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const stranger = await makeAccount(world)
    const url = `/api/attempts/${attempt.id}/answers`
    for (let time = 0; time < 10; time++) expect((await stranger.put(url, answers(1, sixty(1 + 60 * time)))).status).toBe(404)
    expectProblem(await stranger.put(url, answers(1, [1])), 'request.too-many')
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
    const statuses = []
    for (let time = 0; time < 2000; time += 50) {
      const some = Array.from({ length: 50 }, (_, index) => register(from, `dang.ky.${time + index}`))
      statuses.push(...(await Promise.all(some)).map(({ statusCode }) => statusCode))
    }
    expect(of(409, statuses)).toBe(2000)
    expect((await register(from, 'dang.ky.them')).statusCode).toBe(429)
    expect((await register(elsewhere, 'dang.ky.khac', 1)).statusCode).toBe(201)
  }, 60_000)
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
