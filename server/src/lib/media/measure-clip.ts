/** Measures a clip in a thread of its own, with a budget of time and memory. */
import { FileError } from '../file-error.ts'
import { type Budget, threadOf } from '../thread/in-thread.ts'
import { ClipError, type ClipFacts } from './clip-facts.ts'
import type { ClipTasks } from './thread-tasks.ts'

const inThread = threadOf<ClipTasks>({ source: new URL('./thread.ts', import.meta.url), name: 'clip-thread' })

/** Sound tables take milliseconds and a few megabytes. */
const usual: Budget = { timeMs: 20_000, memoryMb: 192 }

/** Refuses with a ClipError. The name is the one that the file was sent in under. */
export async function measureClip(path: string, fileName: string, budget: Partial<Budget> = {}): Promise<ClipFacts> {
  const answer = await inThread('measure', { path, fileName }, { ...usual, ...budget }).catch((error: unknown) => {
    throw error instanceof FileError ? new ClipError('too-costly', error.message) : error
  })
  if ('facts' in answer) return answer.facts
  const { reason, message, details } = answer.refusal
  throw new ClipError(reason, message, details)
}
