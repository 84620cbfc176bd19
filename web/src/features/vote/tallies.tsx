/** How many votes each entry has, from its own unit and from elsewhere. */
import type { Tally } from '@hoi-thi/shared/vote'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'

export function Tallies({ tallies }: { tallies: Tally[] }) {
  const { voteReview: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { columns } = say
  const counted = ({ ownUnit, others }: Tally) => ownUnit + others
  if (tallies.length === 0) return <Empty title={say.noEntries.title}>{say.noEntries.text}</Empty>
  return (
    <section className="stack" aria-labelledby="tallies-heading">
      <h2 id="tallies-heading">{say.tallies}</h2>
      <Table>
        <TableHead columns={[columns.entry, columns.counted, columns.others, columns.ownUnit, columns.voided]} />
        <TableBody>
          {[...tallies]
            .sort((one, other) => counted(other) - counted(one) || one.number - other.number)
            .map((tally) => (
              <Row key={tally.entryId}>
                <RowHeader>
                  {say.entry(format.number(tally.number))}: <span lang={contentLanguage}>{tally.title}</span>
                  {!tally.isShown && <span className="small mute"> ({say.notShown})</span>}
                </RowHeader>
                <Cell className="n">{say.votes(format.number(counted(tally)))}</Cell>
                <Cell>{say.cells.others(format.number(tally.others))}</Cell>
                <Cell>{say.cells.ownUnit(format.number(tally.ownUnit))}</Cell>
                <Cell>{say.cells.voided(format.number(tally.voided))}</Cell>
              </Row>
            ))}
        </TableBody>
      </Table>
    </section>
  )
}
