/** The server is killed while pieces of a clip come in; whoever sends it asks how far it has come and goes on. */
import { createCipheriv, createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../../../server/src/lib/random.ts'
import { makeClip } from '../../helpers/clip.ts'
import { offsetOf, sendPiece, sha256Of } from '../../helpers/tus.ts'
import { type FaultTest, whyNotAll } from '../plan.ts'
import { beginClip, type Sending, sendTo } from '../sender.ts'
import { becomes, type Site } from '../site.ts'

const clipBytes = 48 * 2 ** 20
/** Of the piece that is on its way when the server dies; more than what is kept in one go. */
const mostOnItsWay = 10 * 2 ** 20

export const uploadKill: FaultTest = {
  what: 'kill -9 of the server while pieces of a clip are on their way, all along the clip',
  mutants: { 'ack-before-write': /acknowledged bytes are lost/ },
  long: { count: 20, seconds: 600, lanes: 1 },
  short: { count: 4, seconds: 60, lanes: 1 },
  async run(site, { count, seconds, random, failed }) {
    const until = performance.now() + seconds * 1000
    const bytes = await paddedClip(random)
    const sending = await beginClip(site, bytes)
    let [kills, lostBytes, longestAwayMs] = [0, 0, 0]
    while (kills < count && performance.now() < until && !failed.aborted) {
      // Right after an acknowledgement, or in the midst of writing.
      await sendTo(sending, Math.floor((bytes.length * (kills + 0.5)) / count))
      await killOnTheWay(site, sending, { beyond: random.below(mostOnItsWay), isWritten: kills % 2 === 1 })
      const begun = performance.now()
      if (kills++ > 0 || count < 10) await letGo(site, sending)
      lostBytes += await goOn(site, sending)
      longestAwayMs = Math.max(longestAwayMs, performance.now() - begun)
    }
    await sendTo(sending, bytes.length)
    const { state, stored } = await outcomeOf(site, sending)
    const broken = [
      ...(lostBytes > 0 ? [`${lostBytes} acknowledged bytes are lost`] : []),
      ...(state === 'ready' ? [] : [`The clip ends as ${state}`]),
      ...(stored === sha256Of(bytes) ? [] : [`What is stored has the SHA-256 ${stored}`]),
      ...whyNotAll('kills', kills, count)
    ]
    const figures = { kills, acknowledgedBytes: sending.acknowledged, lostBytes, longestAwayMs: Math.round(longestAwayMs) }
    return { diaries: [], figures, broken }
  }
}

/** A clip that plays, and behind it a part that players pass over: of chance, so that no byte is like its neighbours. */
async function paddedClip(random: Random): Promise<Buffer> {
  const clip = await makeClip({ seconds: 4 })
  const key = createHash('sha256')
    .update(String(random.below(1_000_000)))
    .digest()
  const noise = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(clipBytes - clip.length))
  noise.writeUInt32BE(noise.length)
  noise.write('free', 4, 'latin1')
  return Buffer.concat([clip, noise])
}

/** The rest is promised, so much of it leaves, and no more comes: the server dies while it waits for the rest. */
async function killOnTheWay(site: Site, { bytes, id, path, place, acknowledged }: Sending, way: { beyond: number; isWritten: boolean }) {
  const rest = bytes.subarray(acknowledged)
  let die = () => {}
  const dead = new Promise<void>((resolve) => {
    die = resolve
  })
  const sent = sendPiece(place(), path, acknowledged, rest, Math.max(1, Math.min(way.beyond, rest.length - 1)), dead)
  const isWritten = async () => (await stat(join(site.dataDir, 'uploads', id))).size > acknowledged
  const answered = sent.then((answer) => Promise.reject(new Error(`Half a piece was answered ${answer?.status} ${answer?.body}`)))
  await Promise.race([answered, becomes(way.isWritten ? isWritten : () => isHeld(site, id), 'the piece is on its way')])
  await site.signal('SIGKILL')
  die()
  await sent
}

const isHeld = async ({ pool }: Site, id: string) =>
  (await pool.query('select 1 from uploads where id = $1 and lock_holder is not null', [id])).rowCount === 1

/** The long form waits once; else the end of what the dead process still holds is brought to this moment. */
const letGo = ({ pool }: Site, { id }: Sending) =>
  pool.query('update uploads set locked_until = now() where id = $1 and lock_holder is not null', [id])

/** Starts the server, asks how far the clip has come, and gives back how many bytes of what was said to be safe are not what was sent. */
async function goOn(site: Site, sending: Sending): Promise<number> {
  await site.start()
  await site.ready()
  const offset = await offsetOf(sending.place(), sending.path)
  const staged = await readFile(join(site.dataDir, 'uploads', sending.id))
  const lost = Math.max(0, sending.acknowledged - offset) + differing(staged.subarray(0, offset), sending.bytes.subarray(0, offset))
  sending.acknowledged = offset
  return lost
}

function differing(stored: Buffer, sent: Buffer): number {
  if (stored.equals(sent)) return 0
  let count = 0
  for (const [index, byte] of sent.entries()) if (stored[index] !== byte) count++
  return count
}

async function outcomeOf({ pool, dataDir }: Site, { id }: Sending): Promise<{ state: string; stored: string | null }> {
  let state = 'checking'
  await becomes(async () => {
    const { rows } = await pool.query<{ state: string }>('select state from entry_files where upload_id = $1', [id])
    state = rows[0]?.state ?? 'missing'
    return state !== 'checking' && state !== 'processing'
  }, 'the clip has been looked at')
  const stored = await readFile(join(dataDir, 'files/clips', id, 'original')).catch(() => null)
  return { state, stored: stored && sha256Of(stored) }
}
