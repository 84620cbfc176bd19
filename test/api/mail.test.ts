import type pg from 'pg'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { transaction } from '../../server/src/context.ts'
import { openDatabase } from '../../server/src/db/client.ts'
import { openMailer } from '../../server/src/lib/mailer.ts'
import { tell } from '../../server/src/modules/message/actions.ts'
import { closeAbandonedDeliveries } from '../../server/src/modules/message/mail/actions.ts'
import { queueConnections, startQueue, takeUpDroppedJobs } from '../../server/src/queue.ts'
import { type MailWorld, makeMailAccount, openMailWorld, origin, tellOf } from '../helpers/mail.ts'
import { makeAccount } from '../helpers/make.ts'
import type { ReceivedMail } from '../helpers/smtp.ts'
import { clientOf, expectProblem } from '../helpers/world.ts'

let mail: MailWorld
let pool: pg.Pool
beforeAll(async () => {
  mail = await openMailWorld()
  pool = mail.world.database.pool
})
afterAll(() => mail.close())

const jobs = async () => (await pool.query('select attempts, locked_by as "lockedBy" from graphile_worker.jobs')).rows
const person = () => makeMailAccount(mail.world)
const tokensIn = ({ text }: ReceivedMail) => [...text.matchAll(/\/thu\/dung\?token=(\S+)/g)].map(([, token]) => token ?? '')

describe('a message by mail', () => {
  it('arrives as it was told, and what was sent to whom is kept', async () => {
    const account = await person()
    const { messageId } = await tellOf(mail.world, account, { link: '/contests/binh-dang-gioi-hue' })
    await mail.work()
    const [received, ...more] = mail.mailsTo(account)
    expect(more).toEqual([])
    expect(received).toMatchObject({
      from: 'hoithi@example.vn',
      to: [account.signInName],
      subject: 'Vòng 2 đã mở: mời bạn vào thi, từ hôm nay đến hết Chủ nhật tuần này'
    })
    expect(received?.text).toContain('Vòng 2 mở lúc 08:00.\nMời bạn vào thi.\n')
    expect(received?.text).toContain(`Xem tại: ${origin}/contests/binh-dang-gioi-hue\n`)
    expect(Object.fromEntries(received?.headers ?? [])).toMatchObject({
      to: account.signInName,
      'message-id': `<${messageId}.mail@hoithi.example.vn>`,
      'auto-submitted': 'auto-generated',
      'content-type': 'text/plain; charset=utf-8'
    })
    expect(await mail.delivery(messageId)).toEqual({
      state: 'sent',
      attempts: 1,
      address: account.signInName,
      lastError: null,
      sentAt: mail.world.clock.now()
    })
    expect(await jobs()).toEqual([])
  })

  it('goes to accounts with a plain mail address only', async () => {
    const names = ['mot.nguoi', '0912 000 111', 'a@example.vn,b@example.vn', 'Lan <lan@example.vn>', 'lan@example', 'lan@localhost']
    for (const signInName of names) await tellOf(mail.world, await makeAccount(mail.world, { signInName }))
    expect(await jobs()).toEqual([])
  })

  it('is not sent when what it tells of is rolled back', async () => {
    const account = await person()
    const work = transaction(mail.world.ctx(), async (ctx) => {
      await tell(ctx, { accountId: account.id, kind: 'unit', title: 'Chưa chắc', body: 'Chưa chắc' })
      throw new Error('the rest failed')
    })
    await expect(work).rejects.toThrow('the rest failed')
    expect(await jobs()).toEqual([])
    await mail.work()
    expect(mail.mailsTo(account)).toEqual([])
  })
})

