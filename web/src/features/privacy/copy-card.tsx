/** All that is held of a person, table by table in words, and as a file. Gathered only when it is asked for: it costs the server much. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { saveData } from '../../app/save-text.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { shownValue } from './shown-value.ts'

type Copy = Reply<Contract['GET /me/data']>

export function CopyCard() {
  const { copy: say } = useMessages().privacy
  const { isBusy, outcome, run } = useDeed()
  const [copy, setCopy] = useState<Copy | null>(null)
  const show = () =>
    run(async () => {
      const given = await call('GET /me/data')
      setCopy(given)
      return {}
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      {outcome?.refusal && <DeedOutcome outcome={outcome} />}
      {copy ? (
        <Shown copy={copy} />
      ) : (
        <Button variant="alt" busy={isBusy} onClick={() => void show()}>
          {isBusy ? say.showing : say.show}
        </Button>
      )}
    </Card>
  )
}

function Shown({ copy }: { copy: Copy }) {
  const { privacy, format } = useMessages()
  const { copy: say } = privacy
  const contentLanguage = useContentLanguage()
  return (
    <>
      <p role="status" className="small mute">
        {say.madeAt(format.moment(copy.madeAt))}
      </p>
      <p>
        <Button small icon="down" onClick={() => saveData(say.fileName, copy)}>
          {say.download}
        </Button>
      </p>
      {copy.tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <details key={table.table}>
            <summary>
              <span lang={contentLanguage}>{table.holds}</span>: {say.rows(format.number(table.rows.length))}
            </summary>
            <Rows table={table} />
          </details>
        ))}
      <p className="small mute">{say.withheld}</p>
      <ul className="small mute" lang={contentLanguage}>
        {copy.withheld.map(({ mark, because }) => (
          <li key={mark}>
            {mark}: {because}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A thousand answers are for the file. */
const mostRows = 20

function Rows({ table: { columns, rows } }: { table: Copy['tables'][number] }) {
  const { privacy, format } = useMessages()
  const { copy: say } = privacy
  const contentLanguage = useContentLanguage()
  return (
    <div className="stack">
      {rows.slice(0, mostRows).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes, and not every table names its rows
        <section key={index} className="stack tight">
          {rows.length > 1 && <h3 className="small">{say.row(format.number(index + 1))}</h3>}
          <Facts
            items={Object.entries(row).map(([column, value]) => ({
              name: <span lang={contentLanguage}>{columns[column] ?? column}</span>,
              value: shownValue(value, { moment: format.moment, empty: say.empty, yes: say.yes, no: say.no })
            }))}
          />
        </section>
      ))}
      {rows.length > mostRows && <p className="mute">{say.moreRows(format.number(rows.length - mostRows))}</p>}
    </div>
  )
}
