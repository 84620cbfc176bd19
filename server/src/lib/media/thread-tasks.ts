/** What the thread that measures clips does. A refusal crosses as its parts: a copy of an error would have forgotten what it is. */
import type { Tasks } from '../thread/thread.ts'
import { ClipError, type ClipFacts } from './clip-facts.ts'
import { readClip } from './read-clip.ts'

export type ClipTasks = {
  measure: {
    input: { path: string; fileName: string }
    output: { facts: ClipFacts } | { refusal: Pick<ClipError, 'reason' | 'message' | 'details'> }
  }
}

export const tasks: Tasks<ClipTasks> = {
  measure: async ({ path, fileName }) => {
    try {
      return { facts: readClip(path, fileName) }
    } catch (error) {
      if (!(error instanceof ClipError)) throw error
      const { reason, message, details } = error
      return { refusal: { reason, message, details } }
    }
  }
}
