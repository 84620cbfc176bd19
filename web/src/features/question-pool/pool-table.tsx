/** The rows of a blueprint: what one paper draws, what there is, how often one question will be met, and what that comes to. */
import type { Pool } from '@hoi-thi/shared/question-pool'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const looks: Record<Pool['verdict'], { tone: Tone; icon: IconName }> = {
  enough: { tone: 'ok', icon: 'check' },
  thin: { tone: 'wait', icon: 'info' },
  short: { tone: 'stop', icon: 'stop' }
}

interface PoolTableProps {
  rows: Pool['rows']
  divisions: { id: string; name: string }[]
}

export function PoolTable({ rows, divisions }: PoolTableProps) {
  const { columns } = useMessages().questionPool
  return (
    <Table>
      <TableHead columns={[columns.row, columns.paper, columns.pool, columns.seen, columns.verdict]} />
      <TableBody>
        {rows.map((row) => (
          <PoolRow key={`${row.topic} ${row.level} ${row.division}`} row={row} divisions={divisions} />
        ))}
      </TableBody>
    </Table>
  )
}

/** 5,7 of “5,70”; 8 of “8,00”. */
const timesOf = (points: string) => points.replace(/([.,]\d)0$/, '$1').replace(/[.,]0$/, '')

function PoolRow({ row, divisions }: { row: Pool['rows'][number]; divisions: { id: string; name: string }[] }) {
  const { questionPool: say, bank, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { topicName, level, division, wanted, inPool, inBank, timesPaper, seenByPercent, verdict } = row
  return (
    <Row>
      <RowHeader>
        <span className="strong" lang={contentLanguage}>
          {topicName}
        </span>
        <br />
        {bank.levels[level]}
        {division && (
          <>
            <br />
            <span className="small mute">{say.forDivision(divisions.find(({ id }) => id === division)?.name ?? division)}</span>
          </>
        )}
      </RowHeader>
      <Cell>{say.wanted(format.number(wanted))}</Cell>
      <Cell>
        {say.inPool(format.number(inPool), format.number(inBank))}
        {inPool > 0 && (
          <>
            <br />
            <span className="small mute">{say.times(timesOf(format.points(timesPaper)))}</span>
          </>
        )}
      </Cell>
      <Cell>{inPool > 0 ? say.seen(format.number(seenByPercent)) : say.notSeen}</Cell>
      <Cell>
        <Tag {...looks[verdict]}>{say.verdicts[verdict]}</Tag>
        {inPool < wanted && (
          <>
            <br />
            <span className="small">{say.missing(format.number(wanted - inPool))}</span>
          </>
        )}
      </Cell>
    </Row>
  )
}
