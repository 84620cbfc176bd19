/** A page of somebody with a role, in a session that has shown a second factor. */
import type pg from 'pg'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Demo } from './demo.ts'
import { type Person, password, register } from './journey.ts'

interface Staff {
  role: string
  scope: { kind: 'contest' | 'unit'; id: string }
  width?: number
}

/** Faults of its pages are told to `faults`. */
export async function openStaffPage(demo: Demo, pool: pg.Pool, person: Person, staff: Staff, faults: string[]): Promise<Page> {
  const { role, scope, width = 360 } = staff
  await register(demo.server, person)
  const ofThem = '(select id from accounts where sign_in_name = $1)'
  await pool.query(
    `insert into role_assignments (id, account_id, role, scope_kind, scope_id, granted_at) values (gen_random_uuid(), ${ofThem}, $2, $3, $4, now())`,
    [person.signInName, role, scope.kind, scope.id]
  )
  const viewport = { width, height: 800 }
  const context = await demo.context.browser()?.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  if (!context) throw new Error('The browser is gone')
  context.setDefaultTimeout(20_000)
  context.on('weberror', (error) => faults.push(String(error.error())))
  const data = { signInName: person.signInName, password }
  expect((await context.request.post(`${demo.server.origin}/api/sessions`, { data })).status()).toBe(200)
  await pool.query(`update sessions set second_factor_at = created_at where account_id = ${ofThem}`, [person.signInName])
  return context.newPage()
}
