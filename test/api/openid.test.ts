/** Signing in through a provider, against a real one on the loopback: who comes in, who does not, and what a forged, old or repeated answer is worth. */

import { generate } from 'otplib'
import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openProvider } from '../../server/src/lib/openid.ts'
import { notice } from '../../server/src/modules/account/notice.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { makeAccount, makeStaff, password } from '../helpers/make.ts'
import { nobody, type OpenidProvider, openOpenidProvider } from '../helpers/openid-provider.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

const origin = 'http://hoithi.test'
let world: World
let tinh: OpenidProvider
let hue: OpenidProvider
beforeAll(async () => {
  tinh = await openOpenidProvider('tinh', origin)
  hue = await openOpenidProvider('hue-s', origin)
  // One whose description speaks of another issuer than the one that was configured.
  const astray = { ...tinh.settings, key: 'lac', issuer: tinh.settings.issuer.replace('127.0.0.1', 'localhost') }
  world = await openWorld({ providers: [tinh.settings, hue.settings, astray].map(openProvider) })
})
afterAll(async () => {
  await world.close()
  await tinh.close()
  await hue.close()
})
beforeEach(() => tinh.becomes('well'))

const ask = async (sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows
const audited = (action: string, accountId: string) =>
  ask('select detail, actor_id from audit_entries where action = $1 and subject_id = $2', [action, accountId])

/** A browser: it keeps cookies. */
function openBrowser() {
  const agent = supertest.agent(world.app.http.server)
  const post = (path: string, body: object = {}) => agent.post(path).send(body)
  const begin = (provider: OpenidProvider = tinh, next = '/') =>
    post('/api/openid/requests', { provider: provider.settings.key, next }).then(({ body }) => body.url as string)
  const answer = (response: string, provider: OpenidProvider = tinh) =>
    post('/api/openid/answers', { provider: provider.settings.key, response })
  return {
    agent,
    post,
    begin,
    answer,
    /** To the provider and back. */
    async visit(subject: string, provider: OpenidProvider = tinh, next = '/') {
      return answer(await provider.answerTo(await begin(provider, next), subject), provider)
    }
  }
}
type Browser = ReturnType<typeof openBrowser>

let people = 0
/** Somebody whom the provider knows and we do not. */
function newPerson(provider = tinh, claims: Record<string, unknown> = {}): string {
  const subject = `nguoi-${++people}`
  provider.people[subject] = { name: `Lê Thị Danh ${people}`, ...claims }
  return subject
}

async function register(subject = newPerson(), browser: Browser = openBrowser()) {
  const { body } = await browser.visit(subject)
  expect(body.step).toBe('consent')
  const reply = await browser.post('/api/openid/accounts', { consentVersion: notice.version })
  expect(reply.status).toBe(200)
  const { account, accessToken } = reply.body
  return { subject, browser, ...clientOf(world.app, accessToken), id: account.id as string, signInName: account.signInName as string }
}

const setCookies = (reply: { headers: Record<string, unknown> }) => (reply.headers['set-cookie'] ?? []) as string[]
/** What is under way, as somebody who looks into their own browser finds it. */
const pendingOf = (reply: { headers: Record<string, unknown> }) =>
  /hoithi_openid=([^;]+)/.exec(setCookies(reply).find((each) => each.startsWith('hoithi_openid=')) ?? '')?.[1] ?? ''

describe('somebody who comes for the first time', () => {
  it('is named by the provider, agrees to the notice, and has an account without a password', async () => {
    const subject = newPerson()
    const browser = openBrowser()
    const { body } = await browser.visit(subject, tinh, '/contests/binh-dang-gioi-hue/join')
    expect(body).toMatchObject({
      step: 'consent',
      provider: 'Dịch vụ tinh',
      fullName: `Lê Thị Danh ${people}`,
      next: '/contests/binh-dang-gioi-hue/join'
    })
    expect(body.notice.paragraphs.join()).toContain('dịch vụ khác')
    expect(await ask('select 1 from identities where subject = $1', [subject])).toEqual([])
    expectProblem(await browser.post('/api/openid/accounts', { consentVersion: 0 }), 'account.consent-outdated')
    const { body: begun, status } = await browser.post('/api/openid/accounts', { consentVersion: notice.version })
    expect(status).toBe(200)
    expect(begun).toMatchObject({ next: '/contests/binh-dang-gioi-hue/join', account: { fullName: `Lê Thị Danh ${people}` } })
    expect(begun.account.signInName).toMatch(/^tinh-\d{8}$/)
    expect((await browser.agent.get('/api/me')).body).toEqual(begun.account)
    const [account] = await ask('select password_hash, consent_version from accounts where id = $1', [begun.account.id])
    expect(account).toEqual({ password_hash: null, consent_version: notice.version })
    const [consent] = await ask('select channel, text_hash from consents where account_id = $1', [begun.account.id])
    const [registered] = await ask(`select text_hash from consents where channel = 'registration' limit 1`)
    expect(consent.channel).toBe('openid')
    expect(consent.text_hash).not.toBe(registered?.text_hash)
    expect(await audited('identity.linked', begun.account.id)).toMatchObject([{ detail: { provider: 'tinh' } }])
    expect(await audited('session.begun', begun.account.id)).toMatchObject([{ detail: { provider: 'tinh', secondFactor: false } }])
  })

  it('is asked for a name if the provider gives none, and for nothing else', async () => {
    const browser = openBrowser()
    const { body } = await browser.visit(newPerson(tinh, { name: ' \u200d ' }))
    expect(body).not.toHaveProperty('fullName')
    expectProblem(await browser.post('/api/openid/accounts', { consentVersion: notice.version }), 'request.invalid')
    const reply = await browser.post('/api/openid/accounts', { consentVersion: notice.version, fullName: ' Trần  Văn Tự ' })
    expect(reply.body.account.fullName).toBe('Trần Văn Tự')
  })

  it('cannot choose another name than the provider’s', async () => {
    const browser = openBrowser()
    await browser.visit(newPerson())
    const reply = await browser.post('/api/openid/accounts', { consentVersion: notice.version, fullName: 'Người Khác' })
    expect(reply.body.account.fullName).toBe(`Lê Thị Danh ${people}`)
  })

  it('has the same page after loading it again, and one account after agreeing twice', async () => {
    const subject = newPerson()
    const [one, other] = [openBrowser(), openBrowser()]
    const response = await tinh.answerTo(await one.begin(), subject)
    const first = await one.answer(response)
    expect((await one.answer(response)).body).toEqual(first.body)
    await other.visit(subject)
    expect((await one.post('/api/openid/accounts', { consentVersion: notice.version })).status).toBe(200)
    expectProblem(await other.post('/api/openid/accounts', { consentVersion: notice.version }), 'identity.taken')
  })

  it('never becomes somebody whose mail address, number or name the provider says they have', async () => {
    const victim = await makeAccount(world, { signInName: 'nan.nhan@example.vn', fullName: 'Nạn Nhân' })
    const claims = { email: 'nan.nhan@example.vn', email_verified: true, phone_number: '0912345678', name: 'nan.nhan@example.vn' }
    const rival = await register(newPerson(tinh, claims))
    expect(rival.id).not.toBe(victim.id)
    expect(rival.signInName).toMatch(/^tinh-\d{8}$/)
    expect(await ask('select 1 from identities where account_id = $1', [victim.id])).toEqual([])
  })
})

describe('somebody who comes again', () => {
  it('has the same account, in another browser too, and no cookie of the way is left', async () => {
    const person = await register()
    const browser = openBrowser()
    // One that was begun and left.
    await browser.begin()
    const reply = await browser.visit(person.subject, tinh, '/account')
    expect(reply.body).toMatchObject({ step: 'signed-in', next: '/account', account: { id: person.id } })
    expect(setCookies(reply).find((each) => each.startsWith('hoithi_openid='))).toMatch(/^hoithi_openid=; Max-Age=0; Path=\/api\/openid;/)
    expect((await browser.agent.get('/api/me')).body.id).toBe(person.id)
  })

  it('is another person at another provider, whatever the subject', async () => {
    const person = await register()
    hue.people[person.subject] = { name: 'Ai Đó' }
    expect((await openBrowser().visit(person.subject, hue)).body.step).toBe('consent')
  })

  it('shows the second factor, which the provider does not replace', async () => {
    const person = await register()
    await grantRole(world.ctx(), { accountId: person.id, role: 'administrator', scopeId: null, grantedBy: null })
    expectProblem(await person.get('/api/accounts'), 'session.second-factor-required')
    const code = (secret: string) => generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) })
    const { secret } = (await person.post('/api/me/second-factor')).body
    expect((await person.put('/api/me/second-factor', { code: await code(secret) })).status).toBe(200)
    world.clock.advance({ minutes: 1 })
    const browser = openBrowser()
    const reply = await browser.visit(person.subject)
    expect(reply.body).toEqual({ step: 'code', provider: 'Dịch vụ tinh', next: '/' })
    expectProblem(await browser.agent.get('/api/me'), 'session.required')
    expectProblem(await browser.post('/api/openid/codes', { code: '000000' }), 'session.wrong-code')
    const begun = await browser.post('/api/openid/codes', { code: await code(secret) })
    expect(begun.body).toMatchObject({ account: { id: person.id }, next: '/' })
    expect((await browser.agent.get('/api/accounts')).status).toBe(200)
    // The proof that was kept is worth nothing without another code.
    const again = { pending: pendingOf(reply), code: await code(secret) }
    expectProblem(await openBrowser().post('/api/openid/codes', again), 'session.wrong-code')
  })

  it('has five tries for the code, however often they go to the provider', async () => {
    const person = await register()
    const { secret } = (await person.post('/api/me/second-factor')).body
    const code = await generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) })
    await person.put('/api/me/second-factor', { code })
    const statuses = []
    for (let visit = 0; visit < 3; visit++) {
      const browser = openBrowser()
      await browser.visit(person.subject)
      for (let time = 0; time < 2; time++) statuses.push((await browser.post('/api/openid/codes', { code: '000000' })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })
})

