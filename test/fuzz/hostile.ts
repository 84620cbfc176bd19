/** What should not be sent: values in the place of others, bodies that are hardly JSON, addresses that lead elsewhere. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'

/** Names and texts as Vietnamese keyboards, fonts and jokers write them. */
const texts = [
  'Nguyễn Thị Ánh'.normalize('NFC'),
  'Nguyễn Thị Ánh'.normalize('NFD'),
  'đĐðÐ',
  'Nguy\u200dễn\u200cThị',
  '\u202eadmin\u202c',
  'аdmіnіstrаtоr',
  '👩‍👩‍👧‍👦',
  'N\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307guyen',
  '\u0000',
  'Nguy\ufffdn',
  ' \t\r\n ',
  "'; drop table accounts; --",
  '%_\\',
  '$.a[*] ? (@ > 1)',
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}',
  '\ud800',
  '\u061c\u2066\u2069',
  '٠١٢٣',
  'ＡＢＣ＝',
  'x'.repeat(300),
  '29/02/2027',
  '2026-02-30T00:00:00Z',
  '275760-09-13T00:00:00Z',
  '1764640800000',
  ''
]

/** Values of every kind, for any place. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53 + 1,
    1e308,
    [],
    {},
    [[]],
    [null],
    { toString: 'x' },
    { length: 1e9 }
  ),
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 4 })
)

/** The same body with one field turned into something else, taken away, or one too many. */
export function spoilt(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.nat(), hostileValue, fc.constantFrom('replace', 'remove', 'add', 'whole', 'wrap'))
    .map(([value, place, other, way]) => {
      if (way === 'whole' || !isRecord(value)) return other
      if (way === 'wrap') return [value]
      const names = Object.keys(value)
      const name = way === 'add' ? (extras[place % extras.length] ?? 'x') : names[place % Math.max(1, names.length)]
      const rest = Object.entries(value).filter(([each]) => each !== name)
      return Object.fromEntries(way === 'remove' || name === undefined ? rest : [...rest, [name, other]])
    })
}

const extras = ['id', 'role', 'score', 'state', 'accountId', 'constructor', 'prototype', '$where', 'toString', 'hasOwnProperty', '']
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

export interface Payload {
  bytes: Buffer
  type: string
  encoding?: string
}

const json = 'application/json'
const of = (bytes: Buffer | string, type = json): Payload => ({ bytes: Buffer.from(bytes as string), type })

/** What no JSON library would write, from a body that one has written. */
export function mangled(value: unknown): fc.Arbitrary<Payload> {
  const text = JSON.stringify(value) ?? ''
  const inside = text.startsWith('{') && text.length > 2 ? text.slice(1) : '"a":1}'
  return fc.oneof(
    fc.constantFrom(
      of(`{"__proto__":{"isAdmin":true},${inside}`),
      of(`{"constructor":{"prototype":{"isAdmin":true}},${inside}`),
      of(`{${inside.slice(0, -1)},${inside}`),
      of('['.repeat(10_000)),
      of(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      of('{"a":'.repeat(10_000)),
      of(text.replace(/:(?=[^:]*$)/, ':1e309,"n":')),
      of(text.replace(/\d+/g, '1e309')),
      of(text.replace(/\d+/g, '9007199254740993')),
      of(text.replace(/\d+/g, '-0')),
      of(text.replace(/\d+/g, 'NaN')),
      of(`\ufeff${text}`),
      of(Buffer.from(text, 'utf16le')),
      of(Buffer.concat([Buffer.from('{"signInName":"'), Buffer.from([0xc3, 0x28, 0xff, 0xfe]), Buffer.from('"}')])),
      of(text.replace(/"[^"]*"(?=[,}])/g, '"\\ud800"')),
      of(text.replace(/"[^"]*"(?=[,}])/g, `"${'a'.repeat(1_000_000)}"`)),
      of(`"${'ă'.repeat(500_000)}"`),
      of(''),
      of(text.slice(0, -1)),
      of(text.slice(0, Math.floor(text.length / 2))),
      of(text.replace(/}$/, ',}')),
      of(`${text} ${text}`),
      of('null'),
      of('"text"'),
      of('0'),
      of(text, 'text/plain'),
      of(text, 'application/x-www-form-urlencoded'),
      of(text, 'multipart/form-data; boundary=x'),
      of(text, 'application/xml'),
      of(text, 'application/json; charset=utf-16'),
      of(text, 'x'),
      { ...of(gzipSync(text)), encoding: 'gzip' },
      of(gzipSync(text))
    ),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => of(Buffer.from(bytes)))
  )
}

export const written = (value: unknown): Payload => of(JSON.stringify(value) ?? '')

const nil = '00000000-0000-0000-0000-000000000000'

/** In the place of an id, ready to stand in an address. `known` are ids of things that are there, also those of others. */
export function hostileSegment(known: string[]): fc.Arbitrary<string> {
  const [first = nil] = known
  const fixed = [
    nil,
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    first.toUpperCase(),
    `${first}%00`,
    '%00',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e',
    '%252e%252e%252f',
    '..;',
    `${first}%20`,
    `{${first}}`,
    `urn:uuid:${first}`,
    first.replaceAll('-', ''),
    '-1',
    '0',
    '99999999999999999999',
    'null',
    'undefined',
    '%D9%A0%D9%A1',
    "'%20or%201=1--",
    '1;select%20pg_sleep(10)',
    '$ne',
    '__proto__',
    'constructor',
    '%E0%A4%A',
    '%zz',
    '%ff%fe',
    'x'.repeat(99),
    'x'.repeat(4096),
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'a'.repeat(36)
  ]
  return fc.oneof(
    fc.constantFrom(...fixed),
    fc.constantFrom(first, ...known),
    fc.uuid(),
    fc.string({ unit: 'binary', maxLength: 60 }).map(encode)
  )
}

/** In the place of a query. */
export function hostileQuery(names: string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom('q', 'cursor', 'limit', '__proto__', 'constructor', ...names)
  const value = fc.oneof(
    fc.constantFrom(...texts).map(encode),
    fc.constantFrom('%', '%00', '%zz', '-1', '1e309', 'x'.repeat(4096)),
    fc.string().map(encode)
  )
  const form = fc.constantFrom('=', '[]=', '[a]=', '', '==', '[__proto__]=')
  return fc.array(fc.tuple(name, form, value), { maxLength: 4 }).map((parts) => parts.map((part) => part.join('')).join('&'))
}

/** Lone surrogates have no UTF-8. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, ''))
