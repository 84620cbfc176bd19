/** Against how many people a unit is reckoned, who says so, and which units are added up. */
import type { UnitExplanation } from '@hoi-thi/shared/explanation'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'

type HeadcountProps = Pick<UnitExplanation, 'parts' | 'headcountSource' | 'headcountChange'>

export function UnitHeadcount({ parts: { people, headcount, units }, headcountSource, headcountChange }: HeadcountProps) {
  const { explanation, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const say = explanation.headcount
  return (
    <section className="stack">
      <h2>{say.title}</h2>
      <div className="stack tight">
        <p>{headcount ? say.total(format.number(people), format.number(headcount)) : say.peopleOnly(format.number(people))}</p>
        {headcountChange !== null && <p>{say.change(format.number(headcountChange))}</p>}
        {headcountSource && (
          <p lang={contentLanguage}>
            {say.source(headcountSource.source, format.date(headcountSource.countedOn))}
            {headcountSource.documentNumber && ` ${say.document(headcountSource.documentNumber)}`}
            {headcountSource.isInvented && ` ${say.invented}`}
          </p>
        )}
      </div>
      {units.length > 0 && (
        <>
          <h3>{say.units}</h3>
          <Table>
            <TableHead columns={[say.columns.unit, say.columns.people, say.columns.headcount]} />
            <TableBody>
              {units.map((unit) => (
                <Row key={unit.id}>
                  <RowHeader lang={contentLanguage}>{unit.name}</RowHeader>
                  <Cell>{say.people(format.number(unit.people))}</Cell>
                  <Cell>{unit.headcount !== null && say.of(format.number(unit.headcount))}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </section>
  )
}
