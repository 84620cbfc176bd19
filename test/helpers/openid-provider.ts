/** A real provider (OpenID Connect) on the loopback. Who they are people say by a hint in the address, or in a form; it asks for nothing else. */
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'
import type { ProviderSettings } from '../../server/src/lib/openid.ts'

export interface OpenidProvider {
  settings: ProviderSettings
  /** What it knows of its people, by subject. */
  people: Record<string, Record<string, unknown>>
  /** From now on connections are cut, or its published keys are others than those it signs with. */
  becomes(state: 'well' | 'down' | 'spoilt'): void
  /** As a browser that goes to `url` and says that it is `subject`: what the provider adds to our address. */
  answerTo(url: string, subject: string): Promise<string>
  close(): Promise<void>
}

/** `who` denies. */
export const nobody = 'khong-dong-y'

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const marks = { kid: 'one', alg: 'RS256', use: 'sig' }
  return { secret: { ...privateKey.export({ format: 'jwk' }), ...marks }, open: { ...publicKey.export({ format: 'jwk' }), ...marks } }
}

export async function openOpenidProvider(key: string, origin: string, change: Partial<ProviderSettings> = {}): Promise<OpenidProvider> {
  const people: OpenidProvider['people'] = {}
  let state: 'well' | 'down' | 'spoilt' = 'well'
  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings: ProviderSettings = {
    ...{
      key,
      name: `Dịch vụ ${key}`,
      issuer,
      clientId: 'hoi-thi',
      clientSecret: `bí mật của ${key}`.normalize('NFD').replace(/[^\x20-\x7e]/g, '')
    },
    ...{ scope: 'openid profile email', nameClaim: 'name', subjectClaim: 'sub', callback: `${origin}/openid/${key}` },
    ...change
  }
  const provider = new Provider(issuer, configurationFor(settings, people))
  const callback = provider.callback()
  const spoilt = JSON.stringify({ keys: [newKey().open] })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (state === 'down') return void request.socket.destroy()
    if (state === 'spoilt' && request.url === '/jwks') return void response.setHeader('content-type', 'application/json').end(spoilt)
    if (request.url?.startsWith('/interaction/')) return interact(provider, request, response)
    return callback(request, response)
  }

  return {
    settings,
    people,
    becomes: (next) => {
      state = next
    },
    answerTo: (url, subject) => follow(`${url}&login_hint=${encodeURIComponent(subject)}`, settings.callback),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

function configurationFor({ clientId, clientSecret, callback }: ProviderSettings, people: OpenidProvider['people']) {
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    jwks: { keys: [newKey().secret] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified', 'phone_number'] },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    // In seconds.
    ttl: { AccessToken: 600, AuthorizationCode: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    // The site is its own: nobody is asked whether it may know them.
    loadExistingGrant: async ({ oidc }: import('oidc-provider').Koa) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    }
  }
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const subject = request.method === 'POST' ? new URLSearchParams(await text(request)).get('subject') : params.login_hint
  if (typeof subject !== 'string') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    return void response.end(
      '<title>Đăng nhập</title><form method="post"><label>Mã <input name="subject"></label><button>Vào</button></form>'
    )
  }
  const result = subject === nobody ? { error: 'access_denied' } : { login: { accountId: subject } }
  return provider.interactionFinished(request, response, result)
}

/** Goes from one address to the next with what cookies they set, until it is sent back to `end`. */
async function follow(first: string, end: string): Promise<string> {
  const cookies = new Map<string, string>()
  for (let url = new URL(first); ; ) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const each of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(name, value)
    }
    const location = reply.headers.get('location')
    if (!location) throw new Error(`The provider stays at ${url.pathname}: ${reply.status} ${await reply.text()}`)
    if (location.startsWith(end)) return new URL(location).search
    url = new URL(location, url)
  }
}
