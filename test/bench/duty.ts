/** `npm run bench:duty`: the duty desk and what is done to a round, with 100,000 attempts open in it and 300 saves a second beside. What the figures mean: docs/benchmarks.md. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Compensation } from '@hoi-thi/shared/round-control'
import { spreadsOf } from './lib/figures.ts'
import { madeId } from './lib/past.ts'
import { print, say } from './lib/report.ts'
import { numberOf, runs, scaled } from './lib/settings.ts'
import { type Site, withSite } from './lib/site.ts'

const open = scaled(100_000, 2000)
const beside = { perSecond: numberOf('BENCH_SAVES', 300), seconds: scaled(20, 4) }
const savers = scaled(2000, 100)
const contest = 'binh-dang-gioi-hue'
const looks = {
  deskMs: '',
  stuckMs: '/people?state=stuck',
  openMs: '/people?state=open',
  lateMs: '/people?state=late',
  rareNameMs: '/people?state=open&q=so%2077',
  noNameMs: '/people?state=open&q=khong%20ai',
  sharedNameMs: '/people?state=stuck&q=nguyen'
}

await withSite(25, async (site) => {
  const saving = site.people.take(savers)
  const staff = site.people.take(2).map(({ token }) => token)
  await layOpen(site)
  await appoint(site)
  const { origin } = await site.startServer()
  const { attempts = [] } = await site.load.run({ kind: 'starts', origin, roundId: site.roundId, people: saving, seconds: scaled(10, 1) })
  const [one = '', other = ''] = staff
  const ask = askerOf(origin, site)
  const measured = []
  for (let run = 1; run <= runs; run++) {
    const storm = (part: number) =>
      site.load.run({ kind: 'save-storm', origin, attempts, ...beside, firstSeq: run * 20_000 + part * 10_000 })
    const [lookedAt, whileLooking] = await Promise.all([look(ask, one), storm(0)])
    say(`run ${run}: ${JSON.stringify(lookedAt)}`)
    const [done, whileDone] = await Promise.all([change(site, ask, one, other, run), storm(1)])
    const figures = {
      ...lookedAt,
      ...done,
      saveMaxWhileLookingMs: whileLooking.steps.save?.max ?? 0,
      saveMaxWhileDoneMs: whileDone.steps.save?.max ?? 0
    }
    say(`run ${run}: ${JSON.stringify(done)}, errors ${whileLooking.errors + whileDone.errors}`)
    for (const example of [...whileLooking.examples, ...whileDone.examples]) say(`  ${example}`)
    measured.push({ ...figures, errors: whileLooking.errors + whileDone.errors })
  }
  print('duty', site, { runs, open, beside, ...spreadsOf(measured) })
})

/** Everybody but who saves has begun within the last 13 minutes, and one in forty has answered nothing. */
async function layOpen({ pool, roundId, roundNumber }: Site): Promise<void> {
  say(`Laying ${open} open attempts …`)
  await pool.query(
    `insert into attempts (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version, started_at, deadline_at,
       grace_seconds, paper, option_counts, asks_prediction, seed)
     select $1, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '8000' || to_hex(32768 | ($1::int << 2) | (n % 4)) || substr(md5(n::text), 1, 12))::uuid,
       $2, participant_id, account_id, unit_id, division_id, 1, 1, at, at + interval '90 minutes', 5, paper, option_counts, true, md5(n::text)
     from (select row_number() over (order by md5(id::text)) as n, * from attempts where round_number <> $1) a,
       lateral (select now() - interval '13 minutes' + n * interval '13 minutes' / $3 as at) moment
     where n <= $3 and account_id <> all ($4)`,
    [roundNumber, roundId, open, Array.from({ length: savers + 2 }, (_, index) => madeId('account', 1 + ((index * 7919) % open)))]
  )
  await pool.query(
    `insert into answers (round_number, attempt_id, position, seq, choice, received_at, is_late)
     select round_number, id, position, 1, 'a', at, false from (
       select a.*, position, started_at + position * interval '40 seconds' as at, row_number() over (partition by position order by id) as n
       from attempts a, generate_series(1, 15) position where round_number = $1
     ) e where at < now() and n % 40 > 0 order by at`,
    [roundNumber]
  )
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
}

/** The two who were taken last are organizers. */
async function appoint({ pool }: Site): Promise<void> {
  const ids = [savers, savers + 1].map((index) => madeId('account', 1 + ((index * 7919) % open)))
  await pool.query('update sessions set second_factor_at = created_at where account_id = any($1::uuid[])', [ids])
  await pool.query(
    `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at)
     select gen_random_uuid(), a, 'organizer', 'contest', c.id, now() from unnest($1::uuid[]) a, contests c where c.slug = $2`,
    [ids, contest]
  )
}

type Ask = ReturnType<typeof askerOf>

/** As a page would: who is refused for want of room asks again; the time runs on. */
function askerOf(origin: string, { roundId }: Site) {
  return async (token: string, method: string, path: string, body?: object) => {
    const begun = performance.now()
    for (;;) {
      const response = await fetch(`${origin}/api/contests/${contest}/rounds/${roundId}/${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) })
      })
      const said = await response.text()
      if (response.ok) return { ms: performance.now() - begun, said }
      if (response.status !== 503) throw new Error(`${method} ${path}: ${response.status} ${said}`)
      say(`${method} ${path} was refused for want of room`)
      await pause(1000)
    }
  }
}

async function look(ask: Ask, token: string) {
  const figures: Record<string, number> = {}
  for (const [name, path] of Object.entries(looks)) figures[name] = (await ask(token, 'GET', `duty${path}`)).ms
  return figures
}

/** Each deed is undone or ends before the next; how long the interval is that is given back grows with the runs, so that none overlaps. */
async function change({ pool, roundNumber }: Site, ask: Ask, one: string, other: string, run: number) {
  const reason = 'Đo thử'
  const pauseMs = (await ask(one, 'PUT', 'pause', { reason })).ms
  const resumeMs = (await ask(one, 'DELETE', 'pause')).ms
  const { rows } = await pool.query<{ unit: string }>(
    `select unit_id as unit from attempts_r${roundNumber} where unit_id is not null group by 1 order by count(*) desc limit 1`
  )
  const extendMs = (await ask(one, 'POST', 'extensions', { unitId: rows[0]?.unit, seconds: 600, reason })).ms
  const from = Date.now() - (10 - run) * 60_000
  const interval = { from: new Date(from).toISOString(), to: new Date(from + 30_000).toISOString() }
  const { id } = JSON.parse((await ask(one, 'POST', 'compensations', { ...interval, reason })).said) as Compensation
  const giveBackMs = (await ask(other, 'PUT', `compensations/${id}/approval`, { decision: 'approved' })).ms
  return { pauseMs, resumeMs, extendMs, giveBackMs }
}
