/**
 * Attacks on key, score and records, by their number in the threat table: the key (1), others' papers (5), time (6), replays (7), second papers (8), fields that
 * are nobody's to set (9), odd types (10), quiet changes (12, 13, 14), statements (33), what the log gives away (34). docs/security.md tells what was broken
 * to see each of these fail.
 */

import type { Endpoint } from '@hoi-thi/shared/api'
import { contract } from '@hoi-thi/shared/contract'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { audit, sealAudit, verifyChain } from '../../server/src/audit.ts'
import { notice } from '../../server/src/modules/account/notice.ts'
import { verifyResults } from '../../server/src/modules/attempt/recompute/actions.ts'
import { type Schema, validOf } from '../fuzz/valid.ts'
import { actorsFor, addressOf } from '../helpers/actors.ts'
import { finishAttempt, makeAccount, makeAttempt, makeParticipant, makeStaff } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const routes = Object.entries<Endpoint>(contract)
const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
type Method = 'get' | 'put' | 'post' | 'delete'
const methodOf = (route: string) => (route.split(' ')[0] ?? '').toLowerCase() as Method

describe('1 the key', () => {
  const canary = 'CANARY-KEY-7f3a91'
  const forms = [
    canary,
    Buffer.from(canary).toString('base64').slice(0, 20),
    Buffer.from(canary).toString('hex'),
    encodeURIComponent(canary)
  ]

  it('of an open round is in no reply to anybody, in no spelling', async () => {
    await sql('alter table question_versions disable trigger question_versions_kept')
    await sql('update question_versions set explanation = $1 || explanation', [canary])
    const actors = await actorsFor(world, { access: 'accounts.manage' })
    const done = await makeAttempt(world)
    await finishAttempt(world, done.participant, done.attempt, { right: 15, prediction: 1 })
    const known = { ...actors.known, attemptId: [done.attempt.id] }
    let heard = 0
    for (const client of [actors.staff, actors.participant, done.participant, clientOf(world.app)]) {
      for (const [route] of routes.filter(([route]) => route.startsWith('GET '))) {
        const { status, text, headers } = await client.get(addressOf(route, known))
        if (status === 200) heard++
        for (const form of forms)
          expect({ route, found: `${text}${JSON.stringify(headers)}`.includes(form) }).toEqual({ route, found: false })
      }
    }
    expect(heard).toBeGreaterThan(40)
  })

  it('changes nothing in how a save is answered: right and wrong look alike', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const replies = []
    for (const [place, option] of ['a', 'b', 'c', 'd'].entries()) {
      const { status, body, headers } = await participant.put(`/api/attempts/${attempt.id}/answers`, {
        answers: [{ position: 1, seq: place + 1, optionIds: [option] }]
      })
      replies.push({ status, body: { ...body, saved: [{ position: 1, seq: 0 }] }, length: headers['content-length'] })
    }
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
  })
})

