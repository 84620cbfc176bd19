/** Asks the API for a file and saves it on this device. Apart from other requests, since the timed quiz carries those. */
import { call, Refusal, refusalOf } from '../api.ts'
import { saveFile } from './save-text.ts'

/** By POST: taking it is a deed. */
export async function takeFile(path: `/${string}`, body: object): Promise<void> {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const send = () => fetch(`/api${path}`, { ...sent, credentials: 'same-origin' }).catch(noNetwork)
  let response = await send()
  if (response.status === 401) {
    // Renews the session, or says that it is over.
    await call('GET /me')
    response = await send()
  }
  if (!response.ok) throw await refusalOf(response)
  const [, fileName = 'tep'] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  const file = await response.blob().catch(noNetwork)
  saveFile(fileName, file)
}

function noNetwork(): never {
  throw new Refusal('network.offline', 0)
}