describe('a mail server that refuses', () => {
  it('for a while is asked again, under the same Message-ID', async () => {
    const account = await person()
    const { messageId } = await tellOf(mail.world, account)
    mail.smtp.refuseNext(451)
    await mail.work()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'queued', attempts: 1, lastError: 'EMESSAGE 451 DATA', sentAt: null })
    expect(await jobs()).toEqual([{ attempts: 1, lockedBy: null }])
    await mail.work()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'sent', attempts: 2, lastError: null })
    const offered = mail.smtp.offered.filter(({ to }) => to.includes(account.signInName))
    expect(offered.map(({ headers }) => headers.get('message-id'))).toEqual(Array(2).fill(`<${messageId}.mail@hoithi.example.vn>`))
  })

  it('eight times is asked no more', async () => {
    const account = await person()
    const { messageId } = await tellOf(mail.world, account)
    mail.smtp.refuseNext(...Array<number>(8).fill(451))
    for (let times = 1; times < 8; times++) await mail.work()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'queued', attempts: 7 })
    await mail.work()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'failed', attempts: 8, lastError: 'EMESSAGE 451 DATA', sentAt: null })
    expect(await jobs()).toEqual([])
    await mail.work()
    expect(mail.mailsTo(account)).toEqual([])
  })

  it('for good is asked once, and nobody is named in what is kept', async () => {
    const account = await person()
    const { messageId } = await tellOf(mail.world, account)
    mail.smtp.refuseNext(550)
    await mail.work()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'failed', attempts: 1, lastError: 'EMESSAGE 550 DATA' })
    expect(await jobs()).toEqual([])
  })
})

