/** The figures behind a picture, for who does not see it and who wants them exactly. */
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import styles from './insight.module.css'

interface FiguresProps {
  columns: readonly string[]
  /** The first of each is its heading. */
  rows: readonly (readonly ReactNode[])[]
}

interface TableDetailsProps extends FiguresProps {
  /** What of, where there are several. */
  name: string
  download: string
}

export function TableDetails({ name, columns, rows, download }: TableDetailsProps) {
  const { insight: say } = useMessages()
  return (
    <details>
      <summary>
        {say.tableOf}
        <span className="hide">: {name}</span>
      </summary>
      <Figures columns={columns} rows={rows} />
      <p>
        <a href={download} download>
          {say.download}
          <span className="hide">: {name}</span>
        </a>
      </p>
    </details>
  )
}

/** On a phone, where the heads of columns are out of sight, each cell says its own. */
export function Figures({ columns, rows }: FiguresProps) {
  return (
    <Table>
      <TableHead columns={columns} />
      <TableBody>
        {rows.map(([head, ...cells], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stand where they stand
          <Row key={index}>
            <RowHeader>{head}</RowHeader>
            {cells.map((cell, place) => (
              <Cell key={columns[place + 1]}>
                <span className={styles.label} aria-hidden="true">
                  {columns[place + 1]}:{' '}
                </span>
                {cell}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
