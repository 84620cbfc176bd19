/** A person who sends a clip in pieces, to whichever server is there. */
import { beginUpload, type Place, sendPiece, sha256Of } from '../helpers/tus.ts'
import { makePeople, type Person } from './people.ts'
import type { Site } from './site.ts'
import { openWire } from './wire.ts'

export interface Sending {
  bytes: Buffer
  person: Person
  place(): Place
  path: string
  id: string
  /** The most that any answer has said to be safe. */
  acknowledged: number
}

/** An entry of a new person's own, and an upload of which nothing has come yet. */
export async function beginClip(site: Site, bytes: Buffer): Promise<Sending> {
  const [person] = await makePeople(site, 1)
  if (!person) throw new Error('Nobody was made')
  const wire = openWire(site.origin)
  const { status, body } = await wire.send(person, 'POST', `/contests/${site.round.contestId}/entries`, { sender: 'person' })
  wire.close()
  if (status !== 201) throw new Error(`An entry was answered ${status} ${JSON.stringify(body)}`)
  const place = () => ({ origin: site.origin(), token: person.token })
  const upload = { entryId: String(body.id), fileName: 'clip.mp4', bytes: bytes.length, sha256: sha256Of(bytes) }
  const path = String((await beginUpload(place(), upload)).headers.location)
  return { bytes, person, place, path, id: path.split('/').at(-1) ?? '', acknowledged: 0 }
}

/** One piece, to this offset, and the answer to it. */
export async function sendTo(sending: Sending, to: number): Promise<void> {
  const { bytes, path, place, acknowledged } = sending
  if (to <= acknowledged) return
  const answer = await sendPiece(place(), path, acknowledged, bytes.subarray(acknowledged, to))
  if (answer?.status !== 204) throw new Error(`A piece was answered ${answer?.status} ${answer?.body}`)
  sending.acknowledged = Number(answer.headers['upload-offset'])
}
