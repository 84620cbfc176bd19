/** Signed consents of parents and guardians: attached one by one, and taken back. */
import type { Entry } from '@hoi-thi/shared/entry'
import type { ChangeEvent } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { PaperList, papersAddress } from './paper-list.tsx'

interface PapersFieldProps {
  contest: string
  entry: Entry
  isNeeded: boolean
  error: string | undefined
}

export function PapersField({ contest, entry, isNeeded, error }: PapersFieldProps) {
  const { papers: say } = useMessages().entry
  const { isBusy, outcome, run } = useDeed()
  const params = { contest, entryId: entry.id }
  const add = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = Array.from(currentTarget.files ?? [])
    // The same file may be chosen again.
    currentTarget.value = ''
    if (files.length === 0) return
    void run(async () => {
      for (const file of files)
        await call('POST /contests/:contest/entries/:entryId/papers', { params, query: { fileName: file.name.slice(-200) }, body: file })
      return { done: say.added(files.length) }
    })
  }
  const remove = (paperId: string) =>
    run(async () => {
      await call('DELETE /contests/:contest/entries/:entryId/papers/:paperId', { params: { ...params, paperId } })
      return { done: say.removed }
    })
  return (
    <div className="stack">
      <h4>{say.title}</h4>
      {entry.papers.length > 0 && (
        <PaperList
          papers={entry.papers}
          address={papersAddress(contest, entry.id)}
          more={({ id, fileName }) => (
            <Button variant="quiet" small busy={isBusy} aria-label={say.removeOf(fileName)} onClick={() => void remove(id)}>
              {say.remove}
            </Button>
          )}
        />
      )}
      {/* Telephones of one maker turn their pictures into JPEG where HEIC is not asked for; everybody can open that. */}
      <Field
        id="papers"
        type="file"
        multiple
        label={say.add}
        hint={`${say.hint} ${isNeeded ? say.needed : say.notNeeded}`}
        error={error}
        accept="application/pdf,image/jpeg,image/png"
        disabled={isBusy}
        onChange={add}
      />
      <p className="small mute" role="status">
        {isBusy ? say.sending : say.seenBy}
      </p>
      <DeedOutcome outcome={outcome} />
    </div>
  )
}
