/** Unit by unit: who takes part, who is at it, who is done; found without accents, a page at a time. */
import type { DutyUnit } from '@hoi-thi/shared/duty'
import { fold } from '@hoi-thi/shared/fold'
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'

const perPage = 20

export function Units({ units }: { units: readonly DutyUnit[] }) {
  const { duty, format } = useMessages()
  const { units: say } = duty
  const [q, setQ] = useState('')
  const [shown, setShown] = useState(perPage)
  const found = foundUnits(units, q)
  const search = (typed: string) => {
    setQ(typed)
    setShown(perPage)
  }
  return (
    <section className="stack" aria-labelledby="units-heading">
      <h2 id="units-heading">{say.title}</h2>
      <Field
        id="unit"
        type="search"
        label={say.search}
        value={q}
        onChange={(event) => search(event.currentTarget.value)}
        maxLength={100}
        autoComplete="off"
      />
      <p className="small mute" role="status">
        {say.found(format.number(found.length), format.number(units.length))}
      </p>
      {found.length === 0 ? <Empty title={say.none.title}>{say.none.text}</Empty> : <UnitTable units={found.slice(0, shown)} />}
      {found.length > shown && (
        <p>
          <Button variant="alt" small onClick={() => setShown(shown + perPage)}>
            {say.more}
          </Button>
        </p>
      )}
    </section>
  )
}

/** Those at it first, then those who have begun; the others as they are listed. */
function foundUnits(units: readonly DutyUnit[], q: string): DutyUnit[] {
  const words = fold(q)
  const found = units.filter(({ name }) => fold(name ?? '').includes(words))
  return found.sort((one, other) => other.open - one.open || other.people - one.people)
}

function UnitTable({ units }: { units: readonly DutyUnit[] }) {
  const { duty, format } = useMessages()
  const { units: say } = duty
  const contentLanguage = useContentLanguage()
  return (
    <Table>
      <TableHead columns={[say.columns.unit, say.columns.people, say.columns.open, say.columns.done]} />
      <TableBody>
        {units.map(({ unitId, name, people, open, done, headcount }) => (
          <Row key={unitId ?? ''}>
            <RowHeader lang={name === null ? undefined : contentLanguage}>{name ?? say.others}</RowHeader>
            <Cell>
              {headcount === null ? say.people(format.number(people)) : say.peopleOf(format.number(people), format.number(headcount))}
            </Cell>
            <Cell>{say.open(format.number(open))}</Cell>
            <Cell>{say.done(format.number(done))}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
