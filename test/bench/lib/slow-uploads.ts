/** Uploads as over weak lines: each sends so many bits a second, piece by piece, until the time is over. */
import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Person } from './attempt-steps.ts'
import { openTally, type Tallied } from './tally.ts'

export interface UploadJob {
  kind: 'uploads'
  origin: string
  people: Person[]
  /** A real clip, in base64: who sends it sends it whole, and it is looked at beside. */
  clip: string
  /** One of so many sends the clip; the others are part-way through something longer. */
  wholeEvery: number
  bitsPerSecond: number
  seconds: number
}

const entries = '/api/contests/binh-dang-gioi-hue/entries'
const pieceBytes = 512 * 1024
const stepMs = 100

export async function uploadSlowly({ origin, people, clip, wholeEvery, bitsPerSecond, seconds }: UploadJob): Promise<Tallied> {
  const tally = openTally()
  const whole = Buffer.from(clip, 'base64')
  // More than the time allows.
  const endless = Buffer.alloc(Math.ceil((bitsPerSecond / 8) * seconds * 2), 7)
  const until = performance.now() + seconds * 1000
  await Promise.all(
    people.map((person, index) =>
      sendOne({ origin, person, tally, until, bitsPerSecond, bytes: index % wholeEvery === 0 ? whole : endless }).catch(() => {})
    )
  )
  return tally.result()
}

interface Sending {
  origin: string
  person: Person
  tally: ReturnType<typeof openTally>
  until: number
  bitsPerSecond: number
  bytes: Buffer
}

async function sendOne({ origin, person, tally, until, bitsPerSecond, bytes }: Sending): Promise<void> {
  const ask = (method: string, path: string, headers: Record<string, string>, body: Buffer) =>
    sendPaced(origin, method, path, { authorization: `Bearer ${person.token}`, ...headers }, body, (bitsPerSecond / 8) * (stepMs / 1000))
  const entry = await tally.time('begin', () =>
    ask('POST', entries, { 'content-type': 'application/json' }, Buffer.from(JSON.stringify({ sender: 'person' })))
  )
  const metadata = `entry ${Buffer.from(JSON.parse(entry.body).id).toString('base64')},filename ${Buffer.from('clip.mp4').toString('base64')}`
  const begun = await ask(
    'POST',
    '/api/uploads',
    { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    Buffer.alloc(0)
  )
  const path = String(begun.location)
  for (let offset = 0; offset < bytes.length && performance.now() < until; offset += pieceBytes)
    await tally.time('piece', () =>
      ask(
        'PATCH',
        path,
        { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        bytes.subarray(offset, offset + pieceBytes)
      )
    )
}

const tus = { 'tus-resumable': '1.0.0' }

/** So many bytes each tenth of a second. Throws what is no success. */
async function sendPaced(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Buffer,
  bytesEachStep: number
) {
  const asked = request(`${origin}${path}`, { method, headers: { ...headers, 'content-length': String(body.length) } })
  const answered = new Promise<{ location: string | undefined; body: string }>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        if (status >= 300) reject(new Error(`${method} ${path} was answered ${status} ${text}`))
        else resolve({ location: answer.headers.location, body: text })
      })
    })
  })
  // Only waited for at the end: an early refusal is told there.
  answered.catch(() => {})
  for (let from = 0; from < body.length; from += bytesEachStep) {
    asked.write(body.subarray(from, from + bytesEachStep))
    if (body.length > bytesEachStep) await delay(stepMs)
  }
  asked.end()
  return answered
}
