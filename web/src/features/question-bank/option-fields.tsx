/** The options of a question: written, marked, moved, added and removed, all of it with the keyboard too. */
import { useEffect, useRef, useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import styles from './bank.module.css'
import { letterOf } from './letter.ts'
import { type DraftOption, emptyOption, type FieldsProps, mostOptions } from './question-draft.ts'
import { rowsFor } from './rows-for.ts'

export function OptionFields({ draft, errorOf, change }: FieldsProps) {
  const { form: say } = useMessages().bank
  const { options } = draft
  const [said, setSaid] = useState('')
  const focusNext = useFocusNext()
  const set = (index: number, part: Partial<DraftOption>) =>
    change({ options: options.map((option, each) => (each === index ? { ...option, ...part } : option)) })
  const move = (index: number, by: -1 | 1) => {
    const to = index + by
    const [one, other] = [options[index], options[to]]
    if (!one || !other) return
    change({ options: options.map((option, each) => (each === index ? other : each === to ? one : option)) })
    setSaid(say.moved(letterOf(to)))
    focusNext(`option-${to}-${by < 0 ? 'up' : 'down'}`)
  }
  const remove = (index: number) => {
    change({ options: options.filter((_, each) => each !== index) })
    setSaid(say.removed(letterOf(index)))
    focusNext(`option-${Math.max(0, index - 1)}`)
  }
  const add = () => {
    change({ options: [...options, emptyOption()] })
    focusNext(`option-${options.length}`)
  }
  return (
    <FieldGroup id="options" legend={say.options} error={errorOf('options')}>
      <p className={classes(styles.hint, 'small mute')}>{say.optionsHint}</p>
      {options.map((option, index) => (
        <OptionField
          key={option.key}
          option={option}
          index={index}
          count={options.length}
          error={errorOf(`option-${index}`)}
          onChange={(part) => set(index, part)}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
        />
      ))}
      <p className="hide" role="status">
        {said}
      </p>
      {options.length < mostOptions && (
        <Button variant="alt" small onClick={add}>
          {say.add}
        </Button>
      )}
      <Tick checked={draft.isShuffled} onChange={() => change({ isShuffled: !draft.isShuffled })}>
        {say.shuffle}
      </Tick>
    </FieldGroup>
  )
}

/** The control may be drawn only now: it is looked for after the next drawing. */
function useFocusNext() {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus()
    wanted.current = null
  })
  return (id: string) => {
    wanted.current = id
  }
}

interface OptionFieldProps {
  option: DraftOption
  index: number
  count: number
  error: string | undefined
  onChange: (part: Partial<DraftOption>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function OptionField({ option, index, count, error, onChange, onMove, onRemove }: OptionFieldProps) {
  const { form: say } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const id = `option-${index}`
  const letter = letterOf(index)
  return (
    <div className={styles.option}>
      <Field id={id} label={say.option(letter)} error={error}>
        {(control) => (
          <textarea
            {...control}
            rows={rowsFor(option.text, 2)}
            maxLength={1000}
            lang={contentLanguage}
            value={option.text}
            onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
          />
        )}
      </Field>
      <div className={styles.ticks}>
        <Tick
          id={`${id}-right`}
          checked={option.isRight}
          aria-label={say.rightOf(letter)}
          onChange={() => onChange({ isRight: !option.isRight })}
        >
          {say.right}
        </Tick>
        <Tick checked={option.isPinned} aria-label={say.pinnedOf(letter)} onChange={() => onChange({ isPinned: !option.isPinned })}>
          {say.pinned}
        </Tick>
      </div>
      <div className="cluster">
        <Button
          id={`${id}-up`}
          variant="quiet"
          small
          icon="up"
          blocked={index === 0}
          aria-label={say.upOf(letter)}
          onClick={() => onMove(-1)}
        >
          {say.up}
        </Button>
        <Button
          id={`${id}-down`}
          variant="quiet"
          small
          icon="down"
          blocked={index === count - 1}
          aria-label={say.downOf(letter)}
          onClick={() => onMove(1)}
        >
          {say.down}
        </Button>
        {count > 2 && (
          <Button variant="quiet" small icon="close" aria-label={say.removeOf(letter)} onClick={onRemove}>
            {say.remove}
          </Button>
        )}
      </div>
    </div>
  )
}
