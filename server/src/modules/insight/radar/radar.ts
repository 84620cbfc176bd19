/** All that the radar says of a round. Pure: papers in, signals out; it judges nobody and changes nothing. */
import type { LeakSignal } from '@hoi-thi/shared/leak-signals'
import { exposureSignals, exposuresOf } from './exposure.ts'
import { likenessSignals } from './likeness.ts'
import { paceSignals } from './pace.ts'
import type { RadarPaper } from './paper.ts'
import { type Perfect, perfectSignals } from './perfect.ts'

export interface RadarInput {
  papers: readonly RadarPaper[]
  /** Characters of a question and its options, by version. */
  lengths: ReadonlyMap<string, number>
  /** First papers of earlier rounds, by unit. */
  earlier: ReadonlyMap<string, Perfect>
}

/** One after the other, so that others are served in between. */
export const radarSums: readonly ((input: RadarInput) => LeakSignal[])[] = [
  ({ papers, lengths }) => paceSignals(papers, lengths),
  ({ papers }) => likenessSignals(papers),
  ({ papers, earlier }) => perfectSignals(papers, earlier),
  ({ papers }) => exposureSignals(exposuresOf(papers))
]
