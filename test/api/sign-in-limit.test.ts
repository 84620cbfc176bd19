/** A password is not guessed, on one account or on many; nobody is kept out by a rival, and nobody learns who has an account. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeAccount, password } from '../helpers/make.ts'
import { type Asked, countOf, guess as guessAt, newAddress, signIn as signInTo } from '../helpers/sign-ins.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())
beforeEach(() => world.clock.set(wednesday))

const signIn = (asked: Omit<Asked, 'app'> & Partial<Asked>) => signInTo({ app: world.app, ...asked })
const guess = (times: number, asked: Omit<Asked, 'app' | 'password'>) => guessAt(times, { app: world.app, ...asked })

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
    expect(countOf(401, statuses) + countOf(429, statuses)).toBe(300)
    expect(countOf(401, statuses)).toBeLessThanOrEqual(50 + 16)
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
      expect(countOf(401, await guess(4, { from: newAddress(), signInName }))).toBe(4)
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
    expect([countOf(401, statuses), countOf(429, statuses)]).toEqual([5, 35])
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
    expect(countOf(429, await guess(40, { from: rival, signInName }))).toBe(35)
    expect((await signIn({ from: rival, signInName })).status).toBe(429)
    expect((await signIn({ from: rival, signInName, cookie: device?.value })).status).toBe(200)
    // That device has a count of its own.
    expect(await guess(6, { from: rival, signInName, cookie: device!.value })).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('is not made easier by a device of another account, or by one that is made up', async () => {
    const [victim, rival] = [await makeAccount(world), await makeAccount(world)]
    const own = (await signIn({ from: newAddress(), signInName: rival.signInName })).device?.value ?? ''
    expect(countOf(429, await guess(8, { from: newAddress(), signInName: victim.signInName }))).toBe(3)
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
    expect((cookies as string[]).map((cookie) => cookie.split('=')[0])).toEqual(['hoithi_session', 'hoithi_refresh', 'hoithi_device'])
  })
})
