/** Ids are made by the application: UUIDs that begin with their time, so that indexes grow at the end. */
import { createHash, randomBytes } from 'node:crypto'

let latest = { ms: -1, count: 0 }

/** UUID version 7. Those of one millisecond count up, so that lists by id keep the order in which this process made them. */
export function newId(now: Date, random: Buffer = randomBytes(8)): string {
  const ms = now.getTime()
  latest = { ms, count: ms === latest.ms ? (latest.count + 1) % 0x1000 : 0 }
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(ms, 0, 6)
  bytes.writeUInt16BE(0x7000 | latest.count, 6)
  random.copy(bytes, 8, 0, 8)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return formatUuid(bytes)
}

/** No id that was made at this instant or later is below it. */
export function lowestId(at: Date): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  return formatUuid(bytes)
}

export function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The same id for the same name, on every machine: for seeds, which may be laid twice. UUID version 8. */
export function idOfName(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return formatUuid(bytes)
}

export const isUuid = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
