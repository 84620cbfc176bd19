import { expect, it } from 'vitest'
import { type EntriesView, entriesSearch, readEntriesSearch, wantedOf } from '../../../../web/src/features/moderation/entries-search.ts'

const view = (search: string): EntriesView => readEntriesSearch(new URLSearchParams(search))

it('reads what it has written', () => {
  const wanted: EntriesView = { q: 'việc nhà & chợ', filter: 'returned', cursor: '50' }
  expect(view(entriesSearch(wanted))).toEqual(wanted)
  expect(entriesSearch({ filter: 'all' })).toBe('')
})

it('shows all when the address is made up', () => {
  expect(view('?loc=khong-co&cursor=')).toEqual({ q: '', filter: 'all', cursor: undefined })
})

it('asks for no state when all are wanted', () => {
  expect(wantedOf(view('?q=nha'))).toEqual({ q: 'nha', state: undefined })
  expect(wantedOf(view('?loc=draft'))).toEqual({ q: '', state: 'draft' })
})
