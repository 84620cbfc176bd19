/** Why a unit has its rank, for anybody: its score term by term, what is asked of it, and what separates it from the ranks beside. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { BesideRanks } from './beside-ranks.tsx'
import { ExplanationHead } from './explanation-head.tsx'
import { UnitHeadcount } from './unit-headcount.tsx'
import { UnitGates, UnitScore } from './unit-score.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const { contest = '', snapshotId = '', unitId = '' } = params
  const told = await call('GET /contests/:contest/snapshots/:snapshotId/units/:unitId/explanation', {
    params: { contest, snapshotId, unitId }
  })
  return { contest, told }
}

export function Component() {
  const { contest, told } = useLoaderData<typeof loader>()
  return (
    <div className="wrap band">
      <div className="narrow stack wide">
        <ExplanationHead contest={contest} board="units" told={told} />
        <BesideRanks above={told.above} below={told.below} />
        <UnitScore parts={told.parts} />
        {told.parts.gates.length > 0 && <UnitGates gates={told.parts.gates} />}
        <UnitHeadcount {...told} />
      </div>
    </div>
  )
}
