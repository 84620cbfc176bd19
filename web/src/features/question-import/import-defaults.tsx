/** A topic, a level and a document for every question of the file that names none. */
import type { Level } from '@hoi-thi/shared/round-rules'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field, FieldError } from '../../ui/field.tsx'
import styles from '../question-bank/bank.module.css'
import { useBank } from '../question-bank/bank.ts'
import { DocumentCombobox } from '../question-bank/document-combobox.tsx'
import { levels } from '../question-bank/list-search.ts'

export function ImportDefaults({ importId }: { importId: string }) {
  const { questionImport, bank } = useMessages()
  const { defaults: say } = questionImport
  const contentLanguage = useContentLanguage()
  const { topics } = useBank()
  const { isBusy, outcome, run } = useDeed()
  const [topic, setTopic] = useState('')
  const [level, setLevel] = useState<Level | ''>('')
  const [document, setDocument] = useState('')
  const [article, setArticle] = useState('')
  const [isMissing, setMissing] = useState(false)
  const fill = (event: FormEvent) => {
    event.preventDefault()
    const isEmpty = !topic && !level && !document
    setMissing(isEmpty)
    if (isEmpty) return
    const place = /^\d{1,4}$/.test(article) ? { article: Number(article) } : {}
    const body = { ...(topic && { topic }), ...(level && { level }), ...(document && { citation: { document, ...place } }) }
    void run(async () => {
      await call('PUT /questions/imports/:importId/defaults', { params: { importId }, body })
      return { done: say.done }
    })
  }
  return (
    <>
      <DeedOutcome outcome={outcome} />
      <details>
        <summary>{say.title}</summary>
        <form onSubmit={fill} className="stack" noValidate>
          <p>{say.text}</p>
          <div className={styles.filters}>
            <Field id="default-topic" label={say.topic}>
              {(control) => (
                <select {...control} value={topic} onChange={({ currentTarget }) => setTopic(currentTarget.value)}>
                  <option value="">{say.none}</option>
                  {topics.map(({ code, name }) => (
                    <option key={code} value={code} lang={contentLanguage}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field id="default-level" label={say.level}>
              {(control) => (
                <select
                  {...control}
                  value={level}
                  onChange={({ currentTarget }) => setLevel(levels.find((each) => each === currentTarget.value) ?? '')}
                >
                  <option value="">{say.none}</option>
                  {levels.map((each) => (
                    <option key={each} value={each}>
                      {bank.levels[each]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <DocumentCombobox id="default-document" chosen={document} onChoose={setDocument} />
          <Field
            id="default-article"
            label={say.article}
            value={article}
            maxLength={4}
            inputMode="numeric"
            autoComplete="off"
            onChange={({ currentTarget }) => setArticle(currentTarget.value)}
          />
          {isMissing && <FieldError id="defaults">{say.missing}</FieldError>}
          <Button type="submit" variant="alt" busy={isBusy}>
            {say.submit}
          </Button>
        </form>
      </details>
    </>
  )
}
