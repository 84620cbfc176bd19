/** `npm run bench:roster`: a workbook of 5,000 people, previewed, confirmed with its progress looked at, and brought a second time; among 100,000 others. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Import } from '@hoi-thi/shared/import'
import { writeWorkbook } from '../../server/src/lib/spreadsheet/write-workbook.ts'
import { spreadsOf } from './lib/figures.ts'
import { madeId } from './lib/past.ts'
import { print, say } from './lib/report.ts'
import { runs, scaled } from './lib/settings.ts'
import { type Site, withSite } from './lib/site.ts'

const people = scaled(5000, 200)
const contest = 'binh-dang-gioi-hue'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

await withSite(15, async (site) => {
  const { origin } = await site.startServer()
  const officer = site.people.take(1)[0]?.token ?? ''
  const measured = []
  for (let run = 1; run <= runs; run++) {
    const unitId = await appoint(site, run)
    const file = await rosterOf(run)
    const first = await bring(origin, officer, unitId, file)
    const again = await bring(origin, officer, unitId, file)
    expectCounts(first.counts, { ok: people })
    expectCounts(again.counts, { same: people })
    const figures = { previewMs: first.previewMs, confirmMs: first.confirmMs, bothMs: first.previewMs + first.confirmMs, seen: first.seen }
    say(
      `run ${run}: previewed in ${figures.previewMs.toFixed(0)} ms, confirmed in ${figures.confirmMs.toFixed(0)} ms, progress seen ${first.seen} times`
    )
    measured.push({ ...figures, repeatedMs: again.previewMs + again.confirmMs })
  }
  print('roster', site, { runs, people, ...spreadsOf(measured) })
})

/** The first person of the site becomes the officer of another unit each run. */
async function appoint({ pool }: Site, run: number): Promise<string> {
  await pool.query('update sessions set second_factor_at = created_at where account_id = $1', [madeId('account', 1)])
  const { rows } = await pool.query<{ unit: string }>(
    `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at)
     select gen_random_uuid(), $1, 'unit-officer', 'unit', unit_id, now() from contest_units order by unit_id offset $2 limit 1
     returning scope_id as unit`,
    [madeId('account', 1), run]
  )
  return rows[0]?.unit ?? ''
}

/** Half of them with a telephone number. */
function rosterOf(run: number): Promise<Buffer> {
  const signs = 'abcdefghij'
  const word = (n: number) => [...String(n).padStart(5, '0')].map((digit) => signs[Number(digit)]).join('')
  const rows = Array.from({ length: people }, (_, n) => [
    `Nguyễn Thị ${word(n + run * 10_000)}`,
    n % 2 ? `09${run}${String(n).padStart(7, '0')}` : ''
  ])
  return writeWorkbook([{ name: 'Danh sách', columns: [{ title: 'Họ tên' }, { title: 'Điện thoại' }], rows }])
}

async function bring(origin: string, token: string, unitId: string, file: Buffer) {
  const ask = async (method: string, path: string, body?: Buffer | string) => {
    const response = await fetch(`${origin}/api/units/${unitId}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': typeof body === 'string' ? 'application/json' : sheetType })
      },
      ...(body && { body: typeof body === 'string' ? body : new Uint8Array(body) })
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Import
  }
  const begun = performance.now()
  const { id, counts } = await ask('POST', `rosters?contest=${contest}`, file)
  const previewed = performance.now()
  const done = { is: false }
  const confirmation = ask('PUT', `rosters/${id}/confirmation`, '{}').finally(() => {
    done.is = true
  })
  const progress = new Set<number>()
  while (!done.is) {
    progress.add((await ask('GET', `imports/${id}`)).done)
    await pause(50)
  }
  await confirmation
  return { counts, previewMs: previewed - begun, confirmMs: performance.now() - previewed, seen: progress.size }
}

function expectCounts(counts: Import['counts'], expected: Partial<Import['counts']>): void {
  const whole = { ok: 0, same: 0, changed: 0, duplicate: 0, error: 0, ...expected }
  if (JSON.stringify(counts) !== JSON.stringify(whole)) throw new Error(`Counted ${JSON.stringify(counts)}, not ${JSON.stringify(whole)}`)
}
