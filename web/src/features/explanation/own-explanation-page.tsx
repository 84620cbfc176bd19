/** Why one has one's rank: the papers, what they add up to, and what separates one from the ranks beside. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { useMessages } from '../../messages/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import { BesideRanks } from './beside-ranks.tsx'
import { ExplanationHead } from './explanation-head.tsx'
import { OwnPapers, PointsByLevel } from './own-papers.tsx'
import { OwnRounds } from './own-rounds.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const { contest = '', snapshotId = '' } = params
  return { contest, told: await call('GET /contests/:contest/snapshots/:snapshotId/own-explanation', { params: { contest, snapshotId } }) }
}

export function Component() {
  const { contest, told } = useLoaderData<typeof loader>()
  const { explanation: say, format } = useMessages()
  const { papers, points, rounds, row, target, order } = told
  const sum = row.points ?? 0
  return (
    <div className="wrap band">
      <div className="narrow stack wide">
        <ExplanationHead contest={contest} board="individuals" told={told} />
        {!told.isCurrent && (
          <Notice tone="wait" title={say.notCurrent.title}>
            {say.notCurrent.text}
          </Notice>
        )}
        <BesideRanks above={told.above} below={told.below} />
        {papers && <OwnPapers papers={papers} />}
        {points && <PointsByLevel points={points} sum={sum} />}
        {rounds && <OwnRounds rounds={rounds} by={told.roundsBy} sum={sum} />}
        <div className="stack tight">
          {target !== null && <p className="measure">{say.target(format.number(target))}</p>}
          {told.isOverGuess && <p className="measure">{say.overGuess}</p>}
          <p className="measure">
            {say.order(order.map((key) => say.keys[key]).join(', '))} {told.hasLots ? say.lots : say.shared}
          </p>
        </div>
      </div>
    </div>
  )
}
