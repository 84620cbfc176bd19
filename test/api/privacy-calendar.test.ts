/** The calendar by which requests are answered is corrected by the officer, and deadlines move with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, makeAccount, makeStaff } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let officer: Account
beforeAll(async () => {
  world = await openWorld({ withContest: false })
  officer = await makeStaff(world, 'data-protection-officer')
})
afterAll(() => world.close())

const thursdayOff = { isWorked: false, source: 'Công văn số 1/VP ngày 1/12/2026' }
const due = async (person: Account) => (await person.get('/api/me/requests')).body.items[0].answerDueAt

describe('the calendar', () => {
  it('lists what the program brings, and what was entered, each with its document', async () => {
    const { items } = (await officer.get('/api/privacy/calendar')).body
    expect(items).toContainEqual({ day: '2027-02-08', isWorked: false, source: null })
    const entered = await officer.put('/api/privacy/calendar/2026-12-24', thursdayOff)
    expect(entered.body.items).toContainEqual({ day: '2026-12-24', ...thursdayOff })
    const overListed = await officer.put('/api/privacy/calendar/2027-02-08', { isWorked: true, source: 'Thông báo 2' })
    expect(overListed.body.items).toContainEqual({ day: '2027-02-08', isWorked: true, source: 'Thông báo 2' })
    const removed = await officer.delete('/api/privacy/calendar/2027-02-08')
    expect(removed.body.items).toContainEqual({ day: '2027-02-08', isWorked: false, source: null })
    await officer.delete('/api/privacy/calendar/2026-12-24')
  })

  it('takes nothing that says what is so already, and removes only what was entered', async () => {
    expectProblem(await officer.put('/api/privacy/calendar/2026-12-06', thursdayOff), 'privacy.day-listed')
    expectProblem(await officer.put('/api/privacy/calendar/2026-12-04', { ...thursdayOff, isWorked: true }), 'privacy.day-listed')
    expectProblem(await officer.delete('/api/privacy/calendar/2027-02-08'), 'privacy.day-not-found')
    expectProblem(await officer.put('/api/privacy/calendar/2026-12-04', { isWorked: false, source: '' }), 'request.invalid')
    expectProblem(await officer.put('/api/privacy/calendar/hom-nay', thursdayOff), 'request.invalid')
  })

  it('moves the deadlines of open requests, later and back, and those of requests that come after', async () => {
    const [early, late] = [await makeAccount(world), await makeAccount(world)]
    await early.post('/api/me/requests', { kind: 'access' })
    expect(await due(early)).toBe('2026-12-04T16:59:59.000Z')
    await officer.put('/api/privacy/calendar/2026-12-03', thursdayOff)
    await late.post('/api/me/requests', { kind: 'access' })
    expect([await due(early), await due(late)]).toEqual(['2026-12-07T16:59:59.000Z', '2026-12-07T16:59:59.000Z'])
    await officer.put('/api/privacy/calendar/2026-12-05', { isWorked: true, source: 'Làm bù' })
    expect(await due(early)).toBe('2026-12-05T16:59:59.000Z')
    await officer.delete('/api/privacy/calendar/2026-12-03')
    expect([await due(early), await due(late)]).toEqual(['2026-12-04T16:59:59.000Z', '2026-12-04T16:59:59.000Z'])
    await officer.delete('/api/privacy/calendar/2026-12-05')
  })

  it('leaves the deadline of what was answered where it was', async () => {
    const person = await makeAccount(world)
    const { id } = (await person.post('/api/me/requests', { kind: 'access' })).body
    await officer.put(`/api/privacy/requests/${id}`, { state: 'answered', answer: 'Vâng' })
    await officer.put('/api/privacy/calendar/2026-12-03', thursdayOff)
    expect(await due(person)).toBe('2026-12-04T16:59:59.000Z')
    await officer.delete('/api/privacy/calendar/2026-12-03')
  })

  it('tells the audit log of each change, and how many requests moved', async () => {
    const { rows } = await world.database.pool.query(
      `select action, detail from audit_entries where action like 'calendar-day.%' order by id`
    )
    expect(rows).toContainEqual({ action: 'calendar-day.entered', detail: { day: '2026-12-03', isWorked: false, moved: 1 } })
    expect(rows).toContainEqual({ action: 'calendar-day.removed', detail: { day: '2026-12-03', moved: 2 } })
  })
})
