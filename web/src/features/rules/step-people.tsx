/** Step: who may take part, in which division, and who may not. */
import type { Division, Rules } from '@hoi-thi/shared/rules'
import { useMessages } from '../../messages/messages.ts'
import { shownInstant } from '../../vietnam-time.ts'
import { useEditing } from './editing.ts'
import { FlagEdit, NumberEdit, SetEdit, TextEdit } from './edits.tsx'
import { ExcludedUnits } from './excluded-units.tsx'
import { ListEdit } from './list-edit.tsx'
import { freeCode } from './list-edits.ts'
import { Beside, OptionalPart, Part } from './part.tsx'
import { DayEdit } from './time-edits.tsx'

const idFor = (items: readonly Division[]) =>
  freeCode(
    'bang',
    items.map(({ id }) => id)
  )

const newDivision = (items: readonly Division[]): Division => ({
  id: idFor(items),
  name: '',
  who: '',
  needsUnit: true,
  minors: false,
  age: null,
  residence: null,
  unitKinds: []
})

type Exclusion = Rules['excluded'][number]

export function StepPeople() {
  const { parts, lists } = useMessages().rules
  return (
    <>
      <Part title={parts.divisions}>
        <ListEdit<Division>
          path="divisions"
          nameOf={({ name }) => name}
          addLabel={parts.addDivision}
          make={newDivision}
          copy={(item, items) => ({ ...item, id: idFor(items), name: lists.copyName(item.name) })}
        >
          {(path) => <DivisionFields path={path} />}
        </ListEdit>
      </Part>
      <Part title={parts.excluded}>
        <ListEdit<Exclusion>
          path="excluded"
          nameOf={({ who }) => who}
          addLabel={parts.addExcluded}
          make={() => ({ who: '', roles: [], unitIds: [] })}
        >
          {(path) => <ExclusionFields path={path} />}
        </ListEdit>
      </Part>
    </>
  )
}

function DivisionFields({ path }: { path: string }) {
  const { rules } = useEditing()
  const opens = shownInstant(rules.rounds[0]?.opensAt ?? '').slice(0, 10)
  return (
    <>
      <TextEdit path={`${path}.name`} max={100} />
      <TextEdit path={`${path}.who`} rows={2} max={500} />
      <FlagEdit path={`${path}.needsUnit`} />
      <FlagEdit path={`${path}.minors`} />
      <OptionalPart path={`${path}.age`} make={() => ({ from: 18, to: null, on: opens })}>
        <Beside>
          <NumberEdit path={`${path}.age.from`} min={1} max={120} />
          <NumberEdit path={`${path}.age.to`} min={1} max={120} mayBeNull />
        </Beside>
        <DayEdit path={`${path}.age.on`} />
      </OptionalPart>
      <TextEdit path={`${path}.residence`} mayBeNull max={200} />
      <details>
        <summary>
          <KindsLabel />
        </summary>
        <SetEdit path={`${path}.unitKinds`} />
      </details>
    </>
  )
}

function KindsLabel() {
  const { fields } = useMessages().rules
  return fields['divisions.*.unitKinds'].label
}

function ExclusionFields({ path }: { path: string }) {
  return (
    <>
      <TextEdit path={`${path}.who`} rows={2} max={500} />
      <SetEdit path={`${path}.roles`} />
      <ExcludedUnits path={`${path}.unitIds`} />
    </>
  )
}
