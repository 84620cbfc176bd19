/** The lines of the prize plan for a result: how many are given, and whom it proposes. */
import type { Candidate, PlanLine } from '@hoi-thi/shared/awarding'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Tag } from '../../ui/tag.tsx'

export function PlanLines({ lines }: { lines: PlanLine[] }) {
  const { award, resultDesk, format } = useMessages()
  const { plan: say } = award
  const contentLanguage = useContentLanguage()
  return (
    <ul className="rows">
      {lines.map(({ line, title, kind, valueDong, count, given, candidates }) => (
        <li key={line} className="stack tight">
          <h2 lang={contentLanguage}>{title}</h2>
          <p className="small mute">
            {valueDong > 0 ? award.value(format.number(valueDong)) : resultDesk.one.prizes.kinds[kind]}
            {'. '}
            {say.given(format.number(given), format.number(count))}
            {'.'}
          </p>
          {candidates.length === 0 ? (
            <p className="mute">{say.nobody}</p>
          ) : (
            <ul className="stack tight">
              {candidates.map((candidate) => (
                <Proposed key={candidate.id} candidate={candidate} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function Proposed({ candidate: { name, unitName, rank, isTied, insteadOf } }: { candidate: Candidate }) {
  const { award, resultDesk, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <li>
      <span className="strong" lang={contentLanguage}>
        {name}
      </span>
      {', '}
      {unitName && <span lang={contentLanguage}>{unitName}, </span>}
      {award.plan.rank(format.number(rank))}{' '}
      {isTied && (
        <Tag tone="wait" icon="info">
          {resultDesk.one.prizes.over}
        </Tag>
      )}
      {insteadOf !== null && <Tag icon="info">{award.plan.insteadOf(insteadOf)}</Tag>}
    </li>
  )
}
