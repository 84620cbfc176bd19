/** The right options of question versions, remembered: an approved version never changes. */
import type { Db } from '../../db/client.ts'
import type { Key } from './marking.ts'
import { listKeys } from './questions/queries.ts'

const mostKept = 20_000

export interface KeyCache {
  find(versionIds: readonly string[]): Promise<Key>
}

export function createKeyCache(db: Db): KeyCache {
  let kept = new Map<string, readonly number[]>()
  return {
    async find(versionIds) {
      if (versionIds.every((id) => kept.has(id))) return kept
      const found = await listKeys(db, [...new Set(versionIds)])
      // Not cleared: who was given it may still be marking.
      if (kept.size + found.size > mostKept) kept = new Map()
      for (const [id, right] of found) kept.set(id, right)
      return kept
    }
  }
}
