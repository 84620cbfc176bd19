import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../../server/src/lib/root.ts'
import { type AuditEntry, deedSentence } from '../../../../web/src/features/audit/deed-sentence.ts'
import { auditSearch, readAuditSearch } from '../../../../web/src/features/audit/log-search.ts'
import { rootsText } from '../../../../web/src/features/audit/roots-text.ts'
import { makeFormat } from '../../../../web/src/messages/format.ts'
import { account } from '../../../../web/src/messages/vi/account.ts'
import { audit } from '../../../../web/src/messages/vi/audit.ts'

const words = { audit, account, format: makeFormat('vi') }
const entry: AuditEntry = {
  id: 7,
  at: '2026-11-23T09:00:00+07:00',
  actor: { id: '00000000-0000-7000-8000-00000000000a', fullName: 'Hồ Thị Thử' },
  action: 'password.changed',
  scopeKind: 'system',
  scopeId: null,
  subjectKind: 'account',
  subjectId: '00000000-0000-7000-8000-0000aabbccdd',
  detail: {},
  hash: null
}
const says = (change: Partial<AuditEntry>) => deedSentence({ ...entry, ...change }, words)

describe('a deed in a sentence', () => {
  it('names who, what and over what', () => {
    expect(says({})).toBe('Hồ Thị Thử đổi mật khẩu')
    const scope = { scopeKind: 'unit', scopeId: '00000000-0000-7000-8000-000011112222' } as const
    expect(says({ action: 'role.granted', detail: { role: 'unit-officer' }, ...scope })).toBe(
      'Hồ Thị Thử cấp vai trò Đầu mối đơn vị (đơn vị 11112222) cho tài khoản aabbccdd'
    )
  })
  it('tells the operator at the machine from somebody who has not signed in', () => {
    expect(says({ action: 'role.granted', actor: null, detail: { role: 'administrator' } })).toMatch(/^Người vận hành máy chủ cấp/)
    expect(says({ action: 'session.refused', actor: null, subjectId: null, detail: { code: 'session.wrong-credentials' } })).toBe(
      'Đăng nhập vào một tên chưa đăng ký bị từ chối: sai tên đăng nhập hoặc mật khẩu'
    )
  })
  it('says how somebody signed in', () =>
    expect(says({ action: 'session.begun', actor: null, detail: { secondFactor: true } })).toMatch(/bằng mật khẩu và mã$/))
  it('says through whom somebody signed in', () => {
    const begun = (detail: AuditEntry['detail']) => says({ action: 'session.begun', actor: null, detail })
    expect(begun({ provider: 'hue-s', secondFactor: false })).toMatch(/, qua hue-s$/)
    expect(begun({ provider: 'hue-s', secondFactor: true })).toMatch(/, qua hue-s và mã$/)
    expect(says({ action: 'identity.unlinked', detail: { provider: null } })).toMatch(/dịch vụ đăng nhập không còn dùng$/)
  })
  it('shows a deed that it does not know by its code', () =>
    expect(['word.done', 'toString'].map((action) => says({ action }))).toEqual(['Hồ Thị Thử: word.done', 'Hồ Thị Thử: toString']))
})

it('has a sentence for every action of the server', () => {
  const source = readFileSync(join(projectRoot, 'server/src/audit.ts'), 'utf8')
  const list = /export type AuditAction =((?:\s*\| '[^']+')+)/.exec(source)?.[1] ?? ''
  const actions = [...list.matchAll(/'([^']+)'/g)].map(([, action]) => action)
  expect(actions.length).toBeGreaterThan(10)
  expect(Object.keys(audit.deeds).sort()).toEqual(actions.sort())
})

it('keeps what is shown in the address', () => {
  const view = { action: 'role.granted', actor: 'a', subject: 'b', cursor: '50' }
  expect(readAuditSearch(new URLSearchParams(auditSearch(view)))).toEqual(view)
  expect(auditSearch({})).toBe('')
})

it('writes one root a line', () =>
  expect(rootsText(['Dấu niêm'], [{ day: '2026-11-23', place: 12, hash: 'ab' }])).toBe('Dấu niêm\r\n\r\n2026-11-23\t12\tab\r\n'))