describe('5–8 an attempt', () => {
  it('5 is one paper, however often it is started: no questions are harvested', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const again = await participant.post(`/api/rounds/${attempt.roundId}/attempts`)
    expect([again.body.id, again.body.paper]).toEqual([attempt.id, attempt.paper])
  })

  it('5 of somebody else is not there', async () => {
    const { attempt } = await makeAttempt(world)
    expectProblem(await (await makeParticipant(world)).get(`/api/attempts/${attempt.id}`), 'attempt.not-found')
  })

  it('6 ends by our clock, whatever the sender’s says', async () => {
    const late = await openWorld()
    const { participant, attempt } = await makeAttempt(late)
    late.clock.set(new Date(new Date(attempt.deadlineAt).getTime() + attempt.graceSeconds * 1000 + 1))
    const answers = [{ position: 1, seq: 1, optionIds: ['a'], clientAt: attempt.startedAt }]
    const reply = await participant
      .put(`/api/attempts/${attempt.id}/answers`, { answers })
      .set('date', new Date(attempt.startedAt).toUTCString())
    expectProblem(reply, 'attempt.deadline-passed')
    await late.close()
  })

  it('7 takes no save again after it was submitted, and none from another account', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const save = { answers: [{ position: 1, seq: 1, optionIds: ['a'] }] }
    await participant.put(`/api/attempts/${attempt.id}/answers`, save)
    const submitted = await participant.put(`/api/attempts/${attempt.id}/submission`)
    const changed = { answers: [{ position: 1, seq: 2, optionIds: ['b'] }] }
    expectProblem(await participant.put(`/api/attempts/${attempt.id}/answers`, changed), 'attempt.submitted')
    expectProblem(await (await makeParticipant(world)).put(`/api/attempts/${attempt.id}/answers`, save), 'attempt.not-found')
    expect((await participant.put(`/api/attempts/${attempt.id}/submission`)).body.receipt).toBe(submitted.body.receipt)
  })

  it('8 is one for forty starts at once in two processes, and its time does not begin anew', async () => {
    const participant = await makeParticipant(world)
    const { attempt } = await makeAttempt(world, participant)
    const fresh = await makeParticipant(world)
    const second = await world.openSecondApp()
    const clients = [fresh, clientOf(second, fresh.token)]
    const starts = await Promise.all(Array.from({ length: 40 }, (_, n) => clients[n % 2]?.post(`/api/rounds/${attempt.roundId}/attempts`)))
    const made = new Set(
      starts.filter((reply) => reply && reply.status < 300).map((reply) => `${reply?.body.id} ${reply?.body.deadlineAt}`)
    )
    expect(made.size).toBe(1)
    const { rows } = await sql(
      'select count(*)::int as n from attempts a join participants p on p.id = a.participant_id where p.account_id = $1',
      [fresh.id]
    )
    expect(rows).toEqual([{ n: 1 }])
  })
})

/** Names of columns and rights that somebody might hope to set. */
const forbidden =
  `id accountId account_id actorId role roles isAdmin admin permissions scope score points correct result rank state status submittedAt
  submitted_at startedAt deadlineAt deadline_at closesAt closes_at receivedAt received_at graceSeconds ordinal paper receipt seed confirmedAt approvedAt
  passwordHash password_hash secondFactorAt hasSecondFactor sessionId createdAt createdBy`.split(/\s+/)

describe('9 fields that are nobody’s to set', () => {
  /** Every request is refused, so that none spoils who asks: they serve all routes of a kind. */
  const known = new Map<Endpoint['access'], ReturnType<typeof actorsFor>>()
  const actorsOf = ({ access }: Endpoint) => {
    const actors = known.get(access) ?? actorsFor(world, { access })
    known.set(access, actors)
    return actors
  }

  it('are forty', () => expect(forbidden).toHaveLength(40))

  it.for(routes.filter(([, { body }]) => body))('%s refuses each', async ([route, endpoint]) => {
    const { participant, staff, known } = await actorsOf(endpoint)
    const client = endpoint.access === 'account' || endpoint.access === 'anyone' ? participant : staff
    const [valid] = fc.sample(validOf(endpoint.body as Schema), { numRuns: 1, seed: 9 }) as object[]
    const own = Object.keys((endpoint.body as Schema).properties ?? {})
    for (const name of forbidden.filter((name) => !own.includes(name))) {
      const reply = await client[methodOf(route)](addressOf(route, known), { ...valid, [name]: 1 })
      expect({ name, status: reply.status, code: reply.body.code }).toEqual({ name, status: 400, code: 'request.invalid' })
    }
  })

  it('within an answer are refused too', async () => {
    const { participant, attempt } = await makeAttempt(world)
    for (const name of forbidden) {
      const answers = [{ position: 1, seq: 1, optionIds: ['a'], [name]: 1 }]
      expectProblem(await participant.put(`/api/attempts/${attempt.id}/answers`, { answers }), 'request.invalid')
    }
  })
})

