/** On a unit's desk: what the unit and its entries have won, and what is answered to that. */
import type { OwnAward } from '@hoi-thi/shared/award'
import { call } from '../../api.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { AnswerPart } from './answer-part.tsx'
import { OwnStanding } from './own-standing.tsx'

export function UnitAwardsCard({ unitId, awards }: { unitId: string; awards: OwnAward[] }) {
  const { own: say } = useMessages().award
  const contentLanguage = useContentLanguage()
  if (awards.length === 0) return null
  return (
    <Card>
      <h2>{say.ofUnit}</h2>
      <ul className="rows">
        {awards.map((award) => (
          <li key={award.id} className="stack">
            <h3 lang={contentLanguage}>{say.heading(award.title, award.to === 'clips' ? award.winnerName : award.contest.title)}</h3>
            <OwnStanding award={award} />
            {award.takenBackReason && <p lang={contentLanguage}>{say.takenBack(award.takenBackReason)}</p>}
            <AnswerPart
              award={award}
              onAnswer={(body) => call('PUT /units/:unitId/awards/:awardId/answer', { params: { unitId, awardId: award.id }, body })}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
