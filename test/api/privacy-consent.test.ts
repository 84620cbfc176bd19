/** Consents by purpose: never there before they are said, proved by the text's hash, and every change a row. */
import { createHash } from 'node:crypto'
import { optionalKinds } from '@hoi-thi/shared/message'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccount, makeParticipant, password, readContest } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const hashOf = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest('hex')

describe('consents', () => {
  it('are not given until somebody says so, and refusing them all still lets one take part', async () => {
    const person = await makeParticipant(world)
    const { choices } = (await person.get('/api/me/consents')).body
    expect(choices).toMatchObject(['winner-name', 'clip-image', 'mail'].map((purpose) => ({ purpose, given: false, at: null })))
    for (const { purpose, version } of choices) await person.put(`/api/me/consents/${purpose}`, { version, given: false })
    expect((await person.get('/api/contests/binh-dang-gioi-hue/participants/current')).status).toBe(200)
  })

  it('of registering and of joining are written down with the hash of what was shown', async () => {
    const person = await makeParticipant(world)
    const contest = await readContest(world)
    const notice = (await person.get('/api/notice')).body
    const { history } = (await person.get('/api/me/consents')).body
    const at = world.clock.now().toISOString()
    const said = { given: true, guardian: null, at }
    expect(history).toHaveLength(2)
    expect(history).toEqual(
      expect.arrayContaining([
        { ...said, version: 1, purpose: 'participation', contestId: contest.id, channel: 'joining', textHash: hashOf(contest.consentText) },
        {
          ...said,
          version: notice.version,
          purpose: 'account',
          contestId: null,
          channel: 'registration',
          textHash: hashOf([notice.title, ...notice.paragraphs].join('\n'))
        }
      ])
    )
  })

  it('change by a row more each time; the newest holds', async () => {
    const person = await makeAccount(world)
    const put = (given: boolean) => person.put('/api/me/consents/winner-name', { version: 1, given })
    for (const given of [true, false, true]) {
      world.clock.advance({ minutes: 1 })
      expect((await put(given)).body.choices[0]).toMatchObject({ purpose: 'winner-name', given, at: world.clock.now().toISOString() })
    }
    const { choices, history } = (await person.get('/api/me/consents')).body
    expect(history.map(({ given }: { given: boolean }) => given)).toEqual([true, false, true, true])
    expect(history[0].textHash).toBe(hashOf(choices[0].text))
  })

  it.for(['update consents set given = not given', 'delete from consents', 'truncate consents cascade'])(
    'are append-only: %s',
    async (statement) => {
      await expect(world.database.pool.query(statement)).rejects.toThrow(/append-only/)
    }
  )

  it('are taken for the present text only, and foundations are no switches', async () => {
    const person = await makeAccount(world)
    expectProblem(await person.put('/api/me/consents/winner-name', { version: 2, given: true }), 'privacy.consent-outdated')
    expectProblem(await person.put('/api/me/consents/winner-name', { version: 1 }), 'request.invalid')
    expectProblem(await person.put('/api/me/consents/account', { version: 1, given: false }), 'request.invalid')
  })

  it('to mail, once taken back, end all mail that can be declined', async () => {
    const person = await makeAccount(world)
    await person.put('/api/me/consents/mail', { version: 1, given: false })
    const { items } = (await person.get('/api/messages/choices')).body
    const declined = items.filter(({ byMail }: { byMail: boolean }) => !byMail).map(({ kind }: { kind: string }) => kind)
    expect(declined).toEqual([...optionalKinds])
  })
})

describe('a correction of one’s own name', () => {
  it('asks for the present password, and is told in the audit log without the names', async () => {
    const person = await makeAccount(world)
    expectProblem(await person.put('/api/me', { present: 'sai-mat-khau', fullName: 'Lê Thị Đúng' }), 'account.wrong-password')
    const { status, body } = await person.put('/api/me', { present: password, fullName: ' Lê  Thị Đúng ' })
    expect({ status, body }).toEqual({ status: 200, body: { id: person.id, signInName: person.signInName, fullName: 'Lê Thị Đúng' } })
    expect((await person.put('/api/me', { present: password, signInName: 'ten.moi.cua.toi' })).status).toBe(200)
    expect((await clientOf(world.app).post('/api/sessions', { signInName: 'Ten.Moi.Cua.Toi', password })).status).toBe(200)
    const { rows } = await world.database.pool.query(`select detail from audit_entries where action = 'account.corrected' order by id`)
    expect(rows.map(({ detail }) => detail)).toEqual([
      { fullName: true, signInName: false },
      { fullName: false, signInName: true }
    ])
  })

  it('takes nobody else’s sign-in name', async () => {
    const [one, other] = [await makeAccount(world), await makeAccount(world)]
    expectProblem(await one.put('/api/me', { present: password, signInName: other.signInName.toUpperCase() }), 'account.name-taken')
    expect((await one.put('/api/me', { present: password, signInName: one.signInName })).status).toBe(200)
  })
})
