/** What a role is held over: a contest of the list, or a unit found in a contest's own search. */
import type { ScopeKind } from '@hoi-thi/shared/access'
import type { Unit } from '@hoi-thi/shared/contest'
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import { UnitCombobox, unitFieldId } from '../contest/unit-combobox.tsx'
import type { AccountsPage } from './accounts-data.ts'

export interface Scope {
  id: string
  name: string
}

interface ScopePickerProps {
  kind: ScopeKind
  contests: AccountsPage['contests']
  chosen: Scope | null
  onChoose: (scope: Scope | null) => void
  error: string | undefined
}

const contestFieldId = 'contest'

/** The control that an error is about. */
export const scopeFieldOf = (kind: ScopeKind | null): string => (kind === 'unit' ? unitFieldId : contestFieldId)

export function ScopePicker({ kind, contests, chosen, onChoose, error }: ScopePickerProps) {
  const { give: say } = useMessages().administration
  if (kind === 'unit') return <UnitPicker contests={contests} onChoose={onChoose} error={error} />
  return (
    <ContestSelect
      label={say.contest}
      contests={contests}
      value={chosen?.id ?? ''}
      onChange={(id) => {
        const contest = contests.find((each) => each.id === id)
        onChoose(contest ? { id, name: contest.title } : null)
      }}
      error={error}
    />
  )
}

/** With one contest there is nothing to ask before the unit. */
function UnitPicker({ contests, onChoose, error }: Pick<ScopePickerProps, 'contests' | 'onChoose' | 'error'>) {
  const { give: say } = useMessages().administration
  const [contestId, setContestId] = useState(contests.length === 1 ? (contests[0]?.id ?? '') : '')
  const [unit, setUnit] = useState<Unit | null>(null)
  const choose = (next: Unit | null) => {
    setUnit(next)
    onChoose(next)
  }
  return (
    <>
      {contests.length > 1 && (
        <ContestSelect label={say.unitContest} contests={contests} value={contestId} onChange={setContestId} error={undefined} />
      )}
      {contestId && (
        <UnitCombobox
          key={contestId}
          label={say.unit}
          contest={contestId}
          chosen={unit}
          onChoose={choose}
          error={unit ? undefined : error}
        />
      )}
    </>
  )
}

interface ContestSelectProps {
  label: string
  contests: AccountsPage['contests']
  value: string
  onChange: (id: string) => void
  error: string | undefined
}

function ContestSelect({ label, contests, value, onChange, error }: ContestSelectProps) {
  const { give: say } = useMessages().administration
  const contentLanguage = useContentLanguage()
  return (
    <Field id={contestFieldId} label={label} error={error}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say.chooseContest}</option>
          {contests.map(({ id, title }) => (
            <option key={id} value={id} lang={contentLanguage}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
