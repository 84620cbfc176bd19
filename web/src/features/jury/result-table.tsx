/** Points and ranks as they stand now: of signed sheets alone. */
import type { Results } from '@hoi-thi/shared/jury'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'

export function ResultTable({ results }: { results: Results }) {
  const { jury, format } = useMessages()
  const { results: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const rankings = (['all', 'units', 'people'] as const).filter((name) => results.items.some(({ among }) => among === name))
  const { vote } = results
  const isVoted = vote?.phase === 'over'
  const { columns: names } = say
  const ofVotes = isVoted ? [names.votes, names.total] : []
  const columns = [names.rank, names.entry, names.sender, names.points, ...ofVotes, names.sheets]
  if (rankings.length === 0) return <Empty title={say.none.title}>{say.none.text}</Empty>
  return (
    <>
      <p>
        {say.intro} {vote && (isVoted ? say.voted(format.number(vote.percent)) : say.voting)}
      </p>
      {rankings.map((name) => (
        <section key={name} className="stack" aria-labelledby={`ranking-${name}`}>
          <h2 id={`ranking-${name}`}>{say.rankings[name]}</h2>
          <Table>
            <TableHead columns={columns} />
            <TableBody>
              {results.items
                .filter(({ among }) => among === name)
                .map((item) => (
                  <Row key={item.entryId}>
                    <Cell className="n">{item.rank === null ? say.noRank : say.rank(format.number(item.rank))}</Cell>
                    <RowHeader>
                      {jury.own.entry(format.number(item.number))}: <span lang={contentLanguage}>{item.title}</span>
                    </RowHeader>
                    <Cell lang={contentLanguage}>{item.senderName}</Cell>
                    <Cell className="n">{item.points === null ? say.noPoints : say.points(format.points(item.points))}</Cell>
                    {isVoted && <Cell className="n">{say.votes(format.number(item.votes ?? 0))}</Cell>}
                    {isVoted && <Cell className="n">{item.total === null ? say.noPoints : say.total(format.points(item.total))}</Cell>}
                    <Cell>
                      {say.sheets(format.number(item.signed), format.number(item.assigned))}
                      {item.isPartial && (
                        <>
                          <br />
                          <span className="small mute">{say.partial}</span>
                        </>
                      )}
                    </Cell>
                  </Row>
                ))}
            </TableBody>
          </Table>
        </section>
      ))}
    </>
  )
}
