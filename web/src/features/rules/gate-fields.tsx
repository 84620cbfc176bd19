/** What a unit must have reached: of which kind, and how much. */
import type { Gate } from '@hoi-thi/shared/unit-rules'
import { useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import { useChoices, usePlace } from './editing.ts'
import { NumberEdit } from './edits.tsx'
import { ListEdit } from './list-edit.tsx'
import { Beside } from './part.tsx'

type Tier = Extract<Gate, { kind: 'rate' }>['tiers'][number]

const lastTier: Tier = { under: null, percent: 20, orPeople: null }
/** Each kind has fields of its own: one that is chosen anew begins with these. */
const begun: Record<Gate['kind'], Gate> = {
  rate: { kind: 'rate', tiers: [lastTier] },
  people: { kind: 'people', atLeast: 10 },
  clip: { kind: 'clip' },
  winner: { kind: 'winner' }
}
const kinds = Object.keys(begun) as Gate['kind'][]

export function GateFields({ path, gate }: { path: string; gate: Gate }) {
  const { rules, format } = useMessages()
  const { parts } = rules
  return (
    <>
      <KindChoice path={path} />
      {gate.kind === 'people' && <NumberEdit path={`${path}.atLeast`} min={1} max={1_000_000} />}
      {gate.kind === 'rate' && (
        <>
          <p className="strong">{parts.tiers}</p>
          <ListEdit<Tier>
            path={`${path}.tiers`}
            nameOf={({ under }) => (under === null ? parts.otherUnits : parts.unitsUnder(format.number(under)))}
            addLabel={parts.addTier}
            make={() => lastTier}
          >
            {(tier) => (
              <Beside>
                <NumberEdit path={`${tier}.under`} min={1} max={1_000_000} mayBeNull />
                <NumberEdit path={`${tier}.percent`} max={100} hasFractions />
                <NumberEdit path={`${tier}.orPeople`} min={1} max={1_000_000} mayBeNull />
              </Beside>
            )}
          </ListEdit>
        </>
      )}
    </>
  )
}

function KindChoice({ path }: { path: string }) {
  const { label } = usePlace<string>(`${path}.kind`)
  const { id, value, set } = usePlace<Gate>(path)
  const offered = useChoices(`${path}.kind`)
  return (
    <Field id={`${id}-kind`} label={label}>
      {(control) => (
        <select
          {...control}
          value={value.kind}
          onChange={({ currentTarget }) => set(begun[kinds.find((kind) => kind === currentTarget.value) ?? 'people'])}
        >
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
