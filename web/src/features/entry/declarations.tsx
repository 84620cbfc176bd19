/** What the sender answers for. Nothing is ticked beforehand. */
import type { EntryText } from '@hoi-thi/shared/entry'
import { useMessages } from '../../messages/messages.ts'
import { Field, FieldError, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { DraftProps, Taken } from './entry-draft.ts'

export function Declarations({ draft, guardianConsent, errorOf, change }: DraftProps & Pick<Taken, 'guardianConsent'>) {
  const { entry: say } = useMessages()
  const { declare: words } = say
  const { declarations } = draft
  const declare = (part: Partial<EntryText['declarations']>) => change({ declarations: { ...declarations, ...part } })
  const tick = (id: string, field: 'isOriginal' | 'isNew' | 'hasConsents' | 'hasGuardianConsents', text: string) => (
    <div>
      {errorOf(id) && <FieldError id={id}>{errorOf(id)}</FieldError>}
      <Tick
        id={id}
        checked={declarations[field]}
        aria-describedby={errorOf(id) ? `${id}-error` : undefined}
        onChange={({ currentTarget }) => declare({ [field]: currentTarget.checked })}
      >
        {text}
      </Tick>
    </div>
  )
  return (
    <div className="stack">
      <h3>{words.title}</h3>
      {tick('is-original', 'isOriginal', words.isOriginal)}
      {tick('is-new', 'isNew', words.isNew)}
      <Field
        id="music"
        label={words.music}
        hint={words.musicHint}
        maxLength={500}
        value={declarations.music}
        onChange={({ currentTarget }) => declare({ music: currentTarget.value })}
      />
      <Field
        id="pictures"
        label={words.pictures}
        hint={words.picturesHint}
        maxLength={500}
        value={declarations.pictures}
        onChange={({ currentTarget }) => declare({ pictures: currentTarget.value })}
      />
      <FieldGroup id="people" legend={words.people}>
        {(['none', 'adults', 'minors'] as const).map((people) => (
          <Tick key={people} type="radio" name="people" checked={declarations.people === people} onChange={() => declare({ people })}>
            {words.who[people]}
          </Tick>
        ))}
      </FieldGroup>
      {declarations.people !== 'none' && tick('has-consents', 'hasConsents', words.hasConsents)}
      {declarations.people === 'minors' && tick('has-guardian-consents', 'hasGuardianConsents', words.hasGuardianConsents[guardianConsent])}
    </div>
  )
}
