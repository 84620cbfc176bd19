/** The form in which a question is written: its fields beside what a participant will see, and what must be corrected above them. */
import type { QuestionText } from '@hoi-thi/shared/question-bank'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refusal } from '../../api.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import styles from './bank.module.css'
import { controlOf, type DraftFault, faultsOf, fieldOf } from './draft-faults.ts'
import { LeaveQuestion, useLeaving } from './leave-question.tsx'
import { hasLevel, type QuestionDraft, textOf } from './question-draft.ts'
import { QuestionFields } from './question-fields.tsx'
import { QuestionPreview } from './question-preview.tsx'

interface QuestionFormProps {
  first: QuestionDraft
  /** As the file says it, where the question comes from one. */
  citationWritten?: string | null
  saveLabel: string
  /** Beside the button that saves. */
  more?: ReactNode
  /** Goes on from here when it has been saved; throws what the server refuses. */
  onSave: (text: QuestionText) => Promise<void>
}

interface Answer {
  faults: DraftFault[]
  refusal?: Refusal
}

export function QuestionForm({ first, citationWritten, saveLabel, more, onSave }: QuestionFormProps) {
  const { form: say } = useMessages().bank
  const [draft, setDraft] = useState(first)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isBusy, setBusy] = useState(false)
  const leaving = useLeaving(draft !== first)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const faults = faultsOf(draft)
    if (faults.length > 0 || !hasLevel(draft)) return setAnswer({ faults })
    setBusy(true)
    leaving.release()
    try {
      await onSave(textOf(draft))
    } catch (error) {
      leaving.hold()
      if (!(error instanceof Refusal)) throw error
      setAnswer({
        faults: (error.errors ?? []).map(({ pointer, detail }) => ({ field: fieldOf(pointer), code: detail ?? '' })),
        refusal: error
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="stack">
      <LeaveQuestion leaving={leaving} />
      {answer && <Faults answer={answer} />}
      <div className="cols lead">
        <div className="stack">
          <QuestionFields draft={draft} faults={answer?.faults ?? []} citationWritten={citationWritten ?? null} onChange={setDraft} />
          <div className="cluster">
            <Button type="submit" busy={isBusy}>
              {saveLabel}
            </Button>
            {more}
          </div>
        </div>
        <div className={styles.aside}>
          <QuestionPreview title={say.preview} question={draft} />
        </div>
      </div>
    </form>
  )
}

function Faults({ answer }: { answer: Answer }) {
  const { bank, problem, format } = useMessages()
  const { form: say } = bank
  const { faults, refusal } = answer
  const errors = faults.map(({ field, code }): FormError => ({ id: controlOf(field), text: say.faults[code] ?? say.otherFault }))
  const words = refusal && problem[refusal.code]
  const whole = words && errors.length === 0 ? [{ text: adviceOf(words, refusal.retryAfterSeconds, format) }] : []
  return (
    <ErrorSummary title={whole.length > 0 && words ? words.title : say.errorTitle} errors={[...unique(errors), ...whole]} answer={answer} />
  )
}

/** A sentence once, leading to the first place that it is about. */
const unique = (errors: FormError[]): FormError[] =>
  errors.filter(({ text }, index) => errors.findIndex((each) => each.text === text) === index)
