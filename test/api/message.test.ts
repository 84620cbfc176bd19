import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ctx, transaction } from '../../server/src/context.ts'
import { type Telling, tell } from '../../server/src/modules/message/actions.ts'
import { type Account, makeAccount } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

const say = (account: Account, more: Partial<Telling> = {}, ctx: Ctx = world.ctx()) =>
  tell(ctx, { accountId: account.id, kind: 'contest', title: 'Vòng 2 đã mở', body: 'Vòng 2 mở lúc 08:00.\nMời bạn vào thi.', ...more })

describe('the inbox', () => {
  it('holds what was told, newest first, with what is unread', async () => {
    const person = await makeAccount(world)
    const first = await say(person)
    world.clock.advance({ minutes: 1 })
    const second = await say(person, { kind: 'security', title: 'Đăng nhập mới', body: 'Ai đó vừa đăng nhập.', link: '/thu' })
    const { body } = await person.get('/api/messages')
    expect(body).toEqual({
      items: [
        {
          id: second.messageId,
          kind: 'security',
          title: 'Đăng nhập mới',
          body: 'Ai đó vừa đăng nhập.',
          link: '/thu',
          createdAt: '2026-12-02T01:01:00.000Z'
        },
        {
          id: first.messageId,
          kind: 'contest',
          title: 'Vòng 2 đã mở',
          body: 'Vòng 2 mở lúc 08:00.\nMời bạn vào thi.',
          createdAt: '2026-12-02T01:00:00.000Z'
        }
      ],
      unread: 2,
      nextCursor: null
    })
    expect((await person.get('/api/messages/unread')).body).toEqual({ unread: 2 })
  })

  it('turns pages by cursor without losing or repeating any', async () => {
    const person = await makeAccount(world)
    const told: string[] = []
    for (let number = 1; number <= 41; number++) told.unshift((await say(person, { title: `Thư ${number}` })).messageId)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await person.get(`/api/messages${cursor && `?cursor=${cursor}`}`)
      expect(body.items.length).toBeLessThanOrEqual(20)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    }
    expect([...seen].sort()).toEqual([...told].sort())
    expect(seen).toEqual([...seen].sort().reverse())
    expectProblem(await person.get('/api/messages?cursor=next'), 'request.invalid')
  })

  it('marks as read once, however often it is asked', async () => {
    const person = await makeAccount(world)
    const { messageId } = await say(person)
    const readAt = world.clock.now().toISOString()
    for (let times = 0; times < 2; times++) {
      expect((await person.put(`/api/messages/${messageId}/read`)).status).toBe(204)
      world.clock.advance({ minutes: 5 })
    }
    const { body } = await person.get('/api/messages')
    expect(body).toMatchObject({ unread: 0, items: [{ readAt }] })
  })

  it('answers for another’s message as for one that is not there', async () => {
    const [owner, other] = [await makeAccount(world), await makeAccount(world)]
    const { messageId } = await say(owner)
    expectProblem(await other.put(`/api/messages/${messageId}/read`), 'message.not-found')
    expectProblem(await other.put('/api/messages/00000000-0000-7000-8000-000000000000/read'), 'message.not-found')
    expect((await other.get('/api/messages')).body).toEqual({ items: [], unread: 0, nextCursor: null })
    expect((await other.get(`/api/messages?cursor=${messageId}`)).body.items).toEqual([])
    expect((await owner.get('/api/messages')).body.unread).toBe(1)
  })

  it('is told nothing by a transaction that is rolled back', async () => {
    const person = await makeAccount(world)
    const work = transaction(world.ctx(), async (ctx) => {
      await say(person, {}, ctx)
      throw new Error('the rest failed')
    })
    await expect(work).rejects.toThrow('the rest failed')
    expect((await person.get('/api/messages')).body.items).toEqual([])
  })

  it('takes no link that leads away', async () => {
    const person = await makeAccount(world)
    for (const link of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
      await expect(say(person, { link })).rejects.toThrow()
    }
    expect((await person.get('/api/messages')).body.items).toEqual([])
  })
})

describe('a site that sends no mail', () => {
  it('keeps the inbox, and neither delivery nor job', async () => {
    const person = await makeAccount(world, { signInName: 'khong.gui@example.vn' })
    const { messageId } = await say(person)
    expect((await person.get('/api/messages')).body.unread).toBe(1)
    expect((await person.get('/api/messages/choices')).body.address).toBeNull()
    const { rows } = await world.database.pool.query(
      `select (select count(*) from deliveries where message_id = $1)::int as deliveries, (select count(*) from graphile_worker.jobs)::int as jobs`,
      [messageId]
    )
    expect(rows).toEqual([{ deliveries: 0, jobs: 0 }])
  })
})
