import { expect, it } from 'vitest'
import { codeWords } from '../../../../web/src/features/privacy/code-words.ts'
import type { Messages } from '../../../../web/src/messages/messages.ts'
import * as site from '../../../../web/src/messages/vi/site-sentences.ts'
import * as staff from '../../../../web/src/messages/vi/staff-sentences.ts'

const wordsOf = codeWords({ ...site, ...staff } as unknown as Messages, [{ id: 'officials', name: 'Bảng cán bộ' }])

it.for<[table: string, column: string, code: string, words: string]>([
  ['participants', 'division_id', 'officials', 'Bảng cán bộ'],
  ['attempts', 'division_id', 'gone', 'gone'],
  ['participants', 'membership', 'confirmed', 'Đơn vị đã xác nhận'],
  ['role_assignments', 'role', 'unit-officer', 'Đầu mối đơn vị'],
  ['role_assignments', 'scope_kind', 'unit', 'đơn vị'],
  ['audit_entries', 'action', 'data.exported', 'Lấy bản sao dữ liệu'],
  ['mail_choices', 'kind', 'all', 'Mọi thư'],
  ['mail_choices', 'kind', 'contest', 'Về hội thi'],
  ['accounts', 'full_name', 'confirmed', 'confirmed'],
  ['audit_entries', 'action', 'constructor', 'constructor']
])('says %s.%s %s as %s', ([table, column, code, words]) => {
  expect(wordsOf(table, column, code)).toBe(words)
})
