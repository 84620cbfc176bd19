/** Above every page while somebody is signed in on a device that others use: whose turn it is, who helps, and why they are still here. */
import { useMessages } from '../../messages/messages.ts'
import { useSession } from '../../session.ts'
import { Button } from '../../ui/button.tsx'
import styles from './band.module.css'
import { leave, useLeaving } from './leaving.ts'

export function Band() {
  const { device: say } = useMessages()
  const account = useSession((session) => session.account)
  const { state, patienceMinutes } = useLeaving()
  if (!account) return null
  return (
    <aside className={`${styles.band} no-print`} aria-label={say.title}>
      <div className={`wrap ${styles.line}`}>
        <div className={styles.words}>
          <p>
            <strong>{say.of(account.fullName)}</strong> {account.assistedBy ? say.assisted(account.assistedBy) : say.text(patienceMinutes)}
          </p>
          <p role="status" className={styles.state}>
            {state === 'here' || state === 'leaving' ? '' : say[state]}
          </p>
        </div>
        <Button variant="alt" small busy={state === 'leaving'} onClick={() => void leave()}>
          {state === 'leaving' ? say.leaving : say.leave}
        </Button>
      </div>
    </aside>
  )
}
