/** The sheet that is being filled in, criterion by criterion, and in words whether it is saved. */
import type { EntryToMark } from '@hoi-thi/shared/jury'
import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { adviceOf } from '../../messages/advice.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CriterionField, markId, remarkId } from './criterion-field.tsx'
import styles from './jury.module.css'
import { SignSheet } from './sign-sheet.tsx'
import { type Gap, gapsOf, isWrong, totalOf } from './typed-sheet.ts'
import { type SheetInHand, useSheet } from './use-sheet.ts'

export function SheetForm({ contest, entry }: { contest: string; entry: EntryToMark }) {
  const { jury, format } = useMessages()
  const { mark: say, sign: saySign } = jury
  const { criteria, most } = entry.marking
  const sheet = useSheet(contest, entry)
  const { revalidate } = useRevalidator()
  // What was missing when the judge wanted to sign: it goes from the list as it is filled in.
  const [asked, setAsked] = useState<object | null>(null)
  const open = asked ? gapsOf(sheet.typed, criteria) : []
  const gapAt = (id: string) => open.find((gap) => gap.id === id)
  const wordsOf = ({ id, kind }: Gap) => saySign.gaps[kind](criteria.find((criterion) => criterion.id === id)?.name ?? '')
  return (
    <section className="stack" aria-labelledby="sheet-heading">
      <h2 id="sheet-heading">{say.sheet}</h2>
      <p className="small mute">{say.keys}</p>
      {asked && (
        <ErrorSummary
          title={saySign.incomplete}
          errors={open.map((gap) => ({ id: gap.kind === 'remark-missing' ? remarkId(gap.id) : markId(gap.id), text: wordsOf(gap) }))}
          answer={asked}
        />
      )}
      {criteria.map((criterion, index) => {
        const gap = gapAt(criterion.id)
        const isOff = isWrong(sheet.typed.marks[criterion.id], criterion)
        const markError = isOff ? say.wrong(format.number(criterion.maximum), format.points(criterion.step)) : undefined
        return (
          <CriterionField
            key={criterion.id}
            criterion={criterion}
            sheet={sheet}
            error={markError ?? (gap?.kind === 'mark-missing' ? wordsOf(gap) : undefined)}
            remarkError={gap?.kind === 'remark-missing' ? wordsOf(gap) : undefined}
            onDone={() => document.getElementById(markId(criteria[index + 1]?.id ?? '') || signId)?.focus()}
          />
        )
      })}
      <div className={styles.bar}>
        <p className="strong">{say.total(format.points(totalOf(sheet.typed, criteria)), format.number(most))}</p>
        <SaveState sheet={sheet} />
      </div>
      <div id={signId} tabIndex={-1}>
        <SignSheet
          number={entry.number}
          criteria={criteria}
          most={most}
          sheet={sheet}
          onGaps={() => setAsked({})}
          onSigned={() => void revalidate()}
        />
      </div>
    </section>
  )
}

const signId = 'sign-sheet'

function SaveState({ sheet }: { sheet: SheetInHand }) {
  const { jury, problem, format } = useMessages()
  const { save: say } = jury
  const contentLanguage = useContentLanguage()
  const { stored, isUnsaved, isBusy, refusal, conflict } = sheet
  if (conflict)
    return (
      <Notice tone="stop" title={problem['sheet.changed'].title} role="alert">
        <p lang={contentLanguage}>{problem['sheet.changed'].next}</p>
        <Button small onClick={() => sheet.take(conflict)}>
          {say.take}
        </Button>
      </Notice>
    )
  if (refusal) {
    const words = problem[refusal.code]
    return (
      <Notice tone="stop" title={say.failed} role="alert">
        <p>
          {words.title}. {adviceOf(words, refusal.retryAfterSeconds, format)}
        </p>
      </Notice>
    )
  }
  const words = isBusy ? say.saving : isUnsaved ? say.unsaved : stored.savedAt ? say.saved(format.time(stored.savedAt)) : say.none
  return <p role="status">{words}</p>
}
