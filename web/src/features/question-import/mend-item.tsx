/** Mends one question of a file in place, with the same fields in which a question is written. */
import type { ImportItem } from '@hoi-thi/shared/question-import'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { draftOf } from '../question-bank/question-draft.ts'
import { QuestionForm } from '../question-bank/question-form.tsx'
import { ItemRemarks } from './item-remarks.tsx'

interface MendItemProps {
  importId: string
  item: ImportItem
  deeds: Deeds
  onEnd: () => void
}

export function MendItem({ importId, item, deeds, onEnd }: MendItemProps) {
  const { questionImport, bank, format } = useMessages()
  const { item: say } = questionImport
  const [first] = useState(() => draftOf(item))
  const heading = useRef<HTMLHeadingElement>(null)
  const number = format.number(item.number)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {say.formTitle(number)}
      </h2>
      <ItemRemarks title={say.faults} remarks={item.faults} place={item.place} isFault />
      <QuestionForm
        first={first}
        citationWritten={item.citation ? null : item.citationWritten}
        saveLabel={bank.form.saveItem}
        more={
          <Button variant="alt" onClick={onEnd}>
            {bank.form.cancel}
          </Button>
        }
        onSave={async (text) => {
          await call('PUT /questions/imports/:importId/items/:number', {
            params: { importId, number: item.number },
            body: { ...text, code: item.code }
          })
          onEnd()
          await deeds.run(async () => ({ done: say.saved(number) }))
        }}
      />
    </div>
  )
}
