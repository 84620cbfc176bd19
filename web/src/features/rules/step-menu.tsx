/** The steps: a row of them where there is room, one line that opens on a phone, and the way on at the end of each. */
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { rulesAddress } from './addresses.ts'
import styles from './rules.module.css'
import { type Step, steps } from './steps.ts'

interface StepMenuProps {
  contest: string
  step: Step
}

export function StepMenu({ contest, step }: StepMenuProps) {
  const { rules: say, format } = useMessages()
  const items = steps.map((each) => ({ to: rulesAddress.step(contest, each), name: say.steps[each], isHere: each === step }))
  const place = say.stepOf(format.number(steps.indexOf(step) + 1), format.number(steps.length), say.steps[step])
  return (
    <>
      <div className={styles.wide}>
        <Tabs label={say.stepsLabel} items={items} />
      </div>
      {/* Closed again once a step has been chosen. */}
      <details className={styles.narrow} key={step}>
        <summary>{place}</summary>
        <nav aria-label={say.stepsLabel}>
          <ol className={styles.steps}>
            {items.map(({ to, name, isHere }) => (
              <li key={to}>
                <Link to={to} aria-current={isHere ? 'page' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      </details>
    </>
  )
}

export function StepLinks({ contest, step }: StepMenuProps) {
  const { rules: say } = useMessages()
  const at = steps.indexOf(step)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  return (
    <p className="cluster apart">
      {before && (
        <ButtonLink to={rulesAddress.step(contest, before)} variant="alt" small icon="left">
          {say.previous(say.steps[before])}
        </ButtonLink>
      )}
      {after && (
        <ButtonLink to={rulesAddress.step(contest, after)} variant="alt" small icon="right">
          {say.next(say.steps[after])}
        </ButtonLink>
      )}
    </p>
  )
}
