/** The rows of a roster: what becomes of each first, then what the file says, and why. */
import type { ImportRow } from '@hoi-thi/shared/import'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Cell, Row, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<ImportRow['status'], { tone?: Tone; icon: IconName }> = {
  ok: { tone: 'ok', icon: 'check' },
  changed: { tone: 'ok', icon: 'check' },
  same: { icon: 'info' },
  duplicate: { tone: 'wait', icon: 'person' },
  error: { tone: 'stop', icon: 'stop' }
}

export function ImportRows({ rows }: { rows: ImportRow[] }) {
  const { roster: say } = useMessages().desk
  if (rows.length === 0) return <Empty title={say.preview.noRows.title}>{say.preview.noRows.text}</Empty>
  const { columns } = say.preview
  return (
    <Table>
      <TableHead columns={[columns.status, columns.line, columns.person, columns.reason]} />
      <TableBody>
        {rows.map((row) => (
          <RosterRow key={row.line} row={row} />
        ))}
      </TableBody>
    </Table>
  )
}

function RosterRow({ row: { line, cells, status, reason } }: { row: ImportRow }) {
  const { desk, format } = useMessages()
  const { roster: say } = desk
  const contentLanguage = useContentLanguage()
  const { fullName, ...others } = cells
  return (
    <Row>
      <Cell>
        <Tag {...looks[status]}>{say.status[status]}</Tag>
      </Cell>
      <Cell className="n">{say.line(format.number(line))}</Cell>
      <Cell lang={contentLanguage}>
        <span className="strong">{fullName}</span>
        <br />
        <span className="small mute">{Object.values(others).join(' · ')}</span>
      </Cell>
      <Cell>{reason && (say.reasons[reason] ?? reason)}</Cell>
    </Row>
  )
}
