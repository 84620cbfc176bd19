/** How many awards stand and what they are worth: by prize, by occasion, and in all. */
import type { AwardTotals } from '@hoi-thi/shared/awarding'
import { Fragment, type ReactNode } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'

type Sum = Pick<AwardTotals, 'awards' | 'valueDong'>

export function TotalsTable({ totals }: { totals: AwardTotals }) {
  const { totals: say } = useMessages().award
  const contentLanguage = useContentLanguage()
  if (totals.awards === 0) return null
  return (
    <section className="stack" aria-labelledby="totals-heading">
      <h2 id="totals-heading">{say.title}</h2>
      <p className="mute">{say.caption}</p>
      <Table>
        <TableHead columns={say.columns} />
        <TableBody>
          {totals.occasions.map(({ occasion, name, prizes, ...sum }) => (
            <Fragment key={occasion ?? ''}>
              {prizes.map(({ title, ...each }) => (
                <SumRow key={title} name={<span lang={contentLanguage}>{title}</span>} sum={each} />
              ))}
              <SumRow name={<span className="strong">{say.sum(name ?? say.free)}</span>} sum={sum} />
            </Fragment>
          ))}
          <SumRow name={<span className="strong">{say.whole}</span>} sum={totals} />
        </TableBody>
      </Table>
    </section>
  )
}

function SumRow({ name, sum: { awards, valueDong } }: { name: ReactNode; sum: Sum }) {
  const { award, format } = useMessages()
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell className="n">{award.totals.count(format.number(awards))}</Cell>
      <Cell className="n">{award.value(format.number(valueDong))}</Cell>
    </Row>
  )
}
