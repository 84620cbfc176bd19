/** What the thread of questions does. */
import type { Tasks } from '../../../lib/thread/thread.ts'
import type { FileLimits } from './limits.ts'
import { parseBank } from './parse-bank.ts'
import type { ParsedBank } from './parsed.ts'

export type BankTasks = { read: { input: { bytes: Uint8Array; limits: FileLimits }; output: ParsedBank } }

export const tasks: Tasks<BankTasks> = {
  read: ({ bytes, limits }) => parseBank(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
}
