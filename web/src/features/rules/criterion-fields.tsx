/** What judges give marks for: how many, in which steps, and what a mark means. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import { useChoices, usePlace } from './editing.ts'
import { NumberEdit, TextEdit } from './edits.tsx'
import { ListEdit } from './list-edit.tsx'
import { freeCode } from './list-edits.ts'
import { Beside } from './part.tsx'

export type Criterion = ClipRules['criteria'][number]
type Anchor = Criterion['anchors'][number]

export const newCriterion = (others: readonly Criterion[]): Criterion => ({
  id: freeCode(
    'tieu-chi',
    others.map(({ id }) => id)
  ),
  name: '',
  maximum: 10,
  step: 0.5,
  anchors: [],
  remarkBelow: null
})

export function CriterionFields({ path }: { path: string }) {
  const { rules, format } = useMessages()
  const { parts } = rules
  return (
    <>
      <TextEdit path={`${path}.name`} max={200} />
      <Beside>
        <NumberEdit path={`${path}.maximum`} min={1} max={1000} />
        <StepChoice path={`${path}.step`} />
        <NumberEdit path={`${path}.remarkBelow`} max={1000} mayBeNull hasFractions />
      </Beside>
      <p className="strong">{parts.anchors}</p>
      <ListEdit<Anchor>
        path={`${path}.anchors`}
        nameOf={({ atLeast }) => parts.fromPoints(format.number(atLeast))}
        addLabel={parts.addAnchor}
        make={() => ({ atLeast: 0, text: '' })}
      >
        {(anchor) => (
          <Beside>
            <NumberEdit path={`${anchor}.atLeast`} max={1000} hasFractions />
            <TextEdit path={`${anchor}.text`} max={200} />
          </Beside>
        )}
      </ListEdit>
    </>
  )
}

function StepChoice({ path }: { path: string }) {
  const { value, set, ...field } = usePlace<number>(path)
  const offered = useChoices(path)
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={String(value)} onChange={({ currentTarget }) => set(Number(currentTarget.value))}>
          {offered.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
