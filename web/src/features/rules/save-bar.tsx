/** Saves the draft, and says whether it is saved; stays at the lower edge while one scrolls. */
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import styles from './rules.module.css'
import type { DraftState } from './use-draft.ts'

export function SaveBar({ state }: { state: DraftState }) {
  const { rules, format } = useMessages()
  const { save: say } = rules
  const { isUnsaved, isBusy, saved } = state
  const words = isUnsaved ? say.unsaved : saved.revision === 0 ? say.none : say.saved(format.stamp(saved.savedAt))
  return (
    <div className={styles.bar}>
      <div className="cluster">
        <Button busy={isBusy} onClick={() => void state.save()}>
          {say.label}
        </Button>
        <span role="status">{words}</span>
      </div>
    </div>
  )
}

/** Why it could not be saved; what was typed is still there. */
export function SaveRefusal({ state: { outcome } }: { state: DraftState }) {
  const { rules: say, problem, format } = useMessages()
  if (!outcome || outcome.conflict) return null
  const { refusal, blanks = [] } = outcome
  const words = refusal && problem[refusal.code]
  const errors = words
    ? [{ text: `${words.title}. ${adviceOf(words, refusal?.retryAfterSeconds, format)}` }]
    : [{ text: say.faultTitle(format.number(blanks.length)) }]
  return <ErrorSummary title={say.save.failed} errors={errors} answer={outcome} />
}
