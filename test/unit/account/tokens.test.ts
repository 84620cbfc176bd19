/** Tokens: ours are read, nothing else is, and what was found right once is not checked again. */
import { createHmac } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Deps, TokenClaims } from '../../../server/src/context.ts'
import { authenticate } from '../../../server/src/http/auth.ts'
import { createTokens, type Tokens } from '../../../server/src/modules/account/tokens.ts'

const sessionSecret = 'a secret that is only for tests, long enough'
const claims: TokenClaims = { sid: '019370a0-0000-7000-8000-000000000001', sub: '019370a0-0000-7000-8000-000000000002', exp: 1_796_000_000 }

let app: FastifyInstance
let tokens: Tokens
beforeEach(async () => {
  app = await openApp(sessionSecret)
  tokens = createTokens(app.jwt, [])
})

/** The signing of the real application, with a secret of its own. */
async function openApp(sessionSecret: string): Promise<FastifyInstance> {
  const app = Fastify()
  await authenticate(app, { sessionSecret, earlierSecrets: [] as string[] } as Deps)
  await app.ready()
  return app
}

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** Made by hand, so that a token can be what the application would never sign. */
function handmade(header: object, body: object, options: { hash?: string; secret?: string } = {}): string {
  const signed = `${encode(header)}.${encode(body)}`
  const signature = createHmac(options.hash ?? 'sha256', options.secret ?? sessionSecret).update(signed)
  return `${signed}.${signature.digest('base64url')}`
}

const hs256 = { alg: 'HS256', typ: 'JWT' }

it('reads what it has signed, and what another process with the same secret has signed', async () => {
  expect(tokens.read(tokens.sign(claims))).toEqual(claims)
  const elsewhere = createTokens((await openApp(sessionSecret)).jwt, [])
  expect(tokens.read(elsewhere.sign({ ...claims, sid: 'another' }))).toEqual({ ...claims, sid: 'another' })
  expect(tokens.read(handmade(hs256, claims))).toEqual(claims)
})

it('says only which session of which account it is, and until when', () => {
  const [, body = ''] = tokens.sign(claims).split('.')
  expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual(claims)
  // Whether it has run out is asked of the server’s own clock.
  expect(tokens.read(handmade(hs256, { ...claims, exp: 1 }))).toEqual({ ...claims, exp: 1 })
})

const ours = handmade(hs256, claims)
const [head = '', body = '', signature = ''] = ours.split('.')
const foreign: [string, string][] = [
  ['nothing', ''],
  ['a word', 'x'],
  ['two dots', '..'],
  ['a foreign signature', handmade(hs256, claims, { secret: 'another secret that is long enough as well' })],
  ['the signature of other claims', `${head}.${encode({ ...claims, sub: 'somebody else' })}.${signature}`],
  ['a signature cut short', ours.slice(0, -1)],
  ['a signature with another first letter', `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`],
  ['no signature', `${head}.${body}.`],
  ['only two parts', `${head}.${body}`],
  ['alg none', `${encode({ alg: 'none', typ: 'JWT' })}.${body}.`],
  ['alg none with a signature', handmade({ alg: 'none', typ: 'JWT' }, claims)],
  ['alg HS512 with the right secret', handmade({ alg: 'HS512', typ: 'JWT' }, claims, { hash: 'sha512' })],
  ['alg HS384 with the right secret', handmade({ alg: 'HS384', typ: 'JWT' }, claims, { hash: 'sha384' })],
  ['no alg', handmade({ typ: 'JWT' }, claims)]
]

it.for(foreign)('reads nothing from %s, however often it comes and beside one that is ours', ([, token]) => {
  const verify = vi.spyOn(app.jwt, 'verify')
  expect(tokens.read(token)).toBeNull()
  expect(tokens.read(ours)).toEqual(claims)
  expect(tokens.read(token)).toBeNull()
  expect(verify.mock.calls.filter(([read]) => read === ours)).toHaveLength(1)
})

it('checks a token once, and each token by itself', () => {
  const verify = vi.spyOn(app.jwt, 'verify')
  const [one, other] = [tokens.sign(claims), tokens.sign({ ...claims, sid: 'another' })]
  for (let time = 0; time < 3; time++) {
    expect(tokens.read(one)).toEqual(claims)
    expect(tokens.read(other)).toEqual({ ...claims, sid: 'another' })
  }
  expect(verify.mock.calls.map(([token]) => token)).toEqual([one, other])
})

it('remembers nothing for another process: what it reads it has checked itself', async () => {
  const token = tokens.sign(claims)
  tokens.read(token)
  expect(createTokens((await openApp('another secret that is long enough as well')).jwt, []).read(token)).toBeNull()
})

it('does not remember more and more: it forgets, and checks again', () => {
  const verify = vi.fn((token: string) => ({ sid: token, sub: 'someone', exp: 1 }))
  const many = createTokens({ sign: () => '', verify: <Claims>(token: string) => verify(token) as Claims }, [])
  const most = 50_000
  for (let number = 0; number < most; number++) many.read(`${number}`)
  many.read('0')
  expect(verify).toHaveBeenCalledTimes(most)
  many.read('one more')
  expect(many.read('0')).toEqual({ sid: '0', sub: 'someone', exp: 1 })
  expect(verify).toHaveBeenCalledTimes(most + 2)
})
