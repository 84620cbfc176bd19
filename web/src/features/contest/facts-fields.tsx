/** What the chosen division asks of a person: how old they are, where they live. Neither tells whether the rules let them in; the server does. */
import type { Contest } from '@hoi-thi/shared/contest'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { type JoinField, residenceAnswers } from './joining.ts'

interface FactsFieldsProps {
  division: Contest['divisions'][number]
  errorOf: (name: JoinField) => string | undefined
}

export function FactsFields({ division: { age, residence }, errorOf }: FactsFieldsProps) {
  const { contest, format } = useMessages()
  const { join } = contest
  const contentLanguage = useContentLanguage()
  return (
    <>
      {age && (
        <Field
          id="birthDate"
          name="birthDate"
          type="date"
          label={join.birthDate}
          hint={join.birthDateHint(age.from, age.to, format.date(age.on))}
          error={errorOf('birthDate')}
          autoComplete="bday"
        />
      )}
      {residence && (
        <FieldGroup id="residence" legend={<span lang={contentLanguage}>{join.residence(residence)}</span>} error={errorOf('residence')}>
          <input type="hidden" name="asksResidence" value="yes" />
          {residenceAnswers.map((answer) => (
            <Tick key={answer} type="radio" id={`residence-${answer}`} name="residence" value={answer}>
              {join.residenceAnswers[answer]}
            </Tick>
          ))}
        </FieldGroup>
      )}
    </>
  )
}
