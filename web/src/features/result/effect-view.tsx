/** What a correction would do: how much in all, then prizes and their money, then results, then whoever moves. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Effect } from '@hoi-thi/shared/result'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { changedCloses } from './effect-figures.ts'
import { ShortHash } from './hash-code.tsx'
import { MoneyPart } from './money-part.tsx'
import { MoveTable } from './move-table.tsx'
import styles from './result.module.css'

export function EffectView({ contest, effect }: { contest: Contest; effect: Effect }) {
  const { changeSet, format } = useMessages()
  const { effect: say } = changeSet
  const sums = [
    { name: say.prizes, value: effect.prizes.length },
    { name: say.moves, value: effect.moved },
    { name: say.results, value: changedCloses(effect) }
  ]
  return (
    <>
      <ul className="cols three">
        {sums.map(({ name, value }) => (
          <li key={name} className={styles.big}>
            <span className="big">{format.number(value)}</span> {name}
          </li>
        ))}
      </ul>
      <PrizeMoves effect={effect} />
      {effect.money && <MoneyPart money={effect.money} />}
      <Closes effect={effect} />
      <MoveTable key={effect.hash} contest={contest} effect={effect} />
    </>
  )
}

const looks = { lost: { tone: 'stop', icon: 'down' }, gained: { tone: 'ok', icon: 'up' } } as const

function PrizeMoves({ effect: { prizes, closes } }: { effect: Effect }) {
  const { effect: say } = useMessages().changeSet
  const contentLanguage = useContentLanguage()
  const nameOf = (code: string) => closes.find(({ occasion }) => occasion === code)?.name
  return (
    <section className="stack" aria-labelledby="prize-moves-heading">
      <h3 id="prize-moves-heading">{say.prizesTitle}</h3>
      {prizes.length === 0 ? (
        <p className="mute">{say.prizesNone}</p>
      ) : (
        <Table>
          <TableHead columns={say.prizeColumns} />
          <TableBody>
            {prizes.map(({ occasion, prize, to, within, id, name, kind }) => (
              <Row key={`${occasion} ${prize} ${to} ${within} ${id} ${kind}`}>
                <Cell>
                  <Tag {...looks[kind]}>{say[kind]}</Tag>
                </Cell>
                <RowHeader lang={contentLanguage}>
                  <span className="strong">{name}</span>
                </RowHeader>
                <Cell lang={contentLanguage}>{[prize, within, nameOf(occasion)].filter(Boolean).join(', ')}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  )
}

function Closes({ effect: { closes } }: { effect: Effect }) {
  const { effect: say } = useMessages().changeSet
  const contentLanguage = useContentLanguage()
  if (closes.length === 0) return null
  return (
    <section className="stack" aria-labelledby="closes-heading">
      <h3 id="closes-heading">{say.closesTitle}</h3>
      <Table>
        <TableHead columns={say.closeColumns} />
        <TableBody>
          {closes.map(({ occasion, name, before, after }) => (
            <Row key={occasion}>
              <RowHeader lang={contentLanguage}>{name}</RowHeader>
              <Cell>{before === null ? say.first : <ShortHash hash={before} />}</Cell>
              <Cell>{before === after ? say.unchanged : <ShortHash hash={after} />}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
