/** The root of each day: to print, to sign, and to keep elsewhere. */
import { dateText } from '@hoi-thi/shared/rules-wording'
import { useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { saveText } from '../../app/save-text.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import styles from './audit.module.css'
import { type Root, rootsText } from './roots-text.ts'

export async function loader() {
  const [{ items }] = await Promise.all([call('GET /audit/roots'), speakOf('staff')])
  return items
}

export function Component() {
  const roots = useLoaderData<typeof loader>()
  const { roots: say } = useMessages().audit
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      {roots.length === 0 ? (
        <Empty title={say.empty.title}>{say.empty.text}</Empty>
      ) : (
        <>
          <Keeping roots={roots} />
          <RootsTable roots={roots} />
          <p className={styles.signed}>{say.signed}</p>
        </>
      )}
    </>
  )
}

function Keeping({ roots }: { roots: Root[] }) {
  const { audit, common } = useMessages()
  const { roots: say } = audit
  const { day, place, hash } = say.columns
  const head = [`${common.siteName}: ${say.title}`, [day, place, hash].join('\t')]
  return (
    <p className="cluster no-print">
      <Button icon="print" onClick={() => window.print()}>
        {say.print}
      </Button>
      <Button variant="alt" icon="down" onClick={() => saveText(say.fileName, rootsText(head, roots))}>
        {say.download}
      </Button>
    </p>
  )
}

function RootsTable({ roots }: { roots: Root[] }) {
  const { audit, format } = useMessages()
  const { columns } = audit.roots
  return (
    <Table>
      <TableHead columns={[columns.day, columns.place, columns.hash]} />
      <TableBody>
        {roots.map(({ day, place, hash }) => (
          <Row key={day}>
            <RowHeader>{dateText(day)}</RowHeader>
            <Cell>{format.number(place)}</Cell>
            <Cell>
              <span className={styles.hash}>{hash}</span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
