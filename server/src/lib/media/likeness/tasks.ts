/** What is reckoned of likeness apart from where requests are answered: it takes seconds of a core beside many clips. */
import { fingerprintOf } from './fingerprint.ts'
import type { GrayFrames } from './gray-frames.ts'
import { compare, type Likeness, leastShare, recall } from './likeness.ts'

export type LikenessTypes = {
  fingerprint: { input: GrayFrames; output: Uint8Array }
  /** Of each of the others, in order; null: nothing that should be shown. */
  compare: { input: { one: Uint8Array; others: Uint8Array[] }; output: (Likeness | null)[] }
}

export const fingerprint = async (frames: GrayFrames): Promise<Uint8Array> => fingerprintOf(frames)

export async function compareWith({ one, others }: LikenessTypes['compare']['input']): Promise<(Likeness | null)[]> {
  const own = recall(one)
  return others.map((other) => {
    const likeness = compare(own, recall(other))
    return likeness && likeness.share >= leastShare ? likeness : null
  })
}
