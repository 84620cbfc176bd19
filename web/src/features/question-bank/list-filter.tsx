/** Narrows the list down: words first, the rest folded away until it is in use. */
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Tick } from '../../ui/tick.tsx'
import styles from './bank.module.css'
import { useBank } from './bank.ts'
import { bankAddress } from './bank-addresses.ts'
import { filtersUsed, type ListView, levels, listSearch, listStates } from './list-search.ts'

export function ListFilter({ view }: { view: ListView }) {
  const { levels: sayLevels, listStates: sayStates, list: say } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const { topics, divisions, documents } = useBank()
  const used = filtersUsed(view)
  return (
    <Form method="get" action={bankAddress.list()} role="search" className="stack tight" keepScroll key={listSearch(view)}>
      {view.import && <FromImport view={view} importId={view.import} />}
      <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={view.q} maxLength={200} autoComplete="off" />
      <details open={used > 0}>
        <summary>{used > 0 ? say.filtersUsed(used) : say.filters}</summary>
        <div className={styles.filters}>
          <Choice
            name="topic"
            label={say.topic}
            value={view.topic}
            lang={contentLanguage}
            options={topics.map(({ code, name }) => [code, name])}
          />
          <Choice name="level" label={say.level} value={view.level} options={levels.map((level) => [level, sayLevels[level]])} />
          <Choice name="state" label={say.state} value={view.state} options={listStates.map((state) => [state, sayStates[state]])} />
          <Choice
            name="division"
            label={say.division}
            value={view.division}
            lang={contentLanguage}
            options={divisions.map(({ code, name }) => [code, name])}
          />
          <Choice
            name="document"
            label={say.document}
            value={view.document}
            lang={contentLanguage}
            options={documents.map(({ number, title }) => [number, `${title} (${number})`])}
          />
        </div>
        <Tick name="own" value="true" defaultChecked={view.own === 'true'}>
          {say.own}
        </Tick>
      </details>
      <p className="cluster">
        <Button type="submit" variant="alt" small>
          {say.submit}
        </Button>
        {(used > 0 || view.q) && (
          <ButtonLink to={bankAddress.list(listSearch({ import: view.import }))} variant="quiet" small keepScroll>
            {say.clear}
          </ButtonLink>
        )}
      </p>
    </Form>
  )
}

/** Who comes from the page of a file sees its questions until they say otherwise. */
function FromImport({ view, importId }: { view: ListView; importId: string }) {
  const { list: say } = useMessages().bank
  return (
    <p className="cluster">
      <input type="hidden" name="import" value={importId} />
      <Tag icon="list">{say.ofImport}</Tag>
      <Link to={bankAddress.import(importId)}>{say.toImport}</Link>
      <ButtonLink to={bankAddress.list(listSearch({ ...view, import: undefined, cursor: undefined }))} variant="quiet" small keepScroll>
        {say.ofAll}
      </ButtonLink>
    </p>
  )
}

interface ChoiceProps {
  name: string
  label: string
  value: string | undefined
  options: [value: string, name: string][]
  lang?: string | undefined
}

function Choice({ name, label, value, options, lang }: ChoiceProps) {
  const { list: say } = useMessages().bank
  return (
    <Field id={`filter-${name}`} label={label}>
      {(control) => (
        <select {...control} name={name} defaultValue={value ?? ''}>
          <option value="">{say.all}</option>
          {options.map(([each, text]) => (
            <option key={each} value={each} lang={lang}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
