import { expect, it } from 'vitest'
import { accountsSearch, readAccountsSearch } from '../../../../web/src/features/role/accounts-search.ts'
import { isAccountDeed, lackingRole } from '../../../../web/src/features/role/giving.ts'
import { contestsOf, holds, seesAdministration } from '../../../../web/src/features/role/holding.ts'

it('asks for a role, and for what it is held over', () => {
  expect(lackingRole({ role: null, scopeId: '' })).toEqual(['role'])
  expect(lackingRole({ role: 'unit-officer', scopeId: '' })).toEqual(['scope'])
  expect(lackingRole({ role: 'organizer', scopeId: 'some contest' })).toEqual([])
  expect(lackingRole({ role: 'administrator', scopeId: '' })).toEqual([])
})

it('shows the administration to those whose role gives a part of it', () => {
  expect(seesAdministration([])).toBe(false)
  expect(seesAdministration([{ role: 'unit-officer' }])).toBe(false)
  expect(seesAdministration([{ role: 'unit-officer' }, { role: 'organizer' }])).toBe(true)
  expect(seesAdministration([{ role: 'unit-officer' }, { role: 'data-protection-officer' }])).toBe(true)
  expect(holds([{ role: 'data-protection-officer' }], 'accounts.manage')).toBe(false)
  expect(holds([{ role: 'administrator' }], 'accounts.manage')).toBe(true)
})

it('knows which contests somebody organizes', () => {
  const organizer = { role: 'organizer' as const, scopeId: 'c1', scopeName: 'Hội thi' }
  expect(contestsOf([organizer, { role: 'unit-officer', scopeId: 'u1', scopeName: 'Phường' }])).toEqual([{ id: 'c1', name: 'Hội thi' }])
})

it('knows its deeds', () => expect(['give', 'toString'].map(isAccountDeed)).toEqual([true, false]))

it('keeps who is looked for in the address', () => {
  const view = { q: 'Trần & Hồ', cursor: '50', open: 'id' }
  expect(readAccountsSearch(new URLSearchParams(accountsSearch(view)))).toEqual(view)
  expect(accountsSearch({ q: '', cursor: undefined, open: undefined })).toBe('')
})
