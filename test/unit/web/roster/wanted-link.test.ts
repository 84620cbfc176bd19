import { expect, it } from 'vitest'
import { readWantedLink } from '../../../../web/src/features/roster/wanted-link.ts'

const now = new Date('2026-11-22T10:00:00+07:00')
function read(limit: string, until: string) {
  const form = new FormData()
  form.set('limit', limit)
  form.set('until', until)
  return readWantedLink(form, now)
}

it('wants nothing where nothing is filled in', () => {
  expect(read('', ' ')).toEqual({ wrong: [], wanted: {} })
})

it('lets the whole last day count, where the contest is', () => {
  expect(read('1.500', '2026-11-22')).toEqual({ wrong: [], wanted: { limit: 1500, expiresAt: '2026-11-22T16:59:59.000Z' } })
})

it.for(['0', '-1', '1,5', 'vài', '100001'])('does not take %s for a number of people', (limit) => {
  expect(read(limit, '')).toEqual({ wrong: ['limit'], wanted: {} })
})

it.for(['2026-11-21', 'mai'])('does not take %s for a day to come', (until) => {
  expect(read('', until)).toEqual({ wrong: ['until'], wanted: {} })
})
