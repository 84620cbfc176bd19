import { expect, it } from 'vitest'
import { type PeopleView, peopleQuery, peopleSearch, readPeopleSearch } from '../../../../web/src/features/roster/people-search.ts'

const view = (search: string): PeopleView => readPeopleSearch(new URLSearchParams(search))

it('reads what it has written, and keeps the contest', () => {
  const wanted: PeopleView = { q: 'do thi', filter: 'not-entered', cursor: 50 }
  const search = peopleSearch('?contest=hue&q=cu', wanted)
  expect(search).toContain('contest=hue')
  expect(view(search)).toEqual(wanted)
  expect(peopleSearch('', { filter: 'all' })).toBe('')
})

it('begins at the beginning when the address is made up', () => {
  expect(view('?loc=khong-co&cursor=-1')).toEqual({ q: '', filter: 'all', cursor: undefined })
})

it('asks for the round that is open only where entering matters', () => {
  expect(peopleQuery(view('?loc=entered'), 'round-2')).toMatchObject({ entry: 'entered', roundId: 'round-2' })
  expect(peopleQuery(view('?loc=waiting'), 'round-2')).toEqual({ q: '', cursor: undefined, withoutPassword: true })
  expect(peopleQuery(view('?loc=disputed'), 'round-2')).toMatchObject({ state: 'disputed' })
})
