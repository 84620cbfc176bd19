/** Signs a sheet: what is missing first, then a look over all marks, then the signature. */
import { useState } from 'react'
import { Refusal } from '../../api.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Facts } from '../../ui/facts.tsx'
import { type Criterion, gapsOf, markText, sheetOf, totalOf } from './typed-sheet.ts'
import type { SheetInHand } from './use-sheet.ts'

interface SignSheetProps {
  number: number
  criteria: readonly Criterion[]
  most: number
  sheet: SheetInHand
  /** It lacks something: the page shows where. */
  onGaps: () => void
  onSigned: () => void
}

export function SignSheet({ number, criteria, most, sheet, onGaps, onSigned }: SignSheetProps) {
  const { jury, problem, format } = useMessages()
  const { sign: say } = jury
  const contentLanguage = useContentLanguage()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ask = () => {
    setRefusal(null)
    if (gapsOf(sheet.typed, criteria).length === 0) setOpen(true)
    else onGaps()
  }
  const sign = async () => {
    setOpen(false)
    setBusy(true)
    try {
      if (await sheet.sign()) onSigned()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  const { marks } = sheetOf(sheet.typed, criteria)
  const words = refusal && problem[refusal.code]
  return (
    <>
      {words && refusal && (
        <ErrorSummary title={words.title} errors={[{ text: adviceOf(words, refusal.retryAfterSeconds, format) }]} answer={refusal} />
      )}
      <Button block busy={isBusy} onClick={ask}>
        {say.label}
      </Button>
      {isOpen && (
        <Dialog
          title={say.question(format.number(number))}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button variant="alt" onClick={() => setOpen(false)}>
                {say.back}
              </Button>
              <Button onClick={() => void sign()}>{say.confirm}</Button>
            </>
          }
        >
          <div className="stack tight">
            <Facts
              items={[
                ...criteria.map(({ id, name, maximum }) => ({
                  name: <span lang={contentLanguage}>{name}</span>,
                  value: say.of(markText(marks[id] ?? 0), format.number(maximum))
                })),
                { name: say.total, value: say.of(format.points(totalOf(sheet.typed, criteria)), format.number(most)) }
              ]}
            />
            <p>{say.text}</p>
          </div>
        </Dialog>
      )}
    </>
  )
}
