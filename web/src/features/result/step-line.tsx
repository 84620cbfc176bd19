/** The four steps of a result: which are done and when, where it is, what is ahead. */
import type { Result, ResultState } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './result.module.css'

const order = ['provisional', 'verified', 'final', 'announced'] as const satisfies readonly ResultState[]

export function StepLine({ result: { name, state, steps } }: { result: Pick<Result, 'name' | 'state' | 'steps'> }) {
  const { result: say, format } = useMessages()
  const here = order.indexOf(state)
  return (
    <ol className={styles.line} aria-label={say.line.label(name)}>
      {order.map((step, place) => {
        const at = steps.find((taken) => taken.state === step)?.at
        return (
          <li key={step} className={classes(styles.step, place <= here && styles.done)} aria-current={place === here ? 'step' : undefined}>
            <span className={styles.name}>
              {place <= here && <Icon name="check" />}
              <span className={place === here ? 'strong' : undefined}>{say.states[step]}</span>
            </span>
            <span className="small mute">
              {at ? say.line.reached(format.stamp(at)) : place === here ? say.line.here : place > here ? say.line.ahead : ''}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
