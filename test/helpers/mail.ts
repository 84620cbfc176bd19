/** A world that sends mail to a server of the test, and its queue, turned by hand. */
import { runOnce } from 'graphile-worker'
import type { App } from '../../server/src/app.ts'
import { openMailer } from '../../server/src/lib/mailer.ts'
import { tell } from '../../server/src/modules/message/actions.ts'
import { queueOptions } from '../../server/src/queue.ts'
import { type Account, makeAccount } from './make.ts'
import { openSmtpServer, type ReceivedMail, type SmtpServer } from './smtp.ts'
import { openWorld, type World } from './world.ts'

export interface MailWorld {
  world: World
  smtp: SmtpServer
  /** Does every job that is due, and those that wait for another try. */
  work(app?: App): Promise<void>
  mailsTo(person: Account): ReceivedMail[]
  /** What is recorded of the message's way. */
  delivery(messageId: string): Promise<Record<string, unknown>>
  close(): Promise<void>
}

export const origin = 'https://hoithi.example.vn'

export async function openMailWorld(): Promise<MailWorld> {
  const smtp = await openSmtpServer()
  const mailer = openMailer(smtp.url, { name: 'Hội thi', address: 'hoithi@example.vn' })
  const world = await openWorld({ withContest: false, mail: { mailer, origin } })
  const { pool } = world.database
  return {
    world,
    smtp,
    async work(app = world.app) {
      await pool.query('select graphile_worker.reschedule_jobs((select array_agg(id) from graphile_worker.jobs), now())')
      await runOnce(queueOptions(world.deps, app.engines, () => {}))
    },
    mailsTo: ({ signInName }) => smtp.mails.filter(({ to }) => to.includes(signInName)),
    async delivery(messageId) {
      const { rows } = await pool.query(
        'select state, attempts, address, last_error as "lastError", sent_at as "sentAt" from deliveries where message_id = $1',
        [messageId]
      )
      return rows[0]
    },
    async close() {
      mailer.close()
      await world.close()
      await smtp.close()
    }
  }
}

let people = 0

export const makeMailAccount = (world: World): Promise<Account> => makeAccount(world, { signInName: `nguoi.nhan.${++people}@example.vn` })

export const tellOf = (world: World, account: Account, more: Partial<Parameters<typeof tell>[1]> = {}) =>
  tell(world.ctx(), {
    accountId: account.id,
    kind: 'contest',
    title: 'Vòng 2 đã mở: mời bạn vào thi, từ hôm nay đến hết Chủ nhật tuần này',
    body: 'Vòng 2 mở lúc 08:00.\nMời bạn vào thi.',
    ...more
  })
