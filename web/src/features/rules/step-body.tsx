/** The fields of a step. */
import type { PublishOutcome } from './published.tsx'
import { StepClips } from './step-clips.tsx'
import { StepGeneral } from './step-general.tsx'
import { StepPapers } from './step-papers.tsx'
import { StepPeople } from './step-people.tsx'
import { StepPrizes } from './step-prizes.tsx'
import { StepPublish } from './step-publish.tsx'
import { StepRanking } from './step-ranking.tsx'
import { StepRound } from './step-round.tsx'
import { StepRounds } from './step-rounds.tsx'
import { StepShowing } from './step-showing.tsx'
import { StepUnits } from './step-units.tsx'
import type { Step } from './steps.ts'
import type { DraftState } from './use-draft.ts'

interface StepBodyProps {
  contest: string
  step: Step
  round: number | null
  state: DraftState
  onEnd: (ended: PublishOutcome) => void
}

export function StepBody({ contest, step, round, state, onEnd }: StepBodyProps) {
  const isRound = round !== null && state.rules.rounds[round] !== undefined
  switch (step) {
    case 'chung':
      return <StepGeneral />
    case 'doi-tuong':
      return <StepPeople />
    case 'vong-thi':
      return isRound ? <StepRound key={round} contest={contest} index={round} /> : <StepRounds contest={contest} />
    case 'bai-thi':
      return <StepPapers />
    case 'xep-hang':
      return <StepRanking />
    case 'don-vi':
      return <StepUnits />
    case 'clip':
      return <StepClips />
    case 'giai-thuong':
      return <StepPrizes />
    case 'cong-bo':
      return <StepShowing />
    case 'phat-hanh':
      return <StepPublish contest={contest} state={state} onEnd={onEnd} />
  }
}
