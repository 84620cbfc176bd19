/** Step: how units are scored, what they must have reached, and among whom they are ranked. */
import type { BlocRules, Gate, UnitRules } from '@hoi-thi/shared/unit-rules'
import { useMessages } from '../../messages/messages.ts'
import { useChoices, useEditing } from './editing.ts'
import { ChoiceEdit, FlagEdit, NumberEdit, SetEdit, TextEdit } from './edits.tsx'
import { GateFields } from './gate-fields.tsx'
import { ListEdit } from './list-edit.tsx'
import { freeCode } from './list-edits.ts'
import { Beside, Part } from './part.tsx'

type Term = UnitRules['formula'][number]

export function StepUnits() {
  const { parts } = useMessages().rules
  const { divisions } = useEditing().rules
  return (
    <>
      <Part title={parts.formula}>
        <SetEdit path="units.divisions" options={divisions.map(({ id, name }) => [id, name])} />
        <p>{parts.formulaHint}</p>
        <Formula />
        <FlagEdit path="units.capsRate" />
        <NumberEdit path="units.smallestHeadcount" min={2} max={10_000} mayBeNull />
        <FlagEdit path="units.rollsUp" />
      </Part>
      <Part title={parts.gates}>
        <Gates />
      </Part>
      <Part title={parts.blocs}>
        <Blocs />
      </Part>
    </>
  )
}

function Formula() {
  const { parts, choices } = useMessages().rules
  const names = choices['units.formula.*.metric']
  const offered = useChoices('units.formula.0.metric')
  const unused = (items: readonly Term[]) => offered.find(([key]) => !items.some(({ metric }) => metric === key))?.[0] ?? 'rate'
  return (
    <ListEdit<Term>
      path="units.formula"
      nameOf={({ metric }) => names[metric]}
      addLabel={parts.addMetric}
      make={(items) => ({ metric: unused(items) as Term['metric'], weight: 1 })}
    >
      {(path) => (
        <Beside>
          <ChoiceEdit path={`${path}.metric`} />
          <NumberEdit path={`${path}.weight`} max={1000} hasFractions />
        </Beside>
      )}
    </ListEdit>
  )
}

function Gates() {
  const { parts, choices } = useMessages().rules
  const names = choices['units.gates.*.kind']
  return (
    <ListEdit<Gate>
      path="units.gates"
      nameOf={({ kind }) => names[kind]}
      addLabel={parts.addGate}
      make={() => ({ kind: 'people', atLeast: 10 })}
    >
      {(path, gate) => <GateFields path={path} gate={gate} />}
    </ListEdit>
  )
}

function Blocs() {
  const { parts } = useMessages().rules
  const make = (items: readonly BlocRules[]): BlocRules => ({
    id: freeCode(
      'khoi',
      items.map(({ id }) => id)
    ),
    name: '',
    of: []
  })
  return (
    <ListEdit<BlocRules> path="blocs" nameOf={({ name }) => name} addLabel={parts.addBloc} make={make}>
      {(path) => (
        <>
          <TextEdit path={`${path}.name`} max={200} />
          <SetEdit path={`${path}.of`} />
        </>
      )}
    </ListEdit>
  )
}
