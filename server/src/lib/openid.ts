/**
 * Asks one provider who somebody is: OpenID Connect, authorization code with PKCE, state and nonce. The answer's signature, issuer, audience and times are
 * checked. Knows nothing of accounts, and asks nobody but the issuer that was configured.
 */
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState
} from 'openid-client'

export interface ProviderSettings {
  /** In addresses. */
  key: string
  /** As people call it. */
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  scope: string
  nameClaim: string
  subjectClaim: string
  /** To which address of ours the provider sends people back; each provider has its own. */
  callback: string
}

/** What has to be kept until the answer comes. */
export interface Asked {
  state: string
  nonce: string
  verifier: string
}

export interface Person {
  issuer: string
  subject: string
  name: string | null
}

export interface Provider {
  key: string
  name: string
  issuer: string
  begin(): Promise<{ url: string; asked: Asked }>
  /** `response` is what the provider added to our address. Rejects with a ProviderFault. */
  personOf(response: string, asked: Asked): Promise<Person>
}

/** Unreachable: it may answer another time. Denied: the person, or the provider for them, said no. Refused: the answer is not what it must be. */
export class ProviderFault extends Error {
  readonly reason: 'unreachable' | 'denied' | 'refused'

  constructor(reason: ProviderFault['reason'], cause: unknown) {
    super(`The provider’s answer: ${reason}`, { cause })
    this.reason = reason
  }
}

/** Of each request to the provider; a sign-in needs three at most. */
const patienceSeconds = 4
/** Clocks differ. */
const toleranceSeconds = 30

export function openProvider(settings: ProviderSettings): Provider {
  const { key, name, issuer, callback, scope } = settings
  let found: Promise<Configuration> | undefined
  // Asked for at the first use, never at the start; what is not found is looked for again.
  const configuration = () => {
    found ??= discover(settings).catch((error) => {
      found = undefined
      throw new ProviderFault('unreachable', error)
    })
    return found
  }
  return {
    key,
    name,
    issuer,
    async begin() {
      const config = await configuration()
      const asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const challenge = { code_challenge: await calculatePKCECodeChallenge(asked.verifier), code_challenge_method: 'S256' }
      const { state, nonce } = asked
      const url = buildAuthorizationUrl(config, { redirect_uri: callback, scope, state, nonce, ...challenge })
      return { url: url.href, asked }
    },
    async personOf(response, asked) {
      const config = await configuration()
      try {
        return await exchange(config, settings, response, asked)
      } catch (error) {
        const fault = faultOf(error)
        // It may have moved.
        if (fault.reason === 'unreachable') found = undefined
        throw fault
      }
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const { origin, protocol } = new URL(issuer)
  const config = await discovery(new URL(issuer), clientId, { [clockTolerance]: toleranceSeconds }, authenticateWith(clientSecret), {
    execute: [enableNonRepudiationChecks, ...(protocol === 'http:' ? [allowInsecureRequests] : [])],
    timeout: patienceSeconds,
    [customFetch]: fetchFrom(origin)
  })
  const { authorization_endpoint: place = '' } = config.serverMetadata()
  if (!isOf(origin, place)) throw new Error('The authorization endpoint is not at the issuer’s own address')
  return config
}

const isOf = (origin: string, url: string) => URL.canParse(url) && new URL(url).origin === origin

/** Whatever a provider's description names as its addresses, nobody else is asked. Redirects are not followed. */
const fetchFrom =
  (origin: string): CustomFetch =>
  (url, options) => {
    if (!isOf(origin, url)) throw new Error('An address that is not the issuer’s own is not asked')
    return fetch(url, options as RequestInit)
  }

/** In the header, as the standard has it, unless the provider says that it takes only the body. */
function authenticateWith(clientSecret: string): ClientAuth {
  const [inBody, inHeader] = [ClientSecretPost(clientSecret), ClientSecretBasic(clientSecret)]
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (taken.includes('client_secret_basic') ? inHeader : inBody)(server, ...rest)
  }
}

async function exchange(config: Configuration, settings: ProviderSettings, response: string, asked: Asked): Promise<Person> {
  const { issuer, callback, subjectClaim, nameClaim } = settings
  const address = new URL(callback)
  address.search = response
  const tokens = await authorizationCodeGrant(config, address, {
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    pkceCodeVerifier: asked.verifier,
    idTokenExpected: true
  })
  const signed = tokens.claims()
  if (!signed) throw new Error('There is no ID token')
  const isComplete = [subjectClaim, nameClaim].every((claim) => Object.hasOwn(signed, claim))
  const asksMore = !isComplete && config.serverMetadata().userinfo_endpoint !== undefined
  const claims = asksMore ? { ...(await fetchUserInfo(config, tokens.access_token, signed.sub)), ...signed } : signed
  const subject = textOf(claims, subjectClaim)
  // The standard's own form of a subject.
  if (!subject || !/^[\x20-\x7e]{1,255}$/.test(subject)) throw new Error('The answer does not say who it is about')
  return { issuer, subject, name: textOf(claims, nameClaim) }
}

function textOf(claims: Record<string, unknown>, claim: string): string | null {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : null
  return typeof value === 'string' ? value : null
}

/** A connection that fails, takes too long, or answers with something that is no answer of a provider. */
const absent = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']
/** What the standard calls the person's own no; anything else is a fault of the provider, or ours. */
const denials = ['access_denied', 'login_required', 'consent_required', 'interaction_required', 'account_selection_required']

function faultOf(error: unknown): ProviderFault {
  const isAbsent = error instanceof TypeError || (error instanceof ClientError && absent.includes(error.code ?? ''))
  const isDenied = error instanceof AuthorizationResponseError && denials.includes(error.error)
  return new ProviderFault(isAbsent ? 'unreachable' : isDenied ? 'denied' : 'refused', error)
}
