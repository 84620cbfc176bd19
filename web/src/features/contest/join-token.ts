/** The token of a unit's join link: read from behind the `#`, which no server sees, and kept while the person registers or signs in. */
import { call, Refusal, type RefusalCode } from '../../api.ts'

export interface FollowedLink {
  token: string
  /** Null when it does not work. */
  unit: { id: string; name: string } | null
  code: RefusalCode | null
}

const key = 'hoithi.join-link'
let inMemory: string | null = null

/** Of this contest's link, if somebody came through one. */
export function keptToken(contest: string): string | null {
  const { hash, pathname } = window.location
  if (hash.length > 1 && pathname.startsWith(`/contests/${contest}/`)) keep(`${contest} ${hash.slice(1)}`)
  const [of, token = null] = (recalled() ?? '').split(' ')
  return of === contest ? token : null
}

export function forgetToken(): void {
  inMemory = null
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept there.
  }
}

export async function lookAtLink(token: string, contestId: string): Promise<FollowedLink> {
  try {
    const { contest, unit } = await call('GET /join-links/:token', { params: { token } })
    return contest.id === contestId ? { token, unit, code: null } : { token, unit: null, code: 'link.unknown' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'network.offline') throw error
    forgetToken()
    return { token, unit: null, code: error.code }
  }
}

function keep(text: string): void {
  inMemory = text
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // A private window may keep nothing: then it is held as long as the page.
  }
}

function recalled(): string | null {
  try {
    return sessionStorage.getItem(key) ?? inMemory
  } catch {
    return inMemory
  }
}
