/** The right options of question versions, remembered: an approved version never changes. */
import type { Db } from '../../db/client.ts'
import type { Key } from './marking.ts'
import { listKeys } from './queries.ts'

const mostKept = 20_000

export interface KeyCache {
  find(versionIds: readonly string[]): Promise<Key>
}

export function createKeyCache(db: Db): KeyCache {
  const kept = new Map<string, readonly number[]>()
  return {
    async find(versionIds) {
      if (versionIds.every((id) => kept.has(id))) return kept
      if (kept.size + versionIds.length > mostKept) kept.clear()
      for (const [id, right] of await listKeys(db, [...new Set(versionIds)])) kept.set(id, right)
      return kept
    }
  }
}