describe('an answer', () => {
  it('is bound to the browser that asked, by a cookie that goes nowhere else', async () => {
    const reply = await openBrowser().post('/api/openid/requests', { provider: 'tinh', next: '/' })
    const [cookie = ''] = setCookies(reply)
    expect(cookie).toMatch(/^hoithi_openid=[\w-]+; Max-Age=600; Path=\/api\/openid; HttpOnly; SameSite=Strict$/)
    expect(Object.keys(reply.body)).toEqual(['url'])
    const sent = new URL(reply.body.url).searchParams
    expect(sent.get('code_challenge_method')).toBe('S256')
    expect(sent.get('redirect_uri')).toBe('http://hoithi.test/openid/tinh')
    // A rival's answer, put into somebody else's browser.
    const rival = openBrowser()
    const response = await tinh.answerTo(await rival.begin(), newPerson())
    expectProblem(await openBrowser().answer(response), 'identity.not-begun')
    const victim = openBrowser()
    await victim.begin()
    expectProblem(await victim.answer(response), 'identity.not-begun')
  })

  it('is refused with another state, without one, and with two', async () => {
    const browser = openBrowser()
    const response = await tinh.answerTo(await browser.begin(), newPerson())
    const state = new URLSearchParams(response).get('state') ?? ''
    expectProblem(await browser.answer(response.replace(state, 'another')), 'identity.not-begun')
    expectProblem(await browser.answer(response.replace(`state=${state}`, '')), 'identity.not-begun')
    expectProblem(await browser.answer(`${response}&state=${state}`), 'identity.refused')
    expect((await browser.answer(response)).body.step).toBe('consent')
  })

  it('is refused with the nonce of another sign-in', async () => {
    const browser = openBrowser()
    const url = new URL(await browser.begin())
    url.searchParams.set('nonce', 'another')
    expectProblem(await browser.answer(await tinh.answerTo(url.href, newPerson())), 'identity.refused')
  })

  it('is refused when its code was given for another verifier', async () => {
    const [browser, rival] = [openBrowser(), openBrowser()]
    const url = new URL(await browser.begin())
    url.searchParams.set('code_challenge', new URL(await rival.begin()).searchParams.get('code_challenge') ?? '')
    expectProblem(await browser.answer(await tinh.answerTo(url.href, newPerson())), 'identity.refused')
  })

  it('is refused from another issuer than the one that was asked', async () => {
    const browser = openBrowser()
    const response = new URLSearchParams(await tinh.answerTo(await browser.begin(), newPerson()))
    expect(response.get('iss')).toBe(tinh.settings.issuer)
    response.set('iss', hue.settings.issuer)
    expectProblem(await browser.answer(`?${response}`), 'identity.refused')
    response.delete('iss')
    expectProblem(await browser.answer(`?${response}`), 'identity.refused')
    response.set('iss', tinh.settings.issuer)
    // At the address of another provider.
    expectProblem(await browser.answer(`?${response}`, hue), 'identity.not-begun')
    expect((await browser.answer(`?${response}`)).status).toBe(200)
  })

  it('is refused when it is signed with a key that the provider does not publish', async () => {
    const own = await openOpenidProvider('khoa', origin)
    const app = await world.openSecondApp()
    const browser = supertest.agent(app.http.server)
    const provider = openProvider(own.settings)
    const { url, asked } = await provider.begin()
    own.becomes('spoilt')
    const response = await own.answerTo(url, 'ai-do')
    await expect(provider.personOf(response, asked)).rejects.toMatchObject({ reason: 'refused' })
    expect((await browser.get('/api/openid/providers')).status).toBe(200)
    await own.close()
  })

  it('counts once: neither the page nor somebody who kept the cookie can send it again', async () => {
    const person = await register()
    const browser = openBrowser()
    const begun = await browser.post('/api/openid/requests', { provider: 'tinh', next: '/' })
    const response = await tinh.answerTo(begun.body.url, person.subject)
    expect((await browser.answer(response)).body.step).toBe('signed-in')
    expectProblem(await browser.answer(response), 'identity.not-begun')
    const kept = { provider: 'tinh', response, pending: pendingOf(begun) }
    expectProblem(await openBrowser().post('/api/openid/answers', kept), 'identity.refused')
  })

  it('counts for ten minutes, and so does the proof that comes of it', async () => {
    const browser = openBrowser()
    const subject = newPerson()
    const response = await tinh.answerTo(await browser.begin(), subject)
    world.clock.advance({ minutes: 10 })
    expectProblem(await browser.answer(response), 'identity.not-begun')
    await browser.visit(subject)
    world.clock.advance({ minutes: 9, seconds: 59 })
    expectProblem(await browser.post('/api/openid/accounts', { consentVersion: 0 }), 'account.consent-outdated')
    world.clock.advance({ seconds: 1 })
    expectProblem(await browser.post('/api/openid/accounts', { consentVersion: notice.version }), 'identity.not-begun')
  })

  it('opens nothing else than what it proved', async () => {
    const person = await register()
    const browser = openBrowser()
    await browser.visit(newPerson())
    expectProblem(await browser.post('/api/openid/codes', { code: '000000' }), 'identity.not-begun')
    expectProblem(await person.browser.post('/api/openid/identities'), 'identity.not-begun')
    for (const pending of ['', 'x', 'A'.repeat(200)])
      expectProblem(await openBrowser().post('/api/openid/accounts', { consentVersion: notice.version, pending }), 'identity.not-begun')
  })

  it('may be no', async () => {
    expectProblem(await openBrowser().visit(nobody), 'identity.denied')
  })

  it.for([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    '',
    '/a b',
    'javascript:alert(1)',
    '/\t/elsewhere.example'
  ])('leads to no other site: %j', async (next) =>
    expectProblem(await openBrowser().post('/api/openid/requests', { provider: 'tinh', next }), 'request.invalid')
  )
})

