/** What a question rests on: a document of the bank, and the place in it. */
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import styles from './bank.module.css'
import { DocumentCombobox } from './document-combobox.tsx'
import type { FieldsProps } from './question-draft.ts'

export function CitationFields({ draft, errorOf, change, citationWritten }: FieldsProps & { citationWritten: string | null }) {
  const { form: say } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const short = (field: 'article' | 'clause' | 'point') => (
    <Field
      id={field}
      label={say[field]}
      error={errorOf(field)}
      value={draft[field]}
      maxLength={4}
      inputMode={field === 'point' ? 'text' : 'numeric'}
      autoComplete="off"
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  )
  return (
    <fieldset className="stack tight">
      <legend>{say.citation}</legend>
      {citationWritten && <p lang={contentLanguage}>{say.fileSays(citationWritten)}</p>}
      <DocumentCombobox id="document" chosen={draft.document} error={errorOf('document')} onChoose={(document) => change({ document })} />
      <div className={styles.beside}>
        {short('article')}
        {short('clause')}
        {short('point')}
      </div>
      <Field
        id="section"
        label={say.section}
        hint={say.sectionHint}
        error={errorOf('section')}
        value={draft.section}
        maxLength={200}
        autoComplete="off"
        lang={contentLanguage}
        onChange={({ currentTarget }) => change({ section: currentTarget.value })}
      />
    </fieldset>
  )
}
