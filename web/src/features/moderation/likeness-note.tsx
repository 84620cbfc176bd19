/** What a likeness is found to be, in words for the other organizers. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

interface LikenessNoteProps {
  contest: string
  entryId: string
  likeness: ReviewedEntry['likenesses'][number]
}

export function LikenessNote({ contest, entryId, likeness: { otherUploadId, note, notedAt } }: LikenessNoteProps) {
  const { moderation, format } = useMessages()
  const { likeness: say } = moderation
  const { isBusy, outcome, run } = useDeed()
  const [isMissing, setMissing] = useState(false)
  const id = `${useId()}-note`
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    setMissing(text === '')
    if (text === '') return document.getElementById(id)?.focus()
    void run(async () => {
      const params = { contest, entryId, otherUploadId }
      await call('PUT /contests/:contest/entries/:entryId/likenesses/:otherUploadId', { params, body: { note: text } })
      return { done: say.saved }
    })
  }
  return (
    <form onSubmit={save} className="stack tight" noValidate>
      <DeedOutcome outcome={outcome} />
      <Field id={id} label={say.note} hint={say.noteHint} error={isMissing ? say.missing : undefined}>
        {(control) => <textarea {...control} name="note" rows={2} maxLength={1000} defaultValue={note ?? ''} />}
      </Field>
      {notedAt && <p className="small mute">{say.noted(format.moment(notedAt))}</p>}
      <p>
        <Button type="submit" variant="alt" small busy={isBusy}>
          {say.save}
        </Button>
      </p>
    </form>
  )
}
