/** The other services through which people may sign in, and the way there. They come once the page can be used. */

import { call } from '../../api.ts'
import { later } from '../../app/later.ts'

export const providers = later(() => call('GET /openid/providers').then(({ items }) => items))

/** Leaves the site; the provider sends the browser back to a page of ours. */
export async function leaveFor(provider: string, next: string): Promise<void> {
  const { url } = await call('POST /openid/requests', { body: { provider, next } })
  window.location.assign(url)
}
