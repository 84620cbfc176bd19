/** Reads a file of questions as people send them, in a thread of its own. Refuses with a FileError, never with half a file. */
import { FileError } from '../../../lib/file-error.ts'
import { threadOf } from '../../../lib/thread/in-thread.ts'
import { type FileLimits, fileLimits } from './limits.ts'
import type { ParsedBank } from './parsed.ts'
import type { BankTasks } from './thread-tasks.ts'

const inThread = threadOf<BankTasks>({ source: new URL('./thread.ts', import.meta.url), name: 'question-thread' })

export async function readBank(bytes: Uint8Array, limits: Partial<FileLimits> = {}): Promise<ParsedBank> {
  const all = { ...fileLimits, ...limits }
  if (bytes.length > all.fileBytes) throw new FileError('too-big', `The file has ${bytes.length} bytes`)
  return inThread('read', { bytes, limits: all }, all)
}
