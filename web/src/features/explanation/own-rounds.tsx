/** What each round gives to a standing over several. */
import type { ExplainedRound, PersonExplanation } from '@hoi-thi/shared/explanation'
import { exactDuration } from '../../messages/exact-duration.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'

interface OwnRoundsProps {
  rounds: readonly ExplainedRound[]
  by: PersonExplanation['roundsBy']
  sum: number
}

export function OwnRounds({ rounds, by, sum }: OwnRoundsProps) {
  const { explanation, format, language } = useMessages()
  const contentLanguage = useContentLanguage()
  const { rounds: say, papers, groups } = explanation
  const { round, rank, points, duration, isCounted } = say.columns
  return (
    <section className="stack">
      <h2>{say.title}</h2>
      <Table>
        <TableHead columns={[round, rank, points, duration, isCounted]} />
        <TableBody>
          {rounds.map((each) => (
            <Row key={each.code}>
              <RowHeader lang={contentLanguage}>{each.name}</RowHeader>
              <Cell>{say.rank(format.number(each.rank))}</Cell>
              <Cell>{papers.points(format.points(each.points))}</Cell>
              <Cell>{exactDuration(each.durationSeconds, language)}</Cell>
              <Cell>{each.isCounted ? say.counted : say.notCounted}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p className="strong">{by === 'wins' ? say.wins(format.number(sum)) : `${groups.sum} ${papers.points(format.points(sum))}`}</p>
    </section>
  )
}
