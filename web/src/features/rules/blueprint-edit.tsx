/** The blueprint of a round as a table: how many questions of each topic and level, their sums, and what the bank has. */
import type { Blueprint } from '@hoi-thi/shared/round-rules'
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field, FieldError } from '../../ui/field.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { type CellPlace, countAt, levels, sumOf, topicsOf, withCount } from './blueprint-table.ts'
import { useEditing, usePlace } from './editing.ts'
import { Part } from './part.tsx'
import styles from './rules.module.css'

export function BlueprintEdit({ path }: { path: string }) {
  const { rules: say, bank, format } = useMessages()
  const { blueprint: words } = say
  const lang = useContentLanguage()
  const { topics, inBank } = useEditing()
  const { id, error, value } = usePlace<Blueprint>(path)
  const [division, setDivision] = useState<string>()
  const own = value.filter((row) => row.division === division)
  return (
    <Part title={words.title}>
      <div id={id} tabIndex={-1} className="stack">
        {error && <FieldError id={id}>{error}</FieldError>}
        <p>{words.hint}</p>
        <DivisionChoice id={`${id}-division`} value={division} onChange={setDivision} />
        <Table>
          <TableHead columns={[words.topic, ...levels.map((level) => bank.levels[level]), words.sum]} />
          <TableBody>
            {topicsOf(value, topics).map(({ code, name }) => (
              <Row key={code}>
                <RowHeader>
                  <span lang={lang}>{name}</span>
                </RowHeader>
                {levels.map((level) => (
                  <Cell key={level}>
                    <Count path={path} place={{ topic: code, level, division }} topicName={name} />
                  </Cell>
                ))}
                <Cell>
                  <span className="strong">{words.total(format.number(sumOf(own.filter(({ topic }) => topic === code))))}</span>
                </Cell>
              </Row>
            ))}
            <Row>
              <RowHeader>{words.sum}</RowHeader>
              {levels.map((level) => (
                <Cell key={level}>
                  {bank.levels[level]}: {format.number(sumOf(own.filter((row) => row.level === level)))}
                </Cell>
              ))}
              <Cell>
                <span className="strong" aria-live="polite">
                  {words.total(format.number(sumOf(own)))}
                </span>
              </Cell>
            </Row>
          </TableBody>
        </Table>
        {Object.keys(inBank).length === 0 && <p className="small mute">{words.noBank}</p>}
      </div>
    </Part>
  )
}

/** Papers may draw more for one division; that is written apart. */
function DivisionChoice({ id, value, onChange }: { id: string; value: string | undefined; onChange: (division?: string) => void }) {
  const { blueprint: words } = useMessages().rules
  const lang = useContentLanguage()
  const { divisions } = useEditing().rules
  if (divisions.length < 2) return null
  return (
    <Field id={id} label={words.papers}>
      {(control) => (
        <select {...control} lang={lang} value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}>
          <option value="">{words.all}</option>
          {divisions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Count({ path, place, topicName }: { path: string; place: CellPlace; topicName: string }) {
  const { rules: say, bank, format } = useMessages()
  const { blueprint: words } = say
  const { inBank } = useEditing()
  const { id, value, set } = usePlace<Blueprint>(path)
  const count = countAt(value, place)
  const inputId = `${id}-${place.topic}-${place.level}`
  const there = inBank[`${place.topic} ${place.level}`]
  return (
    <span className={styles.cell}>
      <span className={styles.level} aria-hidden="true">
        {bank.levels[place.level]}
      </span>
      <input
        id={inputId}
        type="number"
        inputMode="numeric"
        min={0}
        max={200}
        aria-label={words.cell(topicName, bank.levels[place.level])}
        aria-describedby={there === undefined ? undefined : `${inputId}-bank`}
        value={count === 0 ? '' : count}
        onChange={({ currentTarget }) => set(withCount(value, place, Math.round(Number(currentTarget.value))))}
      />
      {there !== undefined && (
        <span id={`${inputId}-bank`} className="small mute">
          {there < count ? words.short(format.number(there)) : words.inBank(format.number(there))}
        </span>
      )}
    </span>
  )
}
