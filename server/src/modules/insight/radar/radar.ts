/** All that the radar says of a round. Pure: papers in, signals out; it judges nobody and changes nothing. */
import type { Exposure, LeakSignal } from '@hoi-thi/shared/leak-signals'
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

export function leakSignals({ papers, lengths, earlier }: RadarInput): { signals: LeakSignal[]; exposures: Exposure[] } {
  const exposures = exposuresOf(papers)
  const signals = [
    ...paceSignals(papers, lengths),
    ...likenessSignals(papers),
    ...perfectSignals(papers, earlier),
    ...exposureSignals(exposures)
  ]
  return { signals: signals.sort((one, other) => one.odds - other.odds), exposures }
}
