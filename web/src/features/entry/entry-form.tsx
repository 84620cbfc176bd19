/** Writes an entry: kept on the server as it is written, submitted once nothing is missing. */
import type { Entry, EntryGap, EntryText } from '@hoi-thi/shared/entry'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { DeedOutcome, type Deeds } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Declarations } from './declarations.tsx'
import { draftOf, isSame, type Taken } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import { FileField } from './file-field.tsx'
import { PapersField } from './papers-field.tsx'

interface EntryFormProps {
  contest: string
  entry: Entry
  takes: Taken
  /** What is said of a submission stays when this form goes. */
  deeds: Deeds
}

/** Which field a gap belongs to. */
const fieldOf: Record<EntryGap, string> = {
  title: 'title',
  summary: 'summary',
  kind: 'kind',
  'made-in': 'made-in',
  'group-name': 'group-name',
  file: 'file',
  'file-checking': 'file',
  'file-refused': 'file',
  document: 'file',
  'too-large': 'file',
  'too-long': 'file',
  captions: 'transcript',
  original: 'is-original',
  new: 'is-new',
  consents: 'has-consents',
  'guardian-consents': 'has-guardian-consents',
  'guardian-papers': 'papers'
}

const keepAfterMs = 1_500

export function EntryForm({ contest, entry, takes, deeds }: EntryFormProps) {
  const { entry: say, format } = useMessages()
  const { isBusy, outcome, run } = deeds
  const { revalidate } = useRevalidator()
  const [draft, setDraft] = useState(() => draftOf(entry, takes.kinds[0] ?? 'report', takes.madeIn))
  const [isAsked, setAsked] = useState(false)
  const [keeping, setKeeping] = useState<'kept' | 'waiting' | 'failed'>('kept')
  const kept = useRef(draft)
  const params = { contest, entryId: entry.id }

  const keep = useCallback(
    async (text: EntryText) => {
      if (isSame(text, kept.current)) return
      await call('PUT /contests/:contest/entries/:entryId', { params: { contest, entryId: entry.id }, body: text })
      kept.current = text
    },
    [contest, entry.id]
  )

  useEffect(() => {
    if (isSame(draft, kept.current)) return
    setKeeping('waiting')
    const timer = setTimeout(() => {
      keep(draft).then(
        () => setKeeping('kept'),
        (error: unknown) => {
          if (!(error instanceof Refusal)) throw error
          setKeeping('failed')
        }
      )
    }, keepAfterMs)
    return () => clearTimeout(timer)
  }, [draft, keep])

  const change = useCallback((part: Partial<EntryText>) => setDraft((before) => ({ ...before, ...part })), [])
  const latest = useRef(draft)
  latest.current = draft
  const takeFile = useCallback(
    async (uploadId: string) => {
      change({ uploadId })
      // At once: what is found in it is seen only once the entry names it.
      await keep({ ...latest.current, uploadId }).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        setKeeping('failed')
      })
      await revalidate()
    },
    [change, keep, revalidate]
  )

  const submit = () =>
    run(async () => {
      setAsked(true)
      await keep(draft)
      setKeeping('kept')
      const { gaps } = await call('GET /contests/:contest/entries/:entryId', { params })
      if (gaps.length > 0) return {}
      await call('PUT /contests/:contest/entries/:entryId/submission', { params })
      setAsked(false)
      return { done: say.form.submitted, text: say.form.submittedText }
    })

  const newest = entry.versions[0]
  const isDraft = newest !== undefined && !newest.submittedAt
  const gaps = isAsked && isDraft ? entry.gaps : []
  const errorOf = (field: string) => {
    const gap = gaps.find((each) => fieldOf[each] === field)
    return gap && say.gaps[gap]
  }
  return (
    <section className="stack wide" aria-labelledby="form-heading">
      <h2 id="form-heading">{newest?.submittedAt ? say.form.again : say.form.title}</h2>
      {gaps.length > 0 && !isBusy && (
        <ErrorSummary title={say.form.incomplete} errors={gaps.map((gap) => ({ text: say.gaps[gap], id: fieldOf[gap] }))} answer={gaps} />
      )}
      <FileField
        contest={contest}
        entryId={entry.id}
        file={draft.uploadId && newest?.file?.uploadId === draft.uploadId ? newest.file : null}
        takesDocuments={takes.takesDocuments}
        largestMegabytes={takes.largestMegabytes}
        title={draft.title}
        hasCaptions={draft.captions !== null}
        error={errorOf('file')}
        onSent={takeFile}
      />
      <EntryFields draft={draft} sender={entry.sender} takes={takes} errorOf={errorOf} change={change} />
      <Declarations draft={draft} guardianConsent={takes.guardianConsent} errorOf={errorOf} change={change} />
      {(draft.declarations.people === 'minors' || entry.papers.length > 0) && (
        <PapersField contest={contest} entry={entry} isNeeded={takes.guardianConsent === 'paper'} error={errorOf('papers')} />
      )}
      {outcome?.refusal && <DeedOutcome outcome={outcome} />}
      <p className="small mute" role="status">
        {keeping === 'kept' ? (isDraft ? say.form.kept(format.shortMoment(newest.savedAt)) : '') : say.form.keeping[keeping]}
      </p>
      <p>
        <Button block busy={isBusy} onClick={() => void submit()}>
          {say.form.submit}
        </Button>
      </p>
    </section>
  )
}
