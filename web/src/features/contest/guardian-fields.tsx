/** What a parent or guardian of a minor fills in beside the person's own consent: who they are, and that they agree. */
import type { GuardianTexts } from '@hoi-thi/shared/contest'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tick } from '../../ui/tick.tsx'
import { type JoinField, relations } from './joining.ts'
import styles from './unit-combobox.module.css'

interface GuardianFieldsProps {
  texts: GuardianTexts
  errorOf: (name: JoinField) => string | undefined
}

export function GuardianFields({ texts, errorOf }: GuardianFieldsProps) {
  const { contest, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { guardian: say } = contest.join
  const error = errorOf('guardianConsent')
  return (
    <section className="stack" aria-labelledby="guardian-title">
      <h2 id="guardian-title">{say.title}</h2>
      <Notice tone="now" icon="info" title={say.ask}>
        {say.why}
      </Notice>
      <Field
        id="guardian-name"
        name="guardianName"
        label={say.name}
        hint={say.nameHint}
        error={errorOf('guardianName')}
        maxLength={120}
        autoComplete="off"
      />
      <FieldGroup id="relation" legend={say.relation} error={errorOf('relation')}>
        {relations.map((relation) => (
          <Tick key={relation} type="radio" id={`relation-${relation}`} name="relation" value={relation}>
            {say.relations[relation]}
          </Tick>
        ))}
      </FieldGroup>
      <FieldGroup id="guardian-consent" legend={say.version(format.number(texts.version))} error={error}>
        <p className={styles.consent} lang={contentLanguage}>
          {texts.consent}
        </p>
        <input type="hidden" name="guardianVersion" value={texts.version} />
        <Tick id="guardianConsent" name="guardianConsent" aria-invalid={error ? true : undefined}>
          {say.tick}
        </Tick>
      </FieldGroup>
    </section>
  )
}
