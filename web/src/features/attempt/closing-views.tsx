/** The steps at the end of a paper, as soon as they are there. */
import type { ReactNode } from 'react'
import { useLater } from '../../app/later.ts'
import { Arriving } from './arriving.tsx'
import { closingStep, predictionStep, reviewStep } from './closing-parts.ts'
import type { Progress } from './progress.ts'
import type { Run } from './run.ts'

export function Closing(props: { run: Run; progress: Progress }) {
  const part = useLater(closingStep)
  return part ? <part.ClosingStep {...props} /> : <Arriving />
}

export function ClockStands() {
  const part = useLater(closingStep)
  return part && <part.PausedNotice />
}

export function Prediction(props: { run: Run; progress: Progress }) {
  const part = useLater(predictionStep)
  return part ? <part.PredictionStep {...props} /> : <Arriving />
}

export function Review(props: { run: Run; progress: Progress; children?: ReactNode }) {
  const part = useLater(reviewStep)
  return part ? <part.ReviewStep {...props} /> : <Arriving />
}
