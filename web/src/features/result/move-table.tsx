/** Whoever moves, from where to where; found by name. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Effect } from '@hoi-thi/shared/result'
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { boardName } from './board-name.ts'
import { movesFound } from './effect-figures.ts'

const rowsAtOnce = 50

export function MoveTable({ contest, effect }: { contest: Contest; effect: Effect }) {
  const { changeSet, format } = useMessages()
  const { effect: say } = changeSet
  const contentLanguage = useContentLanguage()
  const [q, setQ] = useState('')
  const [rows, setRows] = useState(rowsAtOnce)
  const { moves, moved } = effect
  const columns = say.moveColumns
  const found = movesFound(moves, q)
  const shown = found.slice(0, rows)
  return (
    <section className="stack" aria-labelledby="moves-heading">
      <h3 id="moves-heading">{say.movesTitle}</h3>
      {moves.length === 0 ? (
        <p className="mute">{say.movesNone}</p>
      ) : (
        <>
          {moved > moves.length && <p>{say.kept(format.number(moves.length), format.number(moved))}</p>}
          {moves.length > rowsAtOnce && (
            <Field
              id="moves-q"
              type="search"
              label={say.search}
              hint={say.searchHint}
              value={q}
              onChange={(event) => setQ(event.currentTarget.value)}
              autoComplete="off"
            />
          )}
          <p className="small mute" role="status">
            {say.shown(format.number(shown.length), format.number(found.length))}
          </p>
          <Table>
            <TableHead columns={[columns.who, columns.board, columns.before, columns.after]} />
            <TableBody>
              {shown.map(({ board, id, name, before, after }) => (
                <Row key={`${board} ${id}`}>
                  <RowHeader lang={contentLanguage}>
                    <span className="strong">{name}</span>
                  </RowHeader>
                  <Cell lang={contentLanguage}>{boardName(board, contest, changeSet.boards)}</Cell>
                  <Cell label={columns.before}>
                    <PlaceWords place={before} />
                  </Cell>
                  <Cell label={columns.after}>
                    <PlaceWords place={after} />
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          {shown.length < found.length && (
            <p>
              <Button variant="alt" small onClick={() => setRows(rows + rowsAtOnce)}>
                {say.more}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function PlaceWords({ place }: { place: Effect['moves'][number]['before'] }) {
  const { changeSet, format } = useMessages()
  const { effect: say } = changeSet
  if (!place) return <span className="mute">{say.away}</span>
  const rank = format.number(place.rank)
  return <>{place.points === null ? say.place(rank) : say.withPoints(rank, format.points(place.points))}</>
}
