/** What is asked of a contest to be made: which to copy, its title and address, and when its first round opens. */
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import { shownInstant, typedInstant } from '../../vietnam-time.ts'
import { type NewContest, slugOf, type WrongField } from './new-contest.ts'

interface SourceProps {
  contests: { id: string; name: string }[]
  value: string | null
  onChange: (id: string) => void
}

export function Source({ contests, value, onChange }: SourceProps) {
  const { create: say } = useMessages().rules
  const lang = useContentLanguage()
  return (
    <Field id="source" label={say.source}>
      {(control) => (
        <select {...control} lang={lang} value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {contests.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface GivenFieldsProps {
  given: NewContest
  wrong: readonly WrongField[]
  onChange: (given: NewContest) => void
}

/** The address follows the title until it is written by hand. */
export function GivenFields({ given, wrong, onChange }: GivenFieldsProps) {
  const { create: say } = useMessages().rules
  const lang = useContentLanguage()
  const isOwnSlug = given.slug !== slugOf(given.title)
  const errorOf = (field: WrongField) => (wrong.includes(field) ? say.errors[field] : undefined)
  const name = (title: string) => onChange({ ...given, title, slug: isOwnSlug ? given.slug : slugOf(title) })
  return (
    <>
      <Field
        id="title"
        label={say.name}
        error={errorOf('title')}
        lang={lang}
        maxLength={300}
        autoComplete="off"
        value={given.title}
        onChange={({ currentTarget }) => name(currentTarget.value)}
      />
      <Field
        id="slug"
        label={say.slug}
        hint={say.slugHint}
        error={errorOf('slug')}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={given.slug}
        onChange={({ currentTarget }) => onChange({ ...given, slug: currentTarget.value })}
      />
      <Field
        id="opens"
        type="datetime-local"
        label={say.opens}
        hint={say.opensHint}
        error={errorOf('opens')}
        value={shownInstant(given.firstOpensAt)}
        onChange={({ currentTarget }) => onChange({ ...given, firstOpensAt: typedInstant(currentTarget.value) })}
      />
    </>
  )
}