describe('10 odd types', () => {
  it.for<[string, string]>([
    ['text for a number', '{"answers":[{"position":"1","seq":1,"optionIds":["a"]}]}'],
    ['a number beyond numbers', '{"answers":[{"position":1,"seq":1e309,"optionIds":["a"]}]}'],
    ['a number between numbers', '{"answers":[{"position":1,"seq":9007199254740993,"optionIds":["a"]}]}'],
    ['a fraction', '{"answers":[{"position":1.5,"seq":1,"optionIds":["a"]}]}'],
    ['less than nothing', '{"answers":[{"position":-1,"seq":1,"optionIds":["a"]}]}'],
    ['an object for a list', '{"answers":{"0":{"position":1,"seq":1,"optionIds":["a"]},"length":1}}'],
    ['text for a list', '{"answers":[{"position":1,"seq":1,"optionIds":"a"}]}'],
    ['the same option twice', '{"answers":[{"position":1,"seq":1,"optionIds":["a","a"]}]}'],
    ['a list in a list', '{"answers":[[{"position":1,"seq":1,"optionIds":["a"]}]]}'],
    ['nothing', 'null'],
    ['a prototype', '{"__proto__":{"score":15},"answers":[]}'],
    ['a constructor', '{"constructor":{"prototype":{"score":15}},"answers":[]}'],
    ['a year that the database does not know', '{"answers":[{"position":1,"seq":1,"optionIds":["a"],"clientAt":"0000-01-01T00:00:00Z"}]}'],
    ['an offset that it does not know', '{"answers":[{"position":1,"seq":1,"optionIds":["a"],"clientAt":"2026-12-02T08:00:00+23:59"}]}']
  ])('%s is refused', async ([, body]) => {
    const { participant, attempt } = await makeAttempt(world)
    const headers = { authorization: `Bearer ${participant.token}`, 'content-type': 'application/json' }
    const reply = await world.app.http.inject({ method: 'PUT', url: `/api/attempts/${attempt.id}/answers`, payload: body, headers })
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'request.invalid'])
    expect((await participant.get(`/api/attempts/${attempt.id}`)).body.answers).toEqual([])
    expect(({} as { score?: number }).score).toBeUndefined()
  })

  it('an id in the form of a URN is no id', async () => {
    const { participant, attempt } = await makeAttempt(world)
    expectProblem(await participant.get(`/api/attempts/urn:uuid:${attempt.id}`), 'request.invalid')
  })

  it.for(['contests/binh-dang-gioi-hue%00/imports', 'audit/entries?action==%00', 'accounts?q=%00', 'questions?topic=a%00'])(
    'a NUL, which the database takes nowhere, is refused: %s',
    async (address) => {
      const administrator = await makeStaff(world, 'administrator')
      expectProblem(await administrator.get(`/api/${address}`), 'request.invalid')
    }
  )
})

describe('12–14 a quiet change', () => {
  it.for([
    'update audit_entries set actor_id = null',
    'delete from audit_entries',
    'truncate audit_entries cascade',
    'delete from audit_chain'
  ])('12 of the log is refused by the database itself: %s', async (statement) => {
    await audit(world.ctx(), { action: 'audit.read' })
    await sealAudit(world.ctx())
    await expect(sql(statement)).rejects.toThrow(/append-only/)
  })

  it('13 of a result is found by computing it again', async () => {
    const own = await openWorld()
    const { participant, attempt } = await makeAttempt(own)
    await finishAttempt(own, participant, attempt, { right: 3, prediction: 1 })
    const check = () => verifyResults({ database: own.database, now: own.clock.now(), say: () => {}, progress: () => {} })
    expect(await check()).toBe(0)
    await own.database.pool.query('update attempts set points = points + 1 where id = $1', [attempt.id])
    expect(await check()).toBe(1)
    await own.close()
  })

  it('14 of the log by who owns the database is found: an entry, and the end cut off', async () => {
    for (const statement of [
      `update audit_entries set detail = '{"i":"x"}' where id = (select max(id) from audit_entries)`,
      'delete from audit_chain where place > 1'
    ]) {
      const own = await openWorld({ withContest: false })
      for (let i = 0; i < 4; i++) await audit(own.ctx(), { action: 'audit.read', detail: { i } })
      await sealAudit(own.ctx())
      own.clock.advance({ days: 1 })
      await sealAudit(own.ctx())
      expect((await verifyChain(own.ctx().db)).isWhole).toBe(true)
      const client = await own.database.pool.connect()
      await client.query('set session_replication_role = replica')
      await client.query(statement)
      client.release(true)
      expect((await verifyChain(own.ctx().db)).isWhole).toBe(false)
      await own.close()
    }
  })
})

