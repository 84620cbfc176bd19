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
  const votes = (count: number) => say.votes(format.number(count))
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
                <Cell className="n">{votes(counted(tally))}</Cell>
                <Named name={columns.others} value={votes(tally.others)} />
                <Named name={columns.ownUnit} value={votes(tally.ownUnit)} />
                <Named name={columns.voided} value={votes(tally.voided)} />
              </Row>
            ))}
        </TableBody>
      </Table>
    </section>
  )
}

/** On a phone, where a column has no head beside it. */
function Named({ name, value }: { name: string; value: string }) {
  return (
    <Cell>
      <span className="small mute">{name}: </span>
      {value}
    </Cell>
  )
}
