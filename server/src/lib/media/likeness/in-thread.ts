/** The door to the thread that reckons likeness. */
import { threadOf } from '../../thread/in-thread.ts'
import type { GrayFrames } from './gray-frames.ts'
import type { Likeness } from './likeness.ts'
import type { LikenessTypes } from './tasks.ts'

const inThread = threadOf<LikenessTypes>({ source: new URL('./thread.ts', import.meta.url), name: 'likeness-thread' })
/** Nobody waits for it. */
const budget = { timeMs: 120_000, memoryMb: 512 }

export const makeFingerprint = (frames: GrayFrames): Promise<Uint8Array> => inThread('fingerprint', frames, budget)

/** Of each of the others, in order; null: nothing that should be shown. */
export const compareClips = (one: Uint8Array, others: Uint8Array[]): Promise<(Likeness | null)[]> =>
  inThread('compare', { one, others }, budget)
