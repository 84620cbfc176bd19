/** A client of uploads that is cut off wherever a test wants, and goes on from where the server says it is. */
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../../server/src/app.ts'

export interface Place {
  origin: string
  token: string
}

/** Uploads are cut off, so they come over a real connection. */
export async function originOf(app: App): Promise<string> {
  if (!app.http.server.listening) await app.http.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const encoded = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value, 'utf8').toString('base64')}`)
    .join(',')

const tus = { 'tus-resumable': '1.0.0' }

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Sends `body`, all of it or only its beginning: then the connection is cut, at once or when `until` comes, and there is no answer. */
export function send(
  { origin, token }: Place,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: { bytes: Uint8Array; cutAfter?: number; until?: Promise<unknown> }
): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { method, headers: { ...tus, authorization: `Bearer ${token}`, ...headers } })
    asked.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
      answer.on('error', reject)
    })
    if (body?.cutAfter === undefined) {
      asked.on('error', reject)
      asked.end(body?.bytes)
      return
    }
    asked.on('error', () => resolve(null))
    const { until } = body
    asked.write(body.bytes.subarray(0, body.cutAfter), () => setImmediate(() => void Promise.resolve(until).then(() => asked.destroy())))
  })
}

export async function beginUpload(
  place: Place,
  upload: { entryId: string; fileName: string; bytes: number; sha256?: string }
): Promise<Answer> {
  const { entryId, fileName, bytes, sha256 } = upload
  const metadata = encoded({ entry: entryId, filename: fileName, ...(sha256 && { sha256 }) })
  const answer = await send(place, 'POST', '/api/uploads', {
    'upload-length': String(bytes),
    'upload-metadata': metadata,
    'content-length': '0'
  })
  if (!answer) throw new Error('No answer')
  return answer
}

export async function offsetOf(place: Place, path: string): Promise<number> {
  const answer = await send(place, 'HEAD', path, {})
  if (answer?.status !== 200) throw new Error(`HEAD was answered ${answer?.status}`)
  return Number(answer.headers['upload-offset'])
}

export const sendPiece = (place: Place, path: string, offset: number, piece: Uint8Array, cutAfter?: number, until?: Promise<unknown>) =>
  send(
    place,
    'PATCH',
    path,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), 'content-length': String(piece.length) },
    { bytes: piece, ...(cutAfter !== undefined && { cutAfter }), ...(until && { until }) }
  )

/** Begins and sends a whole file; gives back its id. */
export async function uploadWhole(place: Place, entryId: string, fileName: string, bytes: Uint8Array): Promise<string> {
  const { status, headers, body } = await beginUpload(place, { entryId, fileName, bytes: bytes.length, sha256: sha256Of(bytes) })
  if (status !== 201) throw new Error(`An upload was answered ${status} ${body}`)
  const path = String(headers.location)
  const done = await sendPiece(place, path, 0, bytes)
  if (done?.status !== 204) throw new Error(`A piece was answered ${done?.status} ${done?.body}`)
  return path.split('/').at(-1) ?? ''
}