describe('a provider', () => {
  it('is on the list, without its secrets, and asked only if it is', async () => {
    const reply = await clientOf(world.app).get('/api/openid/providers')
    expect(reply.body.items[1]).toEqual({ key: 'hue-s', name: 'Dịch vụ hue-s' })
    expectProblem(await openBrowser().post('/api/openid/requests', { provider: 'khong-co', next: '/' }), 'provider.not-found')
  })

  it('that does not answer says so, keeps nobody with a password out, and is asked again', async () => {
    const away = await openOpenidProvider('vang', origin)
    const { signInName } = await makeAccount(world)
    const provider = openProvider(away.settings)
    away.becomes('down')
    await expect(provider.begin()).rejects.toMatchObject({ reason: 'unreachable' })
    away.becomes('well')
    expect((await provider.begin()).url).toContain(away.settings.issuer)
    await away.close()
    const browser = openBrowser()
    const response = await tinh.answerTo(await browser.begin(), newPerson())
    tinh.becomes('down')
    const refused = await browser.answer(response)
    expectProblem(refused, 'provider.unreachable')
    expect(refused.headers['retry-after']).toBeDefined()
    expect((await clientOf(world.app).post('/api/sessions', { signInName, password })).status).toBe(200)
    tinh.becomes('well')
    expect((await browser.answer(response)).body.step).toBe('consent')
  })

  it('that calls itself otherwise than it was configured is not believed', async () => {
    expectProblem(await openBrowser().post('/api/openid/requests', { provider: 'lac', next: '/' }), 'provider.unreachable')
  })
})

