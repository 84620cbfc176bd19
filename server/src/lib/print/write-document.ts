/** Makes the files of an official document in a thread of its own, so that nobody's answer waits for them, and keeps for a while what many ask for. */
import { createHash } from 'node:crypto'
import { createRecent } from '../recent.ts'
import { threadOf } from '../thread/in-thread.ts'
import type { PrintedDocument } from './printed-document.ts'
import type { PrintTasks } from './thread-tasks.ts'

const inThread = threadOf<PrintTasks>({ source: new URL('./thread.ts', import.meta.url), name: 'print-thread' })
const budget = { timeMs: 30_000, memoryMb: 256 }

/** The same document gives the same bytes: what it says is its key. */
const made = createRecent<Promise<Uint8Array>>({ spanMs: 600_000, most: 50 })

export const writeDocx = (printed: PrintedDocument): Promise<Uint8Array> => write('docx', printed)
export const writePdf = (printed: PrintedDocument): Promise<Uint8Array> => write('pdf', printed)

function write(kind: 'docx' | 'pdf', printed: PrintedDocument): Promise<Uint8Array> {
  const now = performance.now()
  const key = createHash('sha256').update(kind).update(JSON.stringify(printed)).digest('base64')
  const file = made.get(key, now) ?? inThread(kind, printed, budget)
  made.set(key, file, now)
  file.catch(() => made.delete(key))
  return file
}
