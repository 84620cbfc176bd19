/** What is said of an entry: title, kind, summary, year, who made it, and what is said in it. */
import type { EntryText } from '@hoi-thi/shared/entry'
import { type ChangeEvent, useId } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { DraftProps, Taken } from './entry-draft.ts'

export function EntryFields({ draft, sender, takes, errorOf, change }: DraftProps & { sender: 'unit' | 'group' | 'person'; takes: Taken }) {
  const { entry: say } = useMessages()
  const contentLanguage = useContentLanguage()
  const { fields } = say
  return (
    <div className="stack">
      <Field
        id="title"
        label={fields.title}
        error={errorOf('title')}
        maxLength={150}
        lang={contentLanguage}
        value={draft.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <FieldGroup id="kind" legend={fields.kind} error={errorOf('kind')}>
        {takes.kinds.map((kind) => (
          <Tick key={kind} type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })}>
            {say.kinds[kind]}
          </Tick>
        ))}
      </FieldGroup>
      <Field id="summary" label={fields.summary} hint={fields.summaryHint} error={errorOf('summary')}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={2000}
            lang={contentLanguage}
            value={draft.summary}
            onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
          />
        )}
      </Field>
      <Field
        id="made-in"
        label={fields.madeIn}
        hint={takes.madeIn === null ? undefined : fields.madeInHint(takes.madeIn)}
        error={errorOf('made-in')}
        inputMode="numeric"
        maxLength={4}
        value={draft.madeIn ?? ''}
        onChange={({ currentTarget }) => change({ madeIn: yearOf(currentTarget.value, draft.madeIn) })}
      />
      {sender === 'group' && (
        <Field
          id="group-name"
          label={fields.groupName}
          error={errorOf('group-name')}
          maxLength={120}
          lang={contentLanguage}
          value={draft.groupName ?? ''}
          onChange={({ currentTarget }) => change({ groupName: currentTarget.value })}
        />
      )}
      <Credits draft={draft} change={change} />
      <Captions draft={draft} errorOf={errorOf} change={change} />
    </div>
  )
}

/** While a year is being typed it may be anything short; what is no number leaves it as it was. */
function yearOf(text: string, before: number | null): number | null {
  if (text.trim() === '') return null
  return /^\d{4}$/.test(text) && Number(text) >= 1990 && Number(text) <= 2100 ? Number(text) : before
}

function Credits({ draft: { credits }, change }: Pick<DraftProps, 'draft' | 'change'>) {
  const { entry: say } = useMessages()
  const contentLanguage = useContentLanguage()
  const { credits: words } = say
  const put = (index: number, part: Partial<EntryText['credits'][number]>) =>
    change({ credits: credits.map((credit, at) => (at === index ? { ...credit, ...part } : credit)) })
  const add = () => {
    change({ credits: [...credits, { name: '', part: '' }] })
    requestAnimationFrame(() => document.getElementById(`credit-name-${credits.length}`)?.focus())
  }
  return (
    <fieldset className="stack tight">
      <legend className="strong">{words.title}</legend>
      <p className="small mute">{words.text}</p>
      {credits.map((credit, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; nothing else tells two empty ones apart
        <div className="cols two" key={index}>
          <Field
            id={`credit-name-${index}`}
            label={words.name}
            maxLength={120}
            lang={contentLanguage}
            value={credit.name}
            onChange={({ currentTarget }) => put(index, { name: currentTarget.value })}
          />
          <div className="stack tight">
            <Field
              id={`credit-part-${index}`}
              label={words.part}
              maxLength={120}
              lang={contentLanguage}
              value={credit.part}
              onChange={({ currentTarget }) => put(index, { part: currentTarget.value })}
            />
            <p>
              <Button
                small
                variant="quiet"
                aria-label={words.removeOf(credit.name)}
                onClick={() => change({ credits: credits.filter((_, at) => at !== index) })}
              >
                {words.remove}
              </Button>
            </p>
          </div>
        </div>
      ))}
      {credits.length < 50 && (
        <p>
          <Button small variant="alt" onClick={add}>
            {words.add}
          </Button>
        </p>
      )}
    </fieldset>
  )
}

function Captions({ draft, errorOf, change }: DraftProps) {
  const { entry: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { captions: words } = say
  const hint = useId()
  const read = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    void file?.text().then((text) => change({ captions: text }))
  }
  return (
    <fieldset className="stack tight">
      <legend className="strong">{words.title}</legend>
      <p className="small mute" id={hint}>
        {words.text}
      </p>
      <Field id="transcript" label={words.transcript} hint={words.transcriptHint} error={errorOf('transcript')}>
        {(control) => (
          <textarea
            {...control}
            rows={6}
            maxLength={60000}
            lang={contentLanguage}
            value={draft.transcript ?? ''}
            onChange={({ currentTarget }) => change({ transcript: currentTarget.value || null })}
          />
        )}
      </Field>
      {draft.captions === null ? (
        <Field id="captions" type="file" label={words.file} hint={words.fileHint} accept=".vtt,text/vtt" onChange={read} />
      ) : (
        <p className="cluster">
          <span>{words.given(format.number(Math.ceil(draft.captions.length / 1000)))}</span>
          <Button small variant="quiet" onClick={() => change({ captions: null })}>
            {words.remove}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
