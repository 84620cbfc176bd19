/** The units that take part but are not ranked: found without accents and added one by one, each taken out again where it stands. */
import type { Unit } from '@hoi-thi/shared/contest'
import { useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { UnitCombobox } from '../contest/unit-combobox.tsx'
import { useEditing, usePlace } from './editing.ts'
import { useFocusLater } from './list-edit.tsx'

/** As the rules allow. */
const mostUnits = 100

export function ExcludedUnits({ path }: { path: string }) {
  const { contest, unitNames, nameUnit } = useEditing()
  const { rules: say } = useMessages()
  const lang = useContentLanguage()
  const { id, label, hint, error, value, set } = usePlace<string[]>(path)
  const [done, setDone] = useState('')
  const focus = useFocusLater()
  const fieldId = `${id}-search`
  const add = (unit: Unit | null) => {
    if (!unit) return
    nameUnit(unit.id, unit.name)
    setDone(value.includes(unit.id) ? say.parts.unitThere(unit.name) : say.parts.unitAdded(unit.name))
    if (!value.includes(unit.id)) set([...value, unit.id])
  }
  const remove = (unitId: string, name: string) => {
    set(value.filter((each) => each !== unitId))
    setDone(say.parts.unitRemoved(name))
    focus(fieldId)
  }
  return (
    <div className="stack tight" id={id} tabIndex={-1}>
      {value.length < mostUnits && (
        <UnitCombobox id={fieldId} label={label} contest={contest} chosen={null} onChoose={add} error={error} isMany />
      )}
      {hint && <p className="small mute">{hint}</p>}
      <p className="small" role="status">
        {done}
      </p>
      {value.length > 0 && (
        <ul className="rows">
          {value.map((unitId) => {
            const name = unitNames[unitId] ?? say.parts.unitUnknown
            return (
              <li key={unitId} className="split">
                <span lang={lang}>{name}</span>
                <Button variant="quiet" small aria-label={say.lists.of(say.lists.remove, name)} onClick={() => remove(unitId, name)}>
                  {say.lists.remove}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
