/** What a correction costs: by prize, before and afterwards, and in total. */
import type { Effect } from '@hoi-thi/shared/result'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { useMoneyWords } from './use-money-words.ts'

type Money = NonNullable<Effect['money']>
type Line = Money['lines'][number]

export function MoneyPart({ money }: { money: Money }) {
  const { money: say } = useMessages().changeSet
  const contentLanguage = useContentLanguage()
  const words = useMoneyWords()
  const { lines } = money
  const { prize, before, after, difference } = say.columns
  if (lines.length === 0) return null
  return (
    <section className="stack" aria-labelledby="money-heading">
      <h3 id="money-heading">{say.title}</h3>
      <p className="strong">{words.total(money)}</p>
      {lines.some(({ kind, differenceDong }) => kind === 'money' && differenceDong === null) && <p>{say.unsetText}</p>}
      {lines.some(({ isOverCount }) => isOverCount) && <p>{say.overText}</p>}
      <Table>
        <TableHead columns={[prize, before, after, difference]} />
        <TableBody>
          {lines.map((line) => (
            <Row key={`${line.occasion} ${line.prize} ${line.within}`}>
              <RowHeader lang={contentLanguage}>{[line.prize, line.within, line.name].filter(Boolean).join(', ')}</RowHeader>
              <Cell label={before}>{words.sum(line.before)}</Cell>
              <Cell label={after}>{words.sum(line.after)}</Cell>
              <Cell label={difference}>
                <DifferenceWords line={line} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}

function DifferenceWords({ line: { kind, differenceDong } }: { line: Line }) {
  const { money: say } = useMessages().changeSet
  const words = useMoneyWords()
  if (differenceDong !== null) return <>{words.difference(differenceDong)}</>
  return <span className="mute">{kind === 'money' ? say.unset : say.without}</span>
}
