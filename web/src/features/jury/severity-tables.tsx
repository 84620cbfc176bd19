/** How judges differ, and about which entries: numbers with bars beside them. */
import type { Severity } from '@hoi-thi/shared/jury'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { PairedBar } from '../../ui/paired-bar.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'

export function SeverityTables({ severity, isNormalized }: { severity: Severity; isNormalized: boolean }) {
  const { jury, format } = useMessages()
  const { severity: say } = jury.organizer
  if (severity.judges.length === 0) return null
  return (
    <>
      <section className="stack" aria-labelledby="severity-heading">
        <h2 id="severity-heading">{say.judges}</h2>
        <p>{say.judgesIntro}</p>
        {severity.blocks > 1 && <p>{say.blocks(format.number(severity.blocks), isNormalized)}</p>}
        <Judges severity={severity} />
      </section>
      <section className="stack" aria-labelledby="disagreement-heading">
        <h2 id="disagreement-heading">{say.entries}</h2>
        <p>{say.entriesIntro}</p>
        <Entries severity={severity} />
      </section>
    </>
  )
}

function Judges({ severity: { judges, most } }: { severity: Severity }) {
  const { jury, format } = useMessages()
  const { severity: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const sorted = [...judges].sort((one, other) => one.difference - other.difference)
  return (
    <Table>
      <TableHead columns={[say.columns.judge, say.columns.signed, say.columns.difference, say.columns.spread]} />
      <TableBody>
        {sorted.map(({ judgeId, fullName, signed, difference, spread, isFlagged }) => (
          <Row key={judgeId}>
            <RowHeader lang={contentLanguage}>{fullName}</RowHeader>
            <Cell className="n">{say.sheets(format.number(signed))}</Cell>
            <Cell>
              {difference === 0 ? say.even : (difference < 0 ? say.severe : say.lenient)(format.points(Math.abs(difference)))}{' '}
              {isFlagged && <Tag tone="wait">{say.flaggedJudge}</Tag>}
              <PairedBar value={(Math.abs(difference) / most) * 5} />
            </Cell>
            <Cell className="n">{say.spread(format.points(spread))}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function Entries({ severity: { entries, most } }: { severity: Severity }) {
  const { jury, format } = useMessages()
  const { severity: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  return (
    <Table>
      <TableHead columns={[say.columns.entry, say.columns.range, say.columns.deviation]} />
      <TableBody>
        {entries.map(({ entryId, number, title, lowest, highest, deviation, isFlagged }) => (
          <Row key={entryId}>
            <RowHeader>
              {jury.own.entry(format.number(number))}: <span lang={contentLanguage}>{title}</span>
            </RowHeader>
            <Cell>
              {say.range(format.points(lowest), format.points(highest))} {isFlagged && <Tag tone="wait">{say.flaggedEntry}</Tag>}
              <PairedBar value={highest / most} yard={lowest / most} />
            </Cell>
            <Cell className="n">{say.spread(format.points(deviation))}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
