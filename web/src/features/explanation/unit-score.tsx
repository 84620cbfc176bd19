/** A unit's score term by term, and what the rules ask of it to be ranked. */
import type { UnitParts } from '@hoi-thi/shared/explanation'
import { useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'

export function UnitScore({ parts }: { parts: UnitParts }) {
  const { explanation, format } = useMessages()
  const { score: say, metrics, papers } = explanation
  const { metric, value, weight, points } = say.columns
  return (
    <section className="stack">
      <h2>{say.title}</h2>
      <Table>
        <TableHead columns={[metric, value, weight, points]} />
        <TableBody>
          {parts.terms.map((term) => (
            <Row key={term.metric}>
              <RowHeader>{metrics[term.metric]}</RowHeader>
              <Cell>{term.value === null ? say.unknown : format.points(term.value)}</Cell>
              <Cell>{say.times(format.points(term.weight))}</Cell>
              <Cell>{term.value !== null && papers.points(format.points(term.points))}</Cell>
            </Row>
          ))}
          {parts.rounding !== 0 && <SumRow name={say.rounding} points={parts.rounding} />}
          {parts.points !== null && <SumRow name={say.sum} points={parts.points} isStrong />}
        </TableBody>
      </Table>
      <div className="stack tight">
        {parts.points === null && <p>{say.none}</p>}
        {parts.uncapped !== undefined && <p>{say.uncapped(format.points(parts.uncapped))}</p>}
        {parts.reckonedAs !== undefined && <p>{say.reckonedAs(format.number(parts.reckonedAs))}</p>}
        {parts.papers > 0 && <p>{say.papers(format.number(parts.papers), format.number(parts.fullMarks))}</p>}
        {parts.isByParticipation && <p className="measure">{say.byParticipation}</p>}
      </div>
    </section>
  )
}

function SumRow({ name, points, isStrong }: { name: string; points: number; isStrong?: boolean }) {
  const { explanation, format } = useMessages()
  const told = explanation.papers.points(format.points(points))
  return (
    <Row>
      <RowHeader>{isStrong ? <b>{name}</b> : name}</RowHeader>
      <Cell />
      <Cell />
      <Cell>{isStrong ? <b>{told}</b> : told}</Cell>
    </Row>
  )
}

type GateCheck = UnitParts['gates'][number]

export function UnitGates({ gates }: { gates: readonly GateCheck[] }) {
  const { explanation } = useMessages()
  const { gates: say, gateNames } = explanation
  const { gate, has, needs, isPassed } = say.columns
  return (
    <section className="stack">
      <h2>{say.title}</h2>
      <Table>
        <TableHead columns={[gate, has, needs, isPassed]} />
        <TableBody>
          {gates.map((each) => (
            <GateRow key={`${each.kind} ${each.needs}`} gate={each} name={gateNames[each.kind]} />
          ))}
        </TableBody>
      </Table>
    </section>
  )
}

function GateRow({ gate, name }: { gate: GateCheck; name: string }) {
  const { explanation, format } = useMessages()
  const { gates: say, beside } = explanation
  const { kind, has, isPassed } = gate
  const unit = { rate: say.percent, people: beside.people, clip: beside.points, winner: beside.people }[kind]
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell>{has === null ? say.none : unit(format.points(has))}</Cell>
      <Cell>
        <Needs gate={gate} />
      </Cell>
      <Cell>
        <Tag tone={isPassed ? 'ok' : 'wait'} icon={isPassed ? 'check' : 'info'}>
          {isPassed ? say.passed : say.failed}
        </Tag>
      </Cell>
    </Row>
  )
}

function Needs({ gate: { kind, needs, orPeople, under } }: { gate: GateCheck }) {
  const { explanation, format } = useMessages()
  const { gates: say, beside } = explanation
  if (kind === 'people' || kind === 'winner') return <>{say.needs(beside.people(format.number(needs ?? 0)))}</>
  if (needs === null) return <>{kind === 'clip' ? say.any : say.noTier}</>
  return (
    <>
      {say.needsPercent(format.points(needs), under === null ? null : format.number(under))}
      {orPeople !== null && say.orPeople(format.number(orPeople))}
    </>
  )
}
