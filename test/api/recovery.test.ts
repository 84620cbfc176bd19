/** A forgotten password: by mail without telling who exists, by a code of the unit; and how often a password may be tried. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { type MailWorld, makeMailAccount, openMailWorld, origin } from '../helpers/mail.ts'
import { type Account, findUnit, makeAccount, makeParticipant, makeStaff, password } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

const next = 'mat-khau-moi-2027'

describe('a forgotten password, by mail', () => {
  let mail: MailWorld
  let world: World
  beforeAll(async () => {
    mail = await openMailWorld()
    world = mail.world
  })
  afterAll(() => mail.close())

  const visitor = () => clientOf(world.app)
  const ask = (signInName: string) => visitor().post('/api/password-resets', { signInName })
  const use = (token: string, chosen = next) => visitor().post('/api/password-resets/uses', { token, password: chosen })
  const signIn = (person: Account, tried: string) => visitor().post('/api/sessions', { signInName: person.signInName, password: tried })
  const deeds = async (person: Account) => {
    const { rows } = await world.database.pool.query('select action from audit_entries where subject_id = $1 order by id', [person.id])
    return rows.map(({ action }) => action)
  }

  async function tokenFor(person: Account): Promise<string> {
    await ask(person.signInName)
    await mail.work()
    const text = mail.mailsTo(person).at(-1)?.text ?? ''
    const [, token] = new RegExp(`${origin}/quen-mat-khau#([\\w-]+)`).exec(text) ?? []
    return token ?? ''
  }

  it('is answered alike for every name: status, body, headers, and what is asked of the database', async () => {
    const known = await makeMailAccount(world)
    const withoutMail = await makeAccount(world)
    const seen = []
    for (const name of [known.signInName, withoutMail.signInName, 'khong.ai@example.vn', 'khong.co.ai']) {
      const statements: string[] = []
      const { pool } = world.database
      const query = pool.query
      pool.query = ((...asked: Parameters<typeof query>) => {
        const [first] = asked as unknown as [string | { text: string }]
        statements.push(typeof first === 'string' ? first : first.text)
        return query.apply(pool, asked)
      }) as typeof query
      const { status, body, headers } = await ask(name)
      pool.query = query
      const { date: _, 'x-request-id': __, ...plain } = headers
      seen.push({ status, body, headers: plain, statements })
    }
    expect(seen[0]).toMatchObject({ status: 202, body: { sendsMail: true } })
    expect(seen[0]?.statements.length).toBeGreaterThan(1)
    for (const each of seen) expect(each).toEqual(seen[0])
    await mail.work()
    expect(mail.smtp.mails.flatMap(({ to }) => to)).toEqual([known.signInName])
  })

  it('is replaced with the link, once; every device is signed out, and the person is told', async () => {
    const person = await makeMailAccount(world)
    const token = await tokenFor(person)
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
    const { rows } = await world.database.pool.query('select (select string_agg(r::text, $1) from password_resets r) as resets', [' '])
    expect(rows[0].resets).not.toContain(token)
    expectProblem(await use(token, '12345678'), 'account.password-common')
    const replies = await Promise.all([use(token), use(token)])
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 404])
    expectProblem(await use(token), 'reset.unknown')
    expectProblem(await person.get('/api/me'), 'session.required')
    expectProblem(await signIn(person, password), 'session.wrong-credentials')
    const again = await signIn(person, next)
    expect(again.status).toBe(200)
    const inbox = await clientOf(world.app, again.body.accessToken).get('/api/messages')
    expect(inbox.body.items).toMatchObject([{ kind: 'security', title: 'Mật khẩu của bạn đã được đổi' }])
    expect(JSON.stringify(inbox.body)).not.toContain('quen-mat-khau#')
    expect(await deeds(person)).toEqual(expect.arrayContaining(['password.reset-sent', 'password.reset']))
  })

  it('is replaced by the newest link only, within 30 minutes, and by nobody else’s', async () => {
    const [one, other] = [await makeMailAccount(world), await makeMailAccount(world)]
    const first = await tokenFor(one)
    const second = await tokenFor(one)
    expectProblem(await use(first), 'reset.unknown')
    const theirs = await tokenFor(other)
    expect((await use(theirs)).status).toBe(204)
    expect((await signIn(one, password)).status).toBe(200)
    world.clock.advance({ minutes: 30, seconds: 1 })
    expectProblem(await use(second), 'reset.unknown')
    expectProblem(await use('x'.repeat(43)), 'reset.unknown')
    expect((await signIn(one, password)).status).toBe(200)
  })

  it('is not replaced by a link from before the password or the sign-in name was changed', async () => {
    const person = await makeMailAccount(world)
    const before = await tokenFor(person)
    const session = await signIn(person, password)
    const own = clientOf(world.app, session.body.accessToken)
    expect((await own.put('/api/me', { present: password, signInName: `moi.${person.signInName}` })).status).toBe(200)
    expectProblem(await use(before), 'reset.unknown')
    const renamed = { ...person, signInName: `moi.${person.signInName}` }
    const later = await tokenFor(renamed)
    expect((await own.put('/api/me/password', { present: password, next: 'mot-mat-khau-khac-9' })).status).toBe(204)
    expectProblem(await use(later), 'reset.unknown')
  })

  it('leaves the second factor in force', async () => {
    const person = await makeMailAccount(world)
    await world.database.pool.query("insert into second_factors values ($1, 'x', now(), now(), null)", [person.id])
    expect((await use(await tokenFor(person))).status).toBe(204)
    expectProblem(await signIn(person, next), 'session.code-required')
  })

  it('sends nothing to who was enrolled and has no password yet, nor after an erasure', async () => {
    const [fresh, gone] = [await makeMailAccount(world), await makeMailAccount(world)]
    await world.database.pool.query('update accounts set password_hash = null where id = $1', [fresh.id])
    expect(await tokenFor(fresh)).toBe('')
    const token = await tokenFor(gone)
    await eraseAccount(world.ctx(), gone.id, 'request')
    expectProblem(await use(token), 'reset.unknown')
    expect(await tokenFor(gone)).toBe(token)
  })

  it('may be asked for five times in an hour, by name, known or not', async () => {
    const person = await makeMailAccount(world)
    for (const name of [person.signInName, 'ai.do@example.vn']) {
      const statuses = []
      for (let time = 0; time < 6; time++) statuses.push((await ask(name)).status)
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
    }
    expectProblem(await ask(person.signInName), 'request.too-many')
  })
})

describe('where the site sends no mail', () => {
  let world: World
  let unit: { id: string; name: string }
  let officer: Account
  beforeAll(async () => {
    world = await openWorld()
    unit = await findUnit(world, 'vy da')
    officer = await makeStaff(world, 'unit-officer', unit.id)
  })
  afterAll(() => world.close())

  const visitor = () => clientOf(world.app)
  const codeFor = (accountId: string) => officer.post(`/api/units/${unit.id}/members/${accountId}/codes`)
  const use = (code: string, more: object = {}) => visitor().post('/api/codes/uses', { code, password: next, ...more })
  const signIn = (person: Account, tried: string) => visitor().post('/api/sessions', { signInName: person.signInName, password: tried })

  async function member(fullName?: string): Promise<Account> {
    const person = await makeParticipant(world, fullName ? { fullName } : {})
    await world.database.pool.query("update participants set membership = 'confirmed' where account_id = $1", [person.id])
    return person
  }

  it('says so, whatever the name', async () => {
    const person = await makeAccount(world, { signInName: 'co.that@example.vn' })
    for (const signInName of [person.signInName, 'khong.co@example.vn']) {
      const { status, body } = await visitor().post('/api/password-resets', { signInName })
      expect({ status, body }).toEqual({ status: 202, body: { sendsMail: false } })
    }
  })

  it('the unit gives a code: the old password works until it is used, then it and every session are gone', async () => {
    const person = await member('Đinh Thị Quên')
    const slip = await codeFor(person.id)
    expect(slip.body).toMatchObject({ kind: 'reset', fullName: 'Đinh Thị Quên', unitName: unit.name, url: `/ma#${slip.body.code}` })
    expect(new Date(slip.body.expiresAt).getTime() - world.clock.now().getTime()).toBe(86_400_000)
    expect((await person.get('/api/messages')).body.items).toMatchObject([
      { kind: 'security', title: 'Đầu mối đơn vị đã cấp mã để bạn đặt lại mật khẩu' }
    ])
    expect((await signIn(person, password)).status).toBe(200)
    const looked = await visitor().post('/api/codes', { code: slip.body.code })
    expect(looked.body).toMatchObject({ kind: 'reset', maskedName: 'Đ. T. Quên' })
    expectProblem(await use(slip.body.code, { password: '12345678' }), 'account.password-common')
    const entered = await use(slip.body.code)
    expect(entered.status).toBe(200)
    expectProblem(await use(slip.body.code), 'code.unknown')
    expectProblem(await person.get('/api/me'), 'session.required')
    expectProblem(await signIn(person, password), 'session.wrong-credentials')
    expect((await signIn(person, next)).status).toBe(200)
    const own = clientOf(world.app, entered.body.accessToken)
    const titles = (await own.get('/api/messages')).body.items.map(({ title }: { title: string }) => title)
    expect(titles).toContain('Mật khẩu của bạn đã được đặt lại')
    const { rows } = await world.database.pool.query(
      'select action, actor_id as by, detail from audit_entries where subject_id = $1 and action in ($2, $3, $4) order by id',
      [person.id, 'code.issued', 'code.used', 'password.reset']
    )
    expect(rows).toEqual([
      { action: 'code.issued', by: officer.id, detail: { people: 1, kind: 'reset' } },
      { action: 'password.reset', by: null, detail: { by: 'code' } },
      { action: 'code.used', by: null, detail: { kind: 'reset' } }
    ])
  })

  it('the code is good for a day, and the newest one only', async () => {
    const person = await member()
    const [first, second] = [(await codeFor(person.id)).body, (await codeFor(person.id)).body]
    expectProblem(await use(first.code), 'code.unknown')
    world.clock.advance({ days: 1, seconds: 1 })
    expectProblem(await use(second.code), 'code.unknown')
    world.clock.advance({ days: -1, seconds: -1 })
  })

  it('nobody gives a code for an account with a role or a second factor, nor does one work that was given before', async () => {
    const [organizer, careful, later] = [await member(), await member(), await member()]
    const { code } = (await codeFor(later.id)).body
    const grant = (accountId: string) => grantRole(world.ctx(), { accountId, role: 'unit-officer', scopeId: unit.id, grantedBy: null })
    await grant(organizer.id)
    await grant(later.id)
    await world.database.pool.query("insert into second_factors values ($1, 'x', now(), now(), null)", [careful.id])
    for (const { id } of [organizer, careful, later]) expectProblem(await codeFor(id), 'account.protected')
    expectProblem(await use(code), 'code.unknown')
    expect((await signIn(later, password)).status).toBe(200)
  })

  it('nobody gives a code for somebody of another unit, whom the unit has not confirmed, or who is not there any more', async () => {
    expectProblem(await codeFor((await makeParticipant(world, { unit: 'phu bai' })).id), 'participant.not-found')
    expectProblem(await codeFor((await makeParticipant(world)).id), 'participant.not-found')
    const gone = await member()
    await eraseAccount(world.ctx(), gone.id, 'request')
    expectProblem(await codeFor(gone.id), 'code.not-needed')
  })

  it('whoever is signed in may try the password five times at once, for all that asks for it', async () => {
    const asks: ((person: Account, tried: string) => PromiseLike<{ status: number }>)[] = [
      (person, tried) => person.put('/api/me/password', { present: tried, next }),
      (person, tried) => person.post('/api/me/second-factor', { password: tried }),
      (person, tried) => person.put('/api/me', { present: tried, fullName: 'Tên Mới' })
    ]
    for (const ask of asks) {
      const person = await makeAccount(world)
      const statuses = []
      for (let time = 0; time < 6; time++) statuses.push((await ask(person, `sai-${time}`)).status)
      expect(statuses).toEqual([409, 409, 409, 409, 409, 429])
      expect((await ask(person, password)).status).toBe(429)
      world.clock.advance({ seconds: 40 })
      expect((await ask(person, password)).status).toBeLessThan(300)
      // Signing in elsewhere is counted apart.
      expect((await signIn(person, password)).status).toBeLessThan(402)
    }
  })
})
