/**
 * Attacks on the wire, by their number in the threat table: slow clients (29), great and deep bodies (30, 32), bytes that two servers read in two ways and
 * forged addresses (36). Real sockets; docs/security.md tells what was broken to see each of these fail.
 */
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Endpoint } from '@hoi-thi/shared/api'
import { contract } from '@hoi-thi/shared/contract'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../server/src/app.ts'
import { edge, type Patience, patience } from '../../server/src/http/edge.ts'
import { makeAccount, makeAttempt } from '../helpers/make.ts'
import { sayRaw, statusesOf } from '../helpers/raw.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let port: number
beforeAll(async () => {
  world = await openWorld()
  port = await listen(world.app.http)
})
afterAll(() => world.close())

async function listen(http: FastifyInstance): Promise<number> {
  await http.listen({ port: 0, host: '127.0.0.1' })
  return (http.server.address() as AddressInfo).port
}

describe('29 a slow client', () => {
  const short: Patience = { headersMs: 100, requestMs: 200, idleMs: 100, checkMs: 20 }
  let http: FastifyInstance
  let slow: number
  beforeAll(async () => {
    http = Fastify(edge({ logLevel: 'silent', trustProxy: 0 }, short))
    http.post('/', (request) => request.body)
    http.get('/', () => ({}))
    slow = await listen(http)
  })
  afterAll(() => http.close())

  it.for([
    ['that says nothing', ''],
    ['in the first line', 'GET / HT'],
    ['in its headers', 'GET / HTTP/1.1\r\nhost: a\r\nx-a: '],
    ['in its body', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"a"'],
    ['in a chunk', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{"a"'],
    ['between chunks', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{"\r\n']
  ])('%s is cut off', async ([, bytes]) => {
    const heard = await sayRaw(slow, bytes ?? '')
    expect(statusesOf(heard).filter((status) => status < 400)).toEqual([])
  })

  it('that has been answered and says no more is cut off', async () => {
    const heard = await sayRaw(slow, 'GET / HTTP/1.1\r\nhost: a\r\n\r\n')
    expect(statusesOf(heard)).toEqual([200])
  })

  it('has ten seconds for headers and thirty for the whole, and the server looks often enough', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, maxRequestsPerSocket } = world.app.http.server
    expect({ headersTimeout, requestTimeout, keepAliveTimeout }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 72_000
    })
    expect(maxRequestsPerSocket).toBe(100_000)
    expect(patience.checkMs).toBeLessThanOrEqual(5_000)
  })
})

/** As it is: a library would make another body of it. */
const send = (payload: string) =>
  world.app.http.inject({ method: 'POST', url: '/api/sessions', payload, headers: { 'content-type': 'application/json' } })

describe('30 a great body', () => {
  it('is refused, also when it says that it is small, and when it does not say', async () => {
    const big = `{"signInName":"${'a'.repeat(300_000)}"}`
    expect((await send(big)).json()).toMatchObject({ code: 'request.invalid', detail: 'Request body is too large' })
    const chunked = `POST /api/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`
    expect(statusesOf(await sayRaw(port, chunked, /request\.invalid/))).toEqual([400])
    const heads = `POST /api/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99999999999\r\n\r\n`
    expect(statusesOf(await sayRaw(port, heads, /request\.invalid/))).toEqual([400])
  })

  it('is not unpacked', async () => {
    const packed = gzipSync(JSON.stringify({ signInName: 'a'.repeat(10_000_000), password: 'x' }))
    const reply = await world.app.http.inject({
      method: 'POST',
      url: '/api/sessions',
      payload: packed,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    })
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'request.invalid'])
  })

  it('of many answers counts as many saves: a flood is told to wait', async () => {
    const { participant, attempt } = await makeAttempt(world)
    const answers = Array.from({ length: 60 }, (_, index) => ({ position: (index % 15) + 1, seq: index + 1, optionIds: ['a'] }))
    const replies = await Promise.all(Array.from({ length: 40 }, () => participant.put(`/api/attempts/${attempt.id}/answers`, { answers })))
    const refused = replies.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    for (const reply of refused) expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('32 what takes long to read', () => {
  it.for([
    ['lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`],
    ['lists without an end', '['.repeat(200_000)]
  ])('is refused as no body: %s in one another', async ([, text]) => {
    const reply = await send(text ?? '')
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'request.invalid'])
  })

  it('has no pattern to work on that may be of any length', () => {
    const unbounded: string[] = []
    const look = (schema: unknown, where: string): void => {
      if (typeof schema !== 'object' || schema === null) return
      const { pattern, maxLength } = schema as { pattern?: unknown; maxLength?: unknown }
      // A single class repeated is read in one go; what has two repetitions or more needs a bound.
      const repetitions = typeof pattern === 'string' ? (pattern.match(/[*+]|\{\d+,\}/g)?.length ?? 0) : 0
      if (repetitions > 1 && maxLength === undefined) unbounded.push(`${where}: ${pattern}`)
      for (const [name, each] of Object.entries(schema)) look(each, `${where}.${name}`)
    }
    for (const [route, { params, query, body }] of Object.entries<Endpoint>(contract)) look({ params, query, body }, route)
    expect(unbounded).toEqual([])
  })
})

const smuggled = 'GET /api/notice HTTP/1.1\r\nhost: a\r\n\r\n'
const post = (headers: string[], body: string) =>
  `POST /api/sessions HTTP/1.1\r\nhost: a\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${body}`
const json = 'content-type: application/json'

/** Each could be read as one request by one server and as two by the next. */
const ambiguous: [string, string][] = [
  ['CL.TE', post([json, 'content-length: 6', 'transfer-encoding: chunked'], `0\r\n\r\n${smuggled}`)],
  ['TE.CL', post([json, 'transfer-encoding: chunked', 'content-length: 4'], `5c\r\n${smuggled}\r\n0\r\n\r\n`)],
  ['two lengths', post([json, 'content-length: 2', `content-length: ${smuggled.length}`], `{}${smuggled}`)],
  ['two lengths in one line', post([json, `content-length: 2, ${smuggled.length}`], `{}${smuggled}`)],
  ['two equal lengths', post([json, 'content-length: 2', 'content-length: 2'], `{}${smuggled}`)],
  ['a length with a sign', post([json, 'content-length: +2'], `{}${smuggled}`)],
  ['a negative length', post([json, 'content-length: -2'], smuggled)],
  ['a length in hex', post([json, 'content-length: 0x2'], `{}${smuggled}`)],
  ['a length that is a fraction', post([json, 'content-length: 2.0'], `{}${smuggled}`)],
  ['an empty length', post([json, 'content-length: '], smuggled)],
  ['a length beyond numbers', post([json, 'content-length: 18446744073709551618'], `{}${smuggled}`)],
  ['a length with a space within', post([json, 'content-length: 2 2'], `{}${smuggled}`)],
  ['a space before the colon', post([json, 'content-length : 2'], `{}${smuggled}`)],
  ['a space before the colon of chunked', post([json, 'transfer-encoding : chunked'], `0\r\n\r\n${smuggled}`)],
  ['chunked beside another', post([json, 'transfer-encoding: chunked, identity'], `0\r\n\r\n${smuggled}`)],
  ['an encoding that is nearly chunked', post([json, 'transfer-encoding: xchunked'], `0\r\n\r\n${smuggled}`)],
  ['chunked in quotes', post([json, 'transfer-encoding: "chunked"'], `0\r\n\r\n${smuggled}`)],
  ['chunked after a vertical tab', post([json, 'transfer-encoding: \x0bchunked'], `0\r\n\r\n${smuggled}`)],
  ['two encodings', post([json, 'transfer-encoding: chunked', 'transfer-encoding: cow'], `0\r\n\r\n${smuggled}`)],
  ['a folded line', post([json, 'transfer-encoding:\r\n chunked'], `0\r\n\r\n${smuggled}`)],
  ['a folded header', post([json, 'x-a: 1\r\n content-length: 2', 'content-length: 0'], smuggled)],
  ['a bare carriage return', post([json, 'x-a: 1\rcontent-length: 2'], `{}${smuggled}`)],
  ['a NUL in a header', post([json, 'x-a: \0', 'content-length: 2'], `{}${smuggled}`)],
  ['a NUL in a name', post([json, 'content\0length: 2'], `{}${smuggled}`)],
  ['a chunk with a sign', post([json, 'transfer-encoding: chunked'], `+2\r\n{}\r\n0\r\n\r\n${smuggled}`)],
  ['a chunk in 0x', post([json, 'transfer-encoding: chunked'], `0x2\r\n{}\r\n0\r\n\r\n${smuggled}`)],
  ['a chunk longer than it says', post([json, 'transfer-encoding: chunked'], `1\r\n{}\r\n0\r\n\r\n${smuggled}`)],
  ['a chunk beyond numbers', post([json, 'transfer-encoding: chunked'], `fffffffffffffffff\r\n{}\r\n0\r\n\r\n${smuggled}`)],
  ['a chunk with a space', post([json, 'transfer-encoding: chunked'], `2 \r\n{}\r\n0\r\n\r\n${smuggled}`)],
  ['no name', post([json, ': x', 'content-length: 2'], `{}${smuggled}`)],
  ['no colon', post([json, 'content-length 2'], `{}${smuggled}`)],
  ['a header in the first line', `GET /api/me HTTP/1.1 x: y\r\nhost: a\r\n\r\n${smuggled}`],
  ['a method in small letters', `get /api/notice HTTP/1.1\r\nhost: a\r\n\r\n`],
  ['an unknown method', `SMUGGLE /api/notice HTTP/1.1\r\nhost: a\r\n\r\n`],
  ['a version of its own', `GET /api/notice HTTP/9.9\r\nhost: a\r\n\r\n`],
  ['HTTP/2 without agreement', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${smuggled}`],
  ['no host', `GET /api/notice HTTP/1.1\r\n\r\n`],
  ['headers of 13 KB', `GET /api/notice HTTP/1.1\r\nhost: a\r\nx-a: ${'a'.repeat(13_000)}\r\n\r\n`],
  ['two thousand headers', `GET /api/notice HTTP/1.1\r\nhost: a\r\n${'x-long: y\r\n'.repeat(2000)}\r\n`],
  ['an address with a line feed', `GET /api/notice\nhost: b HTTP/1.1\r\nhost: a\r\n\r\n`]
]

describe('36 bytes that two servers would read in two ways', () => {
  it('are forty', () => expect(ambiguous).toHaveLength(40))

  it.for(ambiguous)('%s: nothing is served of it, and the connection is closed', async ([, bytes]) => {
    const heard = await sayRaw(port, bytes)
    expect(statusesOf(heard).filter((status) => status < 400)).toEqual([])
    expect(heard).not.toMatch(/paragraphs/)
  })

  it('36 TRACE and CONNECT are not served', async () => {
    const trace = await sayRaw(port, 'TRACE /api/notice HTTP/1.1\r\nhost: a\r\nx-canary: 7\r\nconnection: close\r\n\r\n')
    expect(statusesOf(trace)).toEqual([404])
    expect(trace).not.toContain('x-canary')
    expect(statusesOf(await sayRaw(port, 'CONNECT evil.example:443 HTTP/1.1\r\nhost: a\r\n\r\n')).filter((status) => status < 400)).toEqual(
      []
    )
  })

  it('36 no header changes the method', async () => {
    const account = await makeAccount(world)
    await account.get('/api/sessions/current').set('x-http-method-override', 'DELETE').set('x-method-override', 'DELETE')
    expect((await account.get('/api/me')).status).toBe(200)
  })
})

describe('36 a forged address', () => {
  const seen = async (trustProxy: number, headers: Record<string, string>) => {
    const http = Fastify(edge({ logLevel: 'silent', trustProxy }))
    http.get('/', ({ ip, protocol, host }) => ({ ip, protocol, host }))
    const reply = await http.inject({ url: '/', headers, remoteAddress: '192.0.2.1' })
    await http.close()
    return reply.json()
  }
  const forwarded = {
    'x-forwarded-for': '203.0.113.66, 198.51.100.2, 198.51.100.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example'
  }

  it.for([
    [0, '192.0.2.1'],
    [1, '198.51.100.1'],
    [2, '198.51.100.2']
  ] as const)('is not believed beyond %i proxies', async ([hops, ip]) => {
    expect(await seen(hops, forwarded)).toMatchObject({ ip, protocol: hops ? 'https' : 'http' })
  })

  it('gives no new count of tries to who invents one for each', async () => {
    const app = await buildApp({ ...world.deps, trustProxy: 1 })
    const { signInName } = await makeAccount(world)
    const statuses = []
    for (let n = 0; n < 8; n++) {
      const headers = { 'x-forwarded-for': `203.0.113.${n}, 198.51.100.1` }
      const reply = await app.http.inject({ method: 'POST', url: '/api/sessions', payload: { signInName, password: `sai-${n}` }, headers })
      statuses.push(reply.statusCode)
    }
    await app.http.close()
    expect(statuses.slice(5)).toEqual([429, 429, 429])
  })

  it.for(['evil.example', 'hoithi.example.vn.evil.example', 'hoithi.example.vn@evil.example', '192.0.2.7', 'evil.example:443'])(
    'of a host is refused where the public one is known: %s',
    async (host) => {
      const app = await buildApp({ ...world.deps, publicUrl: 'https://hoithi.example.vn', isSecure: true })
      const get = (host: string) => app.http.inject({ url: '/api/notice', headers: { host } })
      const [foreign, own, machine] = [await get(host), await get('hoithi.example.vn'), await get('127.0.0.1:3000')]
      await app.http.close()
      expectProblem({ status: foreign.statusCode, body: foreign.json(), headers: foreign.headers }, 'request.foreign-host')
      expect([own.statusCode, machine.statusCode]).toEqual([200, 200])
    }
  )
})