describe('declining mail', () => {
  it('by the link of a mail ends that kind, and what must be sent still is', async () => {
    const account = await person()
    await tellOf(mail.world, account)
    await mail.work()
    const [token = ''] = tokensIn(mail.mailsTo(account)[0] as ReceivedMail)
    const visitor = clientOf(mail.world.app)
    for (let times = 0; times < 2; times++) expect((await visitor.post('/api/messages/unsubscriptions', { token })).status).toBe(204)
    const later = await tellOf(mail.world, account)
    expect(await mail.delivery(later.messageId)).toMatchObject({ state: 'suppressed', attempts: 0, address: account.signInName })
    const told = [await tellOf(mail.world, account, { kind: 'unit' }), await tellOf(mail.world, account, { kind: 'security' })]
    await mail.work()
    expect(await Promise.all(told.map(({ messageId }) => mail.delivery(messageId)))).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
    expect(mail.mailsTo(account).length).toBe(3)
    expect((await account.get('/api/messages')).body.unread).toBe(4)
  })

  it('also stops what is on the queue already', async () => {
    const account = await person()
    const { messageId } = await tellOf(mail.world, account)
    await account.put('/api/messages/choices', { byMail: [] })
    await mail.work()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'suppressed', attempts: 0 })
    expect(mail.mailsTo(account)).toEqual([])
  })

  it('works in one click from a mail program, which posts a form', async () => {
    const account = await person()
    await tellOf(mail.world, account)
    await mail.work()
    const { headers } = mail.mailsTo(account)[0] as ReceivedMail
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const url = /^<(https:\/\/\S+)>$/.exec(headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
    expect(url.startsWith(`${origin}/api/messages/unsubscriptions?token=`)).toBe(true)
    const reply = await supertest(mail.world.app.http.server).post(url.replace(origin, '')).type('form').send('List-Unsubscribe=One-Click')
    expect(reply.status).toBe(204)
    const { body } = await account.get('/api/messages/choices')
    expect(body).toEqual({
      address: account.signInName,
      items: [
        { kind: 'contest', byMail: false, isOptional: true },
        { kind: 'unit', byMail: true, isOptional: true },
        { kind: 'question', byMail: true, isOptional: true },
        { kind: 'security', byMail: true, isOptional: false },
        { kind: 'privacy', byMail: true, isOptional: false }
      ]
    })
  })

  it('of everything optional holds until the person chooses anew', async () => {
    const account = await person()
    await tellOf(mail.world, account)
    await mail.work()
    const [, token] = tokensIn(mail.mailsTo(account)[0] as ReceivedMail)
    await clientOf(mail.world.app).post('/api/messages/unsubscriptions', { token })
    const byMail = async () => (await account.get('/api/messages/choices')).body.items.filter(({ byMail }: { byMail: boolean }) => byMail)
    expect((await byMail()).map(({ kind }: { kind: string }) => kind)).toEqual(['security', 'privacy'])
    expect((await account.put('/api/messages/choices', { byMail: ['unit'] })).status).toBe(200)
    expect((await byMail()).map(({ kind }: { kind: string }) => kind)).toEqual(['unit', 'security', 'privacy'])
    expectProblem(await account.put('/api/messages/choices', { byMail: ['security'] }), 'request.invalid')
  })

  it('takes no token that is not ours, for whatever account or kind', async () => {
    const [account, other] = [await person(), await person()]
    await tellOf(mail.world, account)
    await mail.work()
    const [token = ''] = tokensIn(mail.mailsTo(account)[0] as ReceivedMail)
    const forged = [
      token.replace(account.id, other.id),
      token.replace('.contest.', '.unit.'),
      token.replace('.contest.', '.all.'),
      `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    ]
    const visitor = clientOf(mail.world.app)
    for (const token of forged) expectProblem(await visitor.post('/api/messages/unsubscriptions', { token }), 'message.unknown-token')
    expectProblem(await visitor.post('/api/messages/unsubscriptions'), 'message.unknown-token')
    expectProblem(await visitor.post('/api/messages/unsubscriptions', { token: 'x' }), 'request.invalid')
    const { rows } = await pool.query('select kind from mail_choices where account_id = any($1)', [[account.id, other.id]])
    expect(rows).toEqual([])
  })
})

describe('headers', () => {
  it('hold nothing that a title smuggles in', async () => {
    const account = await person()
    await tellOf(mail.world, account, { title: 'Tin\r\nBcc: ai.do@example.vn\u2028\r\n\r\nkhác' })
    await mail.work()
    const [received] = mail.mailsTo(account)
    expect(received?.subject).toBe('Tin Bcc: ai.do@example.vn khác')
    expect(received?.to).toEqual([account.signInName])
    expect([...(received?.headers.keys() ?? [])]).not.toContain('bcc')
  })

  it.each([
    ['two recipients by a line break', { to: 'lan@example.vn\r\nBcc: x@example.vn' }],
    ['two recipients by a comma', { to: 'lan@example.vn,hoa@example.vn' }],
    ['a recipient within another', { to: 'Lan <lan@example.vn>' }],
    ['a subject of two lines', { subject: 'Tin\nBcc: x@example.vn' }],
    ['a Message-ID of two lines', { messageId: 'a@b\r\nX: y' }],
    ['an address to decline that ends early', { unsubscribeUrl: 'https://example.vn/>\r\nBcc: x@example.vn' }]
  ])('with %s are refused before anything is sent', async (_, broken) => {
    const mailer = openMailer('smtp://127.0.0.1:1', { name: '', address: 'hoithi@example.vn' })
    const sound = { to: 'lan@example.vn', subject: 'Tin', text: '', messageId: 'a@b', unsubscribeUrl: null }
    await expect(mailer.send({ ...sound, ...broken })).rejects.toMatchObject({ message: 'unsafe header', isFinal: true })
    mailer.close()
  })
})

describe('the queue', () => {
  const isWaiting = async () => {
    const { rows } = await pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    expect(rows.length).toBe(1)
  }

  it('never sends one mail by two workers', async () => {
    const account = await person()
    const { messageId } = await tellOf(mail.world, account)
    const answer = mail.smtp.hold()
    const first = mail.work()
    await vi.waitFor(() => expect(mail.smtp.offered.at(-1)?.to).toEqual([account.signInName]))
    // As if the first were thought dead while it still waits for the mail server.
    await pool.query('select graphile_worker.force_unlock_workers(array[(select locked_by from graphile_worker.jobs)])')
    const second = mail.work(await mail.world.openSecondApp())
    await vi.waitFor(isWaiting)
    answer()
    await Promise.all([first, second])
    expect(mail.smtp.offered.filter(({ to }) => to.includes(account.signInName)).length).toBe(1)
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await jobs()).toEqual([])
  })

  /** As a worker leaves them that took a job so long ago, and last said so long ago that it lives. */
  const leave = async (worker: string, lockedAgo: string, beatAgo: string | null) => {
    await pool.query(`update graphile_worker._private_jobs set attempts = 1, locked_by = $1, locked_at = now() - $2::interval`, [
      worker,
      lockedAgo
    ])
    await pool.query('delete from queue_workers')
    if (beatAgo) await pool.query('insert into queue_workers values ($1, now() - $2::interval)', [worker, beatAgo])
  }
  const takeUp = () => takeUpDroppedJobs(mail.world.ctx())

  it('gives the jobs of a killed process to another one, soon after it has fallen silent', async () => {
    const account = await person()
    const { messageId } = await tellOf(mail.world, account)
    await leave('killed', '10 minutes', '29 seconds')
    await takeUp()
    expect(await jobs()).toEqual([{ attempts: 1, lockedBy: 'killed' }])
    await leave('killed', '10 minutes', '31 seconds')
    await takeUp()
    expect(await jobs()).toEqual([{ attempts: 1, lockedBy: null }])
    await mail.work()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'sent' })
    expect(mail.mailsTo(account).length).toBe(1)
  })

  it('leaves a job with a worker that has just taken it, though it has not said yet that it lives', async () => {
    await tellOf(mail.world, await person())
    await leave('newcomer', '29 seconds', null)
    await takeUp()
    expect((await jobs()).map(({ lockedBy }) => lockedBy)).toEqual(['newcomer'])
    await leave('newcomer', '31 seconds', null)
    await takeUp()
    expect((await jobs()).map(({ lockedBy }) => lockedBy)).toEqual([null])
    await mail.work()
  })

  it('leaves a living worker its job, however long that takes, and takes from the dead beside it', async () => {
    const account = await person()
    await tellOf(mail.world, account)
    const answer = mail.smtp.hold()
    const database = openDatabase(pool.options, { max: queueConnections })
    const queue = startQueue({ ...mail.world.deps, database }, mail.world.app.engines, () => {})
    await vi.waitFor(() => expect(mail.smtp.offered.at(-1)?.to).toEqual([account.signInName]), { timeout: 10_000 })
    const [{ lockedBy: worker }] = await jobs()
    await vi.waitFor(async () => {
      const { rows } = await pool.query('select id from queue_workers')
      expect(rows.map(({ id }) => id)).toContain(worker)
    })
    await pool.query(`update graphile_worker._private_jobs set locked_at = now() - interval '3 hours'`)
    await pool.query(
      `insert into graphile_worker._private_jobs (task_id, payload, locked_by, locked_at, run_at)
       select task_id, payload, 'dead', now() - interval '1 minute', now() + interval '1 day' from graphile_worker._private_jobs`
    )
    await takeUp()
    expect((await jobs()).map(({ lockedBy }) => lockedBy).sort()).toEqual([worker, null].sort())
    await pool.query('delete from graphile_worker._private_jobs where locked_by is null')
    const stopped = queue.stop()
    answer()
    await stopped
    await database.close()
    expect(mail.mailsTo(account).length).toBe(1)
    expect(await jobs()).toEqual([])
  })

  it('forgets workers that fell silent long ago', async () => {
    await pool.query('delete from queue_workers')
    await pool.query(`insert into queue_workers values ('old', now() - interval '25 hours'), ('new', now() - interval '23 hours')`)
    await takeUp()
    expect((await pool.query('select id from queue_workers')).rows).toEqual([{ id: 'new' }])
  })

  it('says of a delivery that killed each of its processes that it failed, and of no other', async () => {
    const account = await person()
    const [{ messageId }, other] = [await tellOf(mail.world, account), await tellOf(mail.world, account)]
    await pool.query('update graphile_worker._private_jobs set attempts = 8 where key = $1', [`mail ${messageId}`])
    await closeAbandonedDeliveries(mail.world.ctx())
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'failed', lastError: 'abandoned' })
    expect(await mail.delivery(other.messageId)).toMatchObject({ state: 'queued' })
    await pool.query('delete from graphile_worker._private_jobs')
  })

  it('starts a job when it is added, and ends with those under way done', async () => {
    const account = await person()
    const database = openDatabase(pool.options, { max: queueConnections })
    const said: string[] = []
    const queue = startQueue({ ...mail.world.deps, database }, mail.world.app.engines, (level, message) => {
      if (level === 'error') said.push(message)
    })
    const { messageId } = await tellOf(mail.world, account)
    await vi.waitFor(() => expect(mail.mailsTo(account).length).toBe(1), { timeout: 10_000 })
    const answer = mail.smtp.hold()
    const last = await tellOf(mail.world, account)
    await vi.waitFor(() => expect(mail.smtp.offered.at(-1)?.headers.get('message-id')).toContain(last.messageId), { timeout: 10_000 })
    const stopped = queue.stop()
    answer()
    await stopped
    await database.close()
    expect(await mail.delivery(messageId)).toMatchObject({ state: 'sent' })
    expect(await mail.delivery(last.messageId)).toMatchObject({ state: 'sent' })
    expect([await jobs(), said]).toEqual([[], []])
  })
})
