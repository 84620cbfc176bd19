/** The fields of a question, in the order in which a setter thinks of them. */
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useBank } from './bank.ts'
import { CitationFields } from './citation-fields.tsx'
import type { DraftFault } from './draft-faults.ts'
import { FileField } from './file-field.tsx'
import { levels } from './list-search.ts'
import { OptionFields } from './option-fields.tsx'
import type { FieldsProps, QuestionDraft } from './question-draft.ts'
import { rowsFor } from './rows-for.ts'

interface QuestionFieldsProps {
  draft: QuestionDraft
  faults: readonly DraftFault[]
  citationWritten: string | null
  onChange: (change: (before: QuestionDraft) => QuestionDraft) => void
}

export function QuestionFields({ draft, faults, citationWritten, onChange }: QuestionFieldsProps) {
  const { form: say } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const errorOf = (field: string) => {
    const fault = faults.find((each) => each.field === field)
    return fault && (say.faults[fault.code] ?? say.otherFault)
  }
  const change = (part: Partial<QuestionDraft>) => onChange((before) => ({ ...before, ...part }))
  const parts: FieldsProps = { draft, errorOf, change }
  return (
    <>
      <Field id="text" label={say.text} error={errorOf('text')}>
        {(control) => (
          <textarea
            {...control}
            rows={rowsFor(draft.text, 4)}
            maxLength={2000}
            lang={contentLanguage}
            value={draft.text}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        )}
      </Field>
      <OptionFields {...parts} />
      <Names {...parts} />
      <CitationFields {...parts} citationWritten={citationWritten} />
      <Field id="explanation" label={say.explanation} hint={say.explanationHint} error={errorOf('explanation')}>
        {(control) => (
          <textarea
            {...control}
            rows={rowsFor(draft.explanation, 3)}
            maxLength={2000}
            lang={contentLanguage}
            value={draft.explanation}
            onChange={({ currentTarget }) => change({ explanation: currentTarget.value })}
          />
        )}
      </Field>
      <FileField {...parts} />
    </>
  )
}

/** What the blueprint of a round asks for. */
function Names({ draft, errorOf, change }: FieldsProps) {
  const { form: say, levels: sayLevels } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const { topics, divisions } = useBank()
  const toggle = (code: string) =>
    change({ divisions: draft.divisions.includes(code) ? draft.divisions.filter((each) => each !== code) : [...draft.divisions, code] })
  return (
    <>
      <Field id="topic" label={say.topic} error={errorOf('topic')}>
        {(control) => (
          <select {...control} value={draft.topic} onChange={({ currentTarget }) => change({ topic: currentTarget.value })}>
            <option value="">{say.choose}</option>
            {topics.map(({ code, name }) => (
              <option key={code} value={code} lang={contentLanguage}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="level" label={say.level} error={errorOf('level')}>
        {(control) => (
          <select
            {...control}
            value={draft.level}
            onChange={({ currentTarget }) => change({ level: levels.find((each) => each === currentTarget.value) ?? '' })}
          >
            <option value="">{say.choose}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {sayLevels[level]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {divisions.length > 0 && (
        <FieldGroup id="divisions" legend={say.divisions} error={errorOf('divisions')}>
          <p className="small mute">{say.divisionsHint}</p>
          {[...divisions, ...unknown(draft.divisions, divisions)].map(({ code, name }, index) => (
            <Tick key={code} id={`division-${index}`} checked={draft.divisions.includes(code)} onChange={() => toggle(code)}>
              <span lang={contentLanguage}>{name}</span>
            </Tick>
          ))}
        </FieldGroup>
      )}
    </>
  )
}

/** Named by a file: shown, so that they can be unticked. */
const unknown = (chosen: readonly string[], known: readonly { code: string }[]) =>
  chosen.filter((code) => !known.some((each) => each.code === code)).map((code) => ({ code, name: code }))
