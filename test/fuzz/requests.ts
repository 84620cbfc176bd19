/** Requests for one route of the contract: some valid, most spoilt in one place. */
import type { Endpoint } from '@hoi-thi/shared/api'
import fc from 'fast-check'
import type { Known } from '../helpers/actors.ts'
import { hostileQuery, hostileSegment, mangled, type Payload, spoilt, written } from './hostile.ts'
import { type Schema, validOf } from './valid.ts'

export const visitors = ['visitor', 'participant', 'staff'] as const

export interface Wish {
  as: (typeof visitors)[number]
  path: string
  payload: Payload | null
}

export function wishesFor(route: string, endpoint: Endpoint, known: Known): fc.Arbitrary<Wish> {
  const [, path = ''] = route.split(' ')
  return fc.record({
    as: fc.constantFrom(...visitors),
    path: addressOf(path, (endpoint.query as Schema | undefined) ?? null, known),
    payload: payloadOf((endpoint.body as Schema | undefined) ?? null, !route.startsWith('GET'))
  })
}

function addressOf(path: string, query: Schema | null, known: Known): fc.Arbitrary<string> {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? segmentOf(known[part.slice(1)] ?? []) : fc.constant(part)))
  const names = Object.keys(query?.properties ?? {})
  const search = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, hostileQuery(names), ...(query ? [validQuery(query)] : []))
  return fc.tuple(fc.tuple(...parts), search).map(([segments, text]) => `/api${segments.join('/')}${text && `?${text}`}`)
}

/** Mostly one that is there: what is behind it should be reached too. */
const segmentOf = (known: string[]) =>
  known.length > 0
    ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 2, arbitrary: hostileSegment(known) })
    : hostileSegment(known)

const validQuery = (schema: Schema) =>
  validOf(schema).map((query) =>
    Object.entries(query as object)
      .map(([name, value]) => `${name}=${encodeURIComponent(String(value).replace(/\p{Cs}/gu, ''))}`)
      .join('&')
  )

function payloadOf(body: Schema | null, mayHave: boolean): fc.Arbitrary<Payload | null> {
  if (!mayHave) return fc.constant(null)
  const valid = body ? validOf(body) : fc.constant({})
  const good = valid.map(written)
  const bad = spoilt(valid).map(written)
  return fc.oneof(
    { weight: 2, arbitrary: good },
    { weight: 4, arbitrary: bad },
    { weight: 4, arbitrary: valid.chain(mangled) },
    fc.constant(null)
  )
}