describe('an account', () => {
  it('is linked by its owner with the password, and then entered by either way', async () => {
    const person = await makeAccount(world)
    const browser = openBrowser()
    const owner = await browser.post('/api/sessions', { signInName: person.signInName, password })
    expect(owner.status).toBe(200)
    const subject = newPerson()
    const wish = { provider: 'tinh' }
    expectProblem(await browser.post('/api/openid/identities/requests', wish), 'account.wrong-password')
    expectProblem(await browser.post('/api/openid/identities/requests', { ...wish, password: 'not this' }), 'account.wrong-password')
    const { url } = (await browser.post('/api/openid/identities/requests', { ...wish, password })).body
    expect((await browser.answer(await tinh.answerTo(url, subject))).body).toEqual({
      step: 'link',
      provider: 'Dịch vụ tinh',
      next: '/account'
    })
    const linked = await browser.post('/api/openid/identities')
    expect({ status: linked.status, ...linked.body }).toMatchObject({ status: 201, provider: 'tinh', name: 'Dịch vụ tinh' })
    expect(await audited('identity.linked', person.id)).toMatchObject([{ actor_id: person.id }])
    expect((await browser.agent.get('/api/openid/identities')).body).toMatchObject({ items: [{ id: linked.body.id }], hasPassword: true })
    expect((await openBrowser().visit(subject)).body).toMatchObject({ step: 'signed-in', account: { id: person.id } })
    expect((await browser.agent.delete(`/api/openid/identities/${linked.body.id}`)).status).toBe(204)
    expect(await audited('identity.unlinked', person.id)).toMatchObject([{ detail: { provider: 'tinh' } }])
    expect((await openBrowser().visit(subject)).body.step).toBe('consent')
    expectProblem(await browser.agent.delete(`/api/openid/identities/${linked.body.id}`), 'identity.not-found')
  })

  it('is linked to nothing that another has, and by nobody else than who began', async () => {
    const first = await register()
    const [owner, other] = [await register(), await register()]
    const { url } = (await owner.browser.post('/api/openid/identities/requests', { provider: 'tinh' })).body
    const reply = await owner.browser.answer(await tinh.answerTo(url, first.subject))
    const pending = pendingOf(reply)
    expectProblem(await other.post('/api/openid/identities', { pending }), 'identity.not-begun')
    expectProblem(await owner.post('/api/openid/identities', { pending }), 'identity.taken')
    const [{ id }] = (await first.get('/api/openid/identities')).body.items
    expectProblem(await owner.delete(`/api/openid/identities/${id}`), 'identity.not-found')
  })

  it('keeps its last way in', async () => {
    const person = await register()
    const [{ id }] = (await person.get('/api/openid/identities')).body.items
    expectProblem(await person.delete(`/api/openid/identities/${id}`), 'identity.last')
    expect((await person.put('/api/me/password', { next: 'mat-khau-moi-2026' })).status).toBe(204)
    expect((await person.delete(`/api/openid/identities/${id}`)).status).toBe(204)
    const signedIn = await clientOf(world.app).post('/api/sessions', { signInName: person.signInName, password: 'mat-khau-moi-2026' })
    expect(signedIn.body.account.id).toBe(person.id)
    expectProblem(await person.put('/api/me/password', { next: 'mat-khau-khac-2026' }), 'account.wrong-password')
  })

  it('without a password is not changed from a screen that was left open', async () => {
    const person = await register()
    world.clock.advance({ minutes: 10 })
    expectProblem(await person.put('/api/me/password', { next: 'mat-khau-moi-2026' }), 'account.sign-in-again')
    expectProblem(await person.post('/api/me/second-factor'), 'account.sign-in-again')
    expectProblem(await person.put('/api/me', { fullName: 'Tên Khác' }), 'account.sign-in-again')
    expectProblem(await person.post('/api/openid/identities/requests', { provider: 'tinh' }), 'account.sign-in-again')
  })

  it('is signed in to by no password as long as it has none', async () => {
    const { signInName } = await register()
    for (const tried of ['null', ' ', 'password']) {
      expectProblem(await clientOf(world.app).post('/api/sessions', { signInName, password: tried }), 'session.wrong-credentials')
    }
  })

  it('that was erased leaves its identity free, and is not entered by it again', async () => {
    const person = await register()
    const officer = await makeStaff(world, 'data-protection-officer')
    expect((await person.get('/api/me/data')).text).toContain(person.subject)
    const { id } = (await person.post('/api/me/requests', { kind: 'erasure' })).body
    expect((await officer.put(`/api/privacy/requests/${id}`, { state: 'done' })).status).toBe(200)
    expect(await ask('select 1 from identities where subject = $1', [person.subject])).toEqual([])
    const again = await register(person.subject)
    expect(again.id).not.toBe(person.id)
  })
})
