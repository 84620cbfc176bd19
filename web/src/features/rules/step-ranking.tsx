/** Step: the keys that rank people, in their order, and what becomes of those whom none separates. */
import type { OrderKey } from '@hoi-thi/shared/rules'
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field, FieldError } from '../../ui/field.tsx'
import { usePlace } from './editing.ts'
import { ChoiceEdit, NumberEdit } from './edits.tsx'
import { ItemDeeds, useFocusLater } from './list-edit.tsx'
import { moved, without } from './list-edits.ts'
import { OptionalPart, Part } from './part.tsx'
import styles from './rules.module.css'

export function StepRanking() {
  const { parts } = useMessages().rules
  return (
    <>
      <Part title={parts.order}>
        <p>{parts.timeHint}</p>
        <Chain />
        <ChoiceEdit path="ties" />
      </Part>
      <OptionalPart path="overall" make={() => ({ by: 'sum', rounds: null })}>
        <ChoiceEdit path="overall.by" />
        <NumberEdit path="overall.rounds" min={1} max={100} mayBeNull />
      </OptionalPart>
    </>
  )
}

function Chain() {
  const { orderKeys } = useMessages().rules
  const { id, error, value: order, set } = usePlace<OrderKey[]>('order')
  const focus = useFocusLater()
  const rowOf = (key: OrderKey) => `${id}-${key}-row`
  const write = (next: OrderKey[], focused: string) => {
    set(next)
    focus(focused)
  }
  return (
    <div id={id} tabIndex={-1} className="stack">
      {error && <FieldError id={id}>{error}</FieldError>}
      <ol className={styles.chain}>
        {order.map((key, index) => (
          <li key={key} id={rowOf(key)} tabIndex={-1}>
            <p className="strong">
              {index + 1}. {orderKeys[key]}
            </p>
            <ItemDeeds
              id={`${id}-${key}`}
              name={orderKeys[key]}
              onUp={index > 0 ? () => write(moved(order, index, index - 1), rowOf(key)) : null}
              onDown={index < order.length - 1 ? () => write(moved(order, index, index + 1), rowOf(key)) : null}
              onRemove={() => write(without(order, index), id)}
            />
          </li>
        ))}
      </ol>
      <AddKey order={order} onAdd={(key) => write([...order, key], rowOf(key))} />
    </div>
  )
}

function AddKey({ order, onAdd }: { order: readonly OrderKey[]; onAdd: (key: OrderKey) => void }) {
  const { parts, orderKeys } = useMessages().rules
  const left = (Object.keys(orderKeys) as OrderKey[]).filter((key) => !order.includes(key))
  const [chosen, setChosen] = useState<OrderKey>()
  const next = left.find((key) => key === chosen) ?? left[0]
  if (!next) return null
  return (
    <div className="stack tight">
      <Field id="new-key" label={parts.chooseKey}>
        {(control) => (
          <select {...control} value={next} onChange={({ currentTarget }) => setChosen(left.find((key) => key === currentTarget.value))}>
            {left.map((key) => (
              <option key={key} value={key}>
                {orderKeys[key]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <Button variant="alt" small onClick={() => onAdd(next)}>
          {parts.addKey}
        </Button>
      </p>
    </div>
  )
}
