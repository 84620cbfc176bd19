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
import { type CodeWords, codeWords } from './code-words.ts'
import { shownValue } from './shown-value.ts'

type Copy = Reply<Contract['GET /me/data']>
type Division = Reply<Contract['GET /contests/:contest']>['divisions'][number]

export function CopyCard() {
  const { copy: say } = useMessages().privacy
  const { isBusy, outcome, run } = useDeed()
  const [copy, setCopy] = useState<{ given: Copy; divisions: Division[] } | null>(null)
  const show = () =>
    run(async () => {
      const given = await call('GET /me/data')
      setCopy({ given, divisions: await divisionsOf(given) })
      return {}
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      {outcome?.refusal && <DeedOutcome outcome={outcome} />}
      {copy ? (
        <Shown copy={copy.given} divisions={copy.divisions} />
      ) : (
        <Button variant="alt" busy={isBusy} onClick={() => void show()}>
          {isBusy ? say.showing : say.show}
        </Button>
      )}
    </Card>
  )
}

/** The names of the divisions of the contests that the person has entered: a copy holds their codes. */
async function divisionsOf({ tables }: Copy): Promise<Division[]> {
  const contests = new Set(tables.flatMap(({ table, rows }) => (table === 'participants' ? rows.map((row) => String(row.contest_id)) : [])))
  const read = await Promise.all([...contests].map((contest) => call('GET /contests/:contest', { params: { contest } }).catch(() => null)))
  return read.flatMap((contest) => contest?.divisions ?? [])
}

function Shown({ copy, divisions }: { copy: Copy; divisions: Division[] }) {
  const messages = useMessages()
  const { privacy, format } = messages
  const wordsOf = codeWords(messages, divisions)
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
            <Rows table={table} wordsOf={wordsOf} />
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

function Rows({ table: { table, columns, rows }, wordsOf }: { table: Copy['tables'][number]; wordsOf: CodeWords }) {
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
              value:
                column.endsWith('_ms') && typeof value === 'number'
                  ? format.duration(value / 1000)
                  : shownValue(typeof value === 'string' ? wordsOf(table, column, value) : value, { ...say, moment: format.moment })
            }))}
          />
        </section>
      ))}
      {rows.length > mostRows && <p className="mute">{say.moreRows(format.number(rows.length - mostRows))}</p>}
    </div>
  )
}
