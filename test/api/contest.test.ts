import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findUnit, makeAccount, makeParticipant, readContest } from '../helpers/make.ts'
import { clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.clock.set(wednesday))
afterAll(() => world.close())

const contest = '/api/contests/binh-dang-gioi-hue'
const visitor = () => clientOf(world.app)

describe('reading a contest', () => {
  it('is found by slug and by id, with four rounds of which one is past and one is open, and one to practise', async () => {
    const [item] = (await visitor().get('/api/contests')).body.items
    const bySlug = (await visitor().get(contest)).body
    const byId = (await visitor().get(`/api/contests/${item.id}`)).body
    expect(byId).toEqual(bySlug)
    expect(bySlug).toMatchObject({
      phase: 'running',
      rulesVersion: 1,
      consentVersion: 1,
      hasPrediction: true,
      hasOverall: false,
      periods: []
    })
    expect(bySlug.rounds.map(({ phase }: { phase: string }) => phase)).toEqual(['closed', 'open', 'sealed', 'sealed', 'open'])
    expect(bySlug.rounds.map(({ questions }: { questions: number }) => questions)).toEqual([15, 15, 15, 15, 10])
    expectProblem(await visitor().get('/api/contests/khong-co'), 'contest.not-found')
    expectProblem(await visitor().get('/api/contests/00000000-0000-8000-8000-000000000000'), 'contest.not-found')
  })

  it('keeps one round open whenever the demonstration is first started', async () => {
    const { rounds } = await readContest(world)
    const open = rounds[1]
    expect(Date.parse(open?.opensAt ?? '')).toBeLessThan(world.clock.now().getTime())
    expect(Date.parse(open?.closesAt ?? '') - world.clock.now().getTime()).toBeGreaterThan(4 * 86_400_000)
  })

  it('prints the rules from the data that the engine uses', async () => {
    const { body } = await visitor().get(`${contest}/rules`)
    const text = JSON.stringify(body.sections)
    expect(body.version).toBe(1)
    expect(text).toContain('15 phút')
    expect(text).toContain('5 giây')
    expect(text).toContain('15 câu hỏi')
    expect(text).toContain('độ lệch giữa số dự đoán và số thật')
    expectProblem(await visitor().get('/api/contests/khong-co/rules'), 'contest.not-found')
  })
})

describe('finding one’s unit', () => {
  it('needs no accents, knows both tone placings and former names, and finds only units of today', async () => {
    const rows: [string, string][] = [
      ['vi da', 'Phường Vỹ Dạ'],
      ['khong co don vi nay', ''],
      ['vy da', 'Phường Vỹ Dạ'],
      ['VỸ DẠ', 'Phường Vỹ Dạ'],
      ['hoá châu', 'Phường Hóa Châu'],
      ['hoa chau', 'Phường Hóa Châu'],
      ['thuan hoa', 'Phường Thuận Hóa'],
      ['phuong duc', 'Phường Thuận Hóa'],
      ['ubnd phuong vy da', 'Phường Vỹ Dạ'],
      ['lang co', 'Xã Chân Mây - Lăng Cô'],
      ['so tu phap', 'Sở Tư pháp']
    ]
    for (const [q, name] of rows) {
      const { body } = await visitor().get(`${contest}/units?q=${encodeURIComponent(q)}`)
      expect({ q, name: body.items[0]?.name ?? '' }).toEqual({ q, name })
    }
    const merged = (await visitor().get(`${contest}/units?q=thuan+hoa`)).body.items
    const names = merged.map(({ name }: { name: string }) => name)
    expect([names[0], names.at(-1)]).toEqual(['Phường Thuận Hóa', 'Phường Phú Xuân'])
    expect(merged.at(-1).formerNames).toContain('Phường Thuận Hòa')
  })

  it('pages through all of them, and takes signs that mean something to a database for what they are', async () => {
    const first = (await visitor().get(`${contest}/units`)).body
    const names: string[] = first.items.map(({ name }: { name: string }) => name)
    for (let cursor = first.nextCursor; cursor; ) {
      const { body } = await visitor().get(`${contest}/units?cursor=${cursor}`)
      names.push(...body.items.map(({ name }: { name: string }) => name))
      cursor = body.nextCursor
    }
    expect(new Set(names).size).toBe(first.total)
    expect(first.total).toBeGreaterThanOrEqual(64)
    expect((await visitor().get(`${contest}/units?q=${encodeURIComponent("'%_--")}`)).status).toBe(200)
    expectProblem(await visitor().get('/api/contests/khong-co/units'), 'contest.not-found')
  })
})

describe('joining', () => {
  const body = { divisionId: 'officials', consentVersion: 1 }

  it('puts an account into one division and one unit, once', async () => {
    const account = await makeAccount(world)
    const unit = await findUnit(world, 'vy da')
    expectProblem(await account.get(`${contest}/participants/current`), 'participant.not-found')
    const reply = await account.post(`${contest}/participants`, { ...body, unitId: unit.id })
    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({ divisionId: 'officials', unit: { name: 'Phường Vỹ Dạ' } })
    expect((await account.get(`${contest}/participants/current`)).body).toEqual(reply.body)
    expectProblem(await account.post(`${contest}/participants`, { ...body, unitId: unit.id }), 'participant.already-joined')
    const { rows } = await world.database.pool.query('select consent_version, consented_at from participants where id = $1', [
      reply.body.id
    ])
    expect(rows[0]).toEqual({ consent_version: 1, consented_at: world.clock.now() })
  })

  it('joins once when the button is pressed ten times at once', async () => {
    const account = await makeAccount(world)
    const unit = await findUnit(world, 'kim long')
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => account.post(`${contest}/participants`, { ...body, unitId: unit.id }))
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
  })

  it('lets citizens join without a unit, and officials not', async () => {
    const citizen = await makeAccount(world)
    const joined = await citizen.post(`${contest}/participants`, { divisionId: 'citizens', consentVersion: 1 })
    expect([joined.status, joined.body.unit]).toEqual([201, null])
    expectProblem(await (await makeAccount(world)).post(`${contest}/participants`, body), 'participant.unit-required')
  })

  it('refuses an unknown unit, a unit of the past, an unknown division, and consent to another version', async () => {
    const account = await makeAccount(world)
    const { rows } = await world.database.pool.query("select id from units where key = 'phuong-vy-da-2021'")
    for (const unitId of ['00000000-0000-8000-8000-000000000000', rows[0].id]) {
      expectProblem(await account.post(`${contest}/participants`, { ...body, unitId }), 'participant.unit-not-found')
    }
    expectProblem(
      await account.post(`${contest}/participants`, { divisionId: 'pupils', consentVersion: 1 }),
      'participant.division-not-found'
    )
    expectProblem(await account.post(`${contest}/participants`, { ...body, consentVersion: 2 }), 'contest.consent-outdated')
    expectProblem(await account.post('/api/contests/khong-co/participants', body), 'contest.not-found')
    expectProblem(await account.get('/api/contests/khong-co/participants/current'), 'contest.not-found')
  })

  it('does not tell who else takes part', async () => {
    await makeParticipant(world)
    expectProblem(await (await makeAccount(world)).get(`${contest}/participants/current`), 'participant.not-found')
  })
})