describe('33 statements', () => {
  const canary = 'zq9canary'
  const payloads = [
    `'${canary}`,
    `${canary}'; drop table accounts; --`,
    `${canary}') or 1=1 --`,
    `${canary}" $1 \\`,
    `${canary}' union select password_hash from accounts --`
  ]
  const searching = routes.filter(([route, { query }]) => route.startsWith('GET ') && query)

  it.for(searching)('%s: what is asked for never becomes part of one', async ([route, endpoint]) => {
    const { staff, known } = await actorsFor(world, endpoint)
    const before = (await sql('select count(*) from accounts')).rows
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    for (const name of Object.keys((endpoint.query as Schema).properties ?? {}))
      for (const payload of payloads) {
        const { status, text } = await staff.get(`${addressOf(route, known)}?${name}=${encodeURIComponent(payload)}`)
        expect([200, 400, 404, 409]).toContain(status)
        expect(text).not.toMatch(/\$argon2/)
      }
    const statements = spy.mock.calls.map(([query]) => String((query as { text?: string }).text ?? query))
    spy.mockRestore()
    expect(statements.filter((text) => text.includes(canary))).toEqual([])
    expect((await sql('select count(*) from accounts')).rows).toEqual(before)
  })

  it('are asked by four routes and more', () => expect(searching.length).toBeGreaterThanOrEqual(4))

  it('find nothing by signs that stand for others', async () => {
    const { staff } = await actorsFor(world, { access: 'accounts.manage' })
    for (const q of ['%', '_', '%%%', '\\']) expect((await staff.get(`/api/accounts?q=${encodeURIComponent(q)}`)).body.items).toEqual([])
  })
})

describe('34 the log', () => {
  it('holds no password, token, name or number of a person, also of what fails', async () => {
    const lines: string[] = []
    const app = await buildApp({ ...world.deps, logLevel: 'trace', logTo: { write: (line) => void lines.push(line) } })
    await app.http.ready()
    const visitor = clientOf(app)
    const person = { signInName: '0905 777 123', password: 'Canary-Pass-1', fullName: 'Canary Thị Tên', consentVersion: notice.version }
    expect((await visitor.post('/api/accounts', person)).status).toBe(201)
    const begun = await visitor.post('/api/sessions', { signInName: person.signInName, password: person.password })
    const client = clientOf(app, begun.body.accessToken)
    await client.get('/api/contests/binh-dang-gioi-hue/units?q=Canary-Query')
    await visitor.post('/api/messages/unsubscriptions?token=Canary-Token')
    await client.get('/api/accounts?q=Canary-Query')
    // A fault of ours whose statement holds all of it.
    await sql('alter table accounts rename column full_name to another_name')
    expect((await visitor.post('/api/accounts', { ...person, signInName: 'canary.hai@example.vn' })).status).toBe(500)
    await sql('alter table accounts rename column another_name to full_name')
    app.http.log.error(
      { password: 'Canary-Pass-1', body: person, headers: { authorization: 'Canary-Token', cookie: 'Canary-Token' } },
      'told in full'
    )
    await app.http.close()
    const log = lines.join('')
    expect(log).toContain('fault')
    expect(log).toContain('told in full')
    const secrets = [
      'Canary-Pass',
      'Canary Thị',
      '0905777123',
      '0905 777 123',
      'Canary-Query',
      'Canary-Token',
      'canary.hai',
      '$argon2',
      begun.body.accessToken
    ]
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
  })

  it('cannot be written into: what comes from outside is one JSON line', async () => {
    const lines: string[] = []
    const app = await buildApp({ ...world.deps, logLevel: 'info', logTo: { write: (line) => void lines.push(line) } })
    await app.http.ready()
    await clientOf(app).get('/api/%0a%7b%22level%22:60%7d%0d%0aforged')
    await app.http.close()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(JSON.parse(line)).not.toMatchObject({ level: 60 })
  })

  it('is told of every refusal of staff’s rights, with who asked', async () => {
    const lines: string[] = []
    const app = await buildApp({ ...world.deps, logLevel: 'warn', logTo: { write: (line) => void lines.push(line) } })
    await app.http.ready()
    const account = await makeAccount(world)
    expectProblem(await clientOf(app, account.token).get('/api/accounts'), 'access.denied')
    await app.http.close()
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ account: account.id, permission: 'accounts.manage', msg: 'refused' })
  })
})
