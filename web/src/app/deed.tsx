/** A deed done from a page without a form: under way, done, or refused; afterwards the page is drawn anew. */
import { type ReactNode, useState } from 'react'
import { useRevalidator } from 'react-router'
import { Refusal } from '../api.ts'
import { adviceOf } from '../messages/advice.ts'
import { useMessages } from '../messages/messages.ts'
import { Answered } from '../ui/answered.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'

/** What the page says of the deed that ended last. */
export interface Outcome {
  done?: string
  text?: ReactNode
  /** What can be done about it, as an undo. */
  more?: ReactNode
  refusal?: Refusal
}

export function useDeed() {
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { revalidate } = useRevalidator()
  const run = async (deed: () => Promise<Outcome>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setOutcome(null)
    try {
      const ended = await deed().catch(refusedOnly)
      // First, so that what is said and what is shown agree.
      await revalidate()
      setOutcome(ended)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, outcome, run }
}

function refusedOnly(error: unknown): Outcome {
  if (error instanceof Refusal) return { refusal: error }
  throw error
}

export type Deeds = ReturnType<typeof useDeed>

export function DeedOutcome({ outcome }: { outcome: Outcome | null }) {
  const { problem, format } = useMessages()
  if (!outcome?.refusal && !outcome?.done) return null
  const { refusal, done, text, more } = outcome
  if (refusal) {
    const words = problem[refusal.code]
    return <ErrorSummary title={words.title} errors={[{ text: adviceOf(words, refusal.retryAfterSeconds, format) }]} answer={outcome} />
  }
  return (
    <Answered answer={outcome}>
      <Notice tone="ok" title={done} role="status">
        {text && <p>{text}</p>}
        {more && <p className="no-print">{more}</p>}
      </Notice>
    </Answered>
  )
}
