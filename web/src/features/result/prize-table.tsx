/** Whom the prize plan proposes; where more share a rank than there are prizes, people decide. */
import type { Proposal } from '@hoi-thi/shared/result'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

export function PrizeTable({ contest, occasion, prizes }: { contest: string; occasion: string; prizes: Proposal[] }) {
  const { prizes: say } = useMessages().resultDesk.one
  return (
    <section className="stack" aria-labelledby="prizes-heading">
      <h2 id="prizes-heading">{say.title}</h2>
      {prizes.length === 0 ? (
        <p className="mute">{say.none}</p>
      ) : (
        <>
          <p className="measure">
            {say.text} <Link to={adminAddress.awarding(contest, occasion)}>{say.toAwards}</Link>
          </p>
          {prizes.some(({ isOverCount }) => isOverCount) && (
            <Notice tone="wait" icon="info" title={say.over}>
              <p>{say.overText}</p>
            </Notice>
          )}
          <Table>
            <TableHead columns={say.columns} />
            <TableBody>
              {prizes.map((prize) => (
                <PrizeRow key={`${prize.prize} ${prize.to} ${prize.within} ${prize.id}`} prize={prize} />
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </section>
  )
}

function PrizeRow({ prize: { prize, within, kind, valueDong, rank, name, unitName, isOverCount } }: { prize: Proposal }) {
  const { resultDesk, changeSet, format } = useMessages()
  const { prizes: say } = resultDesk.one
  const contentLanguage = useContentLanguage()
  return (
    <Row>
      <RowHeader lang={contentLanguage}>{[prize, within].filter(Boolean).join(', ')}</RowHeader>
      <Cell className="n">{changeSet.effect.place(format.number(rank))}</Cell>
      <Cell lang={contentLanguage}>
        <span className="strong">{name}</span>
        {unitName && (
          <>
            <br />
            <span className="small mute">{unitName}</span>
          </>
        )}
        {isOverCount && (
          <>
            <br />
            <Tag tone="wait" icon="info">
              {say.over}
            </Tag>
          </>
        )}
      </Cell>
      <Cell className="n">
        {kind === 'money' ? say.value(format.number(valueDong)) : say.kinds[kind]}
        {kind !== 'money' && valueDong > 0 && `, ${say.value(format.number(valueDong))}`}
      </Cell>
    </Row>
  )
}
