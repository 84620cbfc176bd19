import { expect, it } from 'vitest'
import { address, safeReturn } from '../../../web/src/addresses.ts'

const rows: [next: string | null, leads: string][] = [
  ['/contests/a/join', '/contests/a/join'],
  ['/contests/a/boards/units?round=r1', '/contests/a/boards/units?round=r1'],
  [null, '/'],
  ['', '/'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/a\\b', '/'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/']
]
it.each(rows)('after signing in, %s leads to %s', (next, leads) => expect(safeReturn(next)).toBe(leads))

it('survives the way through the sign-in page', () => {
  const wanted = address.board('hue', 'units', '?round=r1&bloc=service')
  expect(safeReturn(new URL(address.signIn(wanted), 'http://site').searchParams.get('next'))).toBe(wanted)
})
