/** One criterion of a sheet: the mark, typed or by steps, what it means, and a remark. */
import { type KeyboardEvent, useId } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Field } from '../../ui/field.tsx'
import styles from './jury.module.css'
import { asksRemark, type Criterion, meaningOf, stepped } from './typed-sheet.ts'
import type { SheetInHand } from './use-sheet.ts'

interface CriterionFieldProps {
  criterion: Criterion
  sheet: SheetInHand
  error: string | undefined
  /** What the remark lacks. */
  remarkError: string | undefined
  /** Enter in the field of a mark. */
  onDone: () => void
}

export const markId = (criterionId: string) => `mark-${criterionId}`
export const remarkId = (criterionId: string) => `remark-${criterionId}`

export function CriterionField({ criterion, sheet, error, remarkError, onDone }: CriterionFieldProps) {
  const { jury, format } = useMessages()
  const { mark: say } = jury
  const contentLanguage = useContentLanguage()
  const headingId = useId()
  const { id, name, maximum, step } = criterion
  const text = sheet.typed.marks[id] ?? ''
  const move = (direction: 1 | -1) => sheet.mark(id, stepped(text, criterion, direction))
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined
    if (direction) move(direction)
    else if (event.key === 'Enter') onDone()
    else return
    event.preventDefault()
  }
  return (
    <section className={classes(styles.criterion, 'stack', 'tight')} aria-labelledby={headingId}>
      <h3 id={headingId} lang={contentLanguage}>
        {name}
      </h3>
      <Field id={markId(id)} label={say.mark(format.number(maximum))} hint={say.steps(format.points(step))} error={error}>
        {(control) => (
          <div className={styles.stepper}>
            <Button variant="alt" className={styles.step} aria-label={say.less(name)} onClick={() => move(-1)}>
              −
            </Button>
            <input
              {...control}
              className={classes(control.className, styles.number)}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={7}
              value={text}
              onChange={({ currentTarget }) => sheet.mark(id, currentTarget.value)}
              onKeyDown={onKeyDown}
            />
            <Button variant="alt" className={styles.step} aria-label={say.more(name)} onClick={() => move(1)}>
              +
            </Button>
          </div>
        )}
      </Field>
      <Meaning criterion={criterion} text={text} />
      <Field
        id={remarkId(id)}
        label={asksRemark(sheet.typed, criterion) ? say.remarkAsked(format.points(criterion.remarkBelow ?? 0)) : say.remark}
        error={remarkError}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={1000}
            value={sheet.typed.remarks[id] ?? ''}
            onChange={({ currentTarget }) => sheet.remark(id, currentTarget.value)}
          />
        )}
      </Field>
    </section>
  )
}

/** What marks mean, with the one that has been reached. */
function Meaning({ criterion, text }: { criterion: Criterion; text: string }) {
  const { jury, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const reached = meaningOf(text, criterion)
  if (criterion.anchors.length === 0) return null
  const inOrder = [...criterion.anchors].sort((one, other) => other.atLeast - one.atLeast)
  return (
    <ul className={classes(styles.anchors, 'small')}>
      {inOrder.map(({ atLeast, text }) => (
        <li key={atLeast} className={classes(text === reached && styles.reached)}>
          {jury.mark.from(format.points(atLeast))} <span lang={contentLanguage}>{text}</span>
        </li>
      ))}
    </ul>
  )
}
