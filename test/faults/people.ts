/** People who take part, made by SQL with a session and a token each: hashing their passwords would take the time of the test. */
import { createHmac } from 'node:crypto'
import { newId } from '../../server/src/lib/id.ts'
import { type Site, sessionSecret } from './site.ts'

export interface Person {
  accountId: string
  token: string
}

export async function makePeople({ pool, round }: Site, count: number): Promise<Person[]> {
  const now = new Date()
  const rows = Array.from({ length: count }, () => ({ account: newId(now), session: newId(now), participant: newId(now) }))
  const accounts = rows.map(({ account }) => account)
  const common = [accounts, now]
  await pool.query(
    `insert into accounts (id, sign_in_name, sign_in_key, password_hash, full_name, consent_version, consented_at, created_at)
     select id, id, id, 'none', 'Nguyễn Thị Thử', 1, $2, $2 from unnest($1::uuid[]) id`,
    common
  )
  await pool.query(
    `insert into sessions (id, account_id, created_at, expires_at)
     select s.id, s.account, $3, $3::timestamptz + interval '1 day' from unnest($2::uuid[], $1::uuid[]) s (id, account)`,
    [accounts, rows.map(({ session }) => session), now]
  )
  await pool.query(
    `insert into participants (id, contest_id, account_id, division_id, facts, consent_version, consented_at, joined_at)
     select p.id, $4, p.account, 'citizens', '{}', 1, $3, $3 from unnest($2::uuid[], $1::uuid[]) p (id, account)`,
    [accounts, rows.map(({ participant }) => participant), now, round.contestId]
  )
  return rows.map(({ account, session }) => ({ accountId: account, token: tokenOf({ sid: session, sub: account, exp: farOff }) }))
}

/** No test lasts that long. */
const farOff = 4_102_444_800

function tokenOf(claims: { sid: string; sub: string; exp: number }): string {
  const head = encode({ alg: 'HS256', typ: 'JWT' })
  const signed = `${head}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', sessionSecret).update(signed).digest('base64url')}`
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
