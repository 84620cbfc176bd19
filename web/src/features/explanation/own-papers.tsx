/** One's papers of a round, and what the one that counts adds up to. */
import type { ExplainedPaper, PaperPoints } from '@hoi-thi/shared/explanation'
import { exactDuration } from '../../messages/exact-duration.ts'
import { useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'

export function OwnPapers({ papers }: { papers: readonly ExplainedPaper[] }) {
  const { explanation, format, language } = useMessages()
  const { papers: say, outcomes } = explanation
  const hasGuess = papers.some(({ prediction }) => prediction !== null)
  const { finished, points, correct, prediction, duration, outcome } = say.columns
  return (
    <section className="stack">
      <h2>{say.title}</h2>
      <Table>
        <TableHead columns={[finished, points, correct, ...(hasGuess ? [prediction] : []), duration, outcome]} />
        <TableBody>
          {papers.map((paper) => (
            <Row key={paper.attemptId ?? 'outside'}>
              <RowHeader>{paper.finishedAt ? format.stamp(paper.finishedAt) : say.outside}</RowHeader>
              <Cell>{say.points(format.points(paper.points))}</Cell>
              <Cell>{paper.questions > 0 && say.right(format.number(paper.correct), format.number(paper.questions))}</Cell>
              {hasGuess && <Cell>{paper.prediction !== null && say.prediction(format.number(paper.prediction))}</Cell>}
              <Cell>{paper.attemptId && exactDuration(paper.durationSeconds, language)}</Cell>
              <Cell>{outcomes[paper.outcome]}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}

export function PointsByLevel({ points, sum }: { points: PaperPoints; sum: number }) {
  const { explanation, format } = useMessages()
  const { groups: say, levels, papers } = explanation
  return (
    <section className="stack">
      <h2>{say.title}</h2>
      <Table>
        <TableHead columns={[say.columns.level, say.columns.right, say.columns.points]} />
        <TableBody>
          {points.groups.map(({ level, right, questions, points }) => (
            <Row key={level}>
              <RowHeader>{levels[level]}</RowHeader>
              <Cell>{papers.right(format.number(right), format.number(questions))}</Cell>
              <Cell>{papers.points(format.points(points))}</Cell>
            </Row>
          ))}
          {points.floor !== 0 && (
            <Row>
              <RowHeader>{say.floor}</RowHeader>
              <Cell />
              <Cell>{papers.points(format.points(points.floor))}</Cell>
            </Row>
          )}
          <Row>
            <RowHeader>
              <b>{say.sum}</b>
            </RowHeader>
            <Cell />
            <Cell>
              <b>{papers.points(format.points(sum))}</b>
            </Cell>
          </Row>
        </TableBody>
      </Table>
      {points.annulled > 0 && <p>{say.annulled(format.number(points.annulled))}</p>}
    </section>
  )
}
