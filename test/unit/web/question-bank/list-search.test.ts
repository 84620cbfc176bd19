import { expect, it } from 'vitest'
import { filtersUsed, listQuery, listSearch, readListSearch } from '../../../../web/src/features/question-bank/list-search.ts'

const readBack = (search: string) => listSearch(readListSearch(new URLSearchParams(search)))

it.each([
  '',
  '?q=b%C3%ACnh+%C4%91%E1%BA%B3ng',
  '?q=CH-0012&topic=family&level=recognition&state=approved&division=officials&document=73%2F2006%2FQH11&own=true&import=a&cursor=50'
])('%j is read and written again as it is', (search) => {
  expect(readBack(search)).toBe(search)
})

it('leaves out what is empty or not known', () => {
  expect(readBack('?q=+++&topic=&sort=code')).toBe('')
  expect(listQuery(readListSearch(new URLSearchParams('?level=hard&state=lost&own=no')))).toEqual({})
  expect(listQuery({ level: 'application', state: 'outdated', own: 'true' })).toEqual({
    level: 'application',
    state: 'outdated',
    own: true
  })
})

it('counts the filters that are folded away: not the words, the page, or the file', () => {
  expect(filtersUsed({ q: 'nam', cursor: '50', import: 'a' })).toBe(0)
  expect(filtersUsed({ q: 'nam', topic: 'family', own: 'true', state: undefined })).toBe(2)
})
