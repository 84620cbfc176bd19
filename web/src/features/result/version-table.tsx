/** Every version of a result, the newest first: when, why, and its code. */
import type { ResultDetail } from '@hoi-thi/shared/result'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { ShortHash } from './hash-code.tsx'

export function VersionTable({ versions }: { versions: ResultDetail['versions'] }) {
  const { resultDesk, format } = useMessages()
  const { versions: say } = resultDesk.one
  const contentLanguage = useContentLanguage()
  return (
    <section className="stack" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{say.title}</h2>
      <Table>
        <TableHead columns={say.columns} />
        <TableBody>
          {versions.map(({ version, hash, madeAt, madeBy, reason, changeSets }, place) => (
            <Row key={version}>
              <RowHeader>
                {resultDesk.results.version(format.number(version))}
                {place === 0 && <span className="mute">, {say.now}</span>}
              </RowHeader>
              <Cell className="n">{format.stamp(madeAt)}</Cell>
              <Cell>
                {madeBy ?? say.byItself}
                {reason && (
                  <>
                    <br />
                    <span lang={contentLanguage}>{reason}</span>
                  </>
                )}
                {changeSets.length > 0 && (
                  <>
                    <br />
                    <span className="small mute">{say.correction(changeSets.join(', '))}</span>
                  </>
                )}
              </Cell>
              <Cell>
                <ShortHash hash={hash} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
