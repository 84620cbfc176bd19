/** The form to join; which divisions need a unit comes from the contest. */
import type { Contest, Participant, Unit } from '@hoi-thi/shared/contest'
import { useState } from 'react'
import { useActionData, useNavigation } from 'react-router'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tick } from '../../ui/tick.tsx'
import { FactsFields } from './facts-fields.tsx'
import { GenderField } from './gender-field.tsx'
import { GuardianFields } from './guardian-fields.tsx'
import type { FollowedLink } from './join-token.ts'
import type { JoinField, JoinResult } from './joining.ts'
import styles from './unit-combobox.module.css'
import { UnitCombobox, unitFieldId } from './unit-combobox.tsx'

const controlOf: Record<JoinField, string> = {
  division: 'division-0',
  unit: unitFieldId,
  birthDate: 'birthDate',
  residence: 'residence-yes',
  consent: 'consent',
  guardianName: 'guardian-name',
  relation: 'relation-mother',
  guardianConsent: 'guardianConsent'
}

interface JoinFormProps {
  contest: Contest
  roundId: string | undefined
  /** By the unit: it and the division are given, and only the person's own consent is wanting. */
  enrolled: Participant | null
  link: FollowedLink | null
}

export function JoinForm({ contest, roundId, enrolled, link }: JoinFormProps) {
  const { contest: words } = useMessages()
  const result = useActionData<JoinResult>()
  const isBusy = useNavigation().state !== 'idle'
  const [divisionId, setDivisionId] = useState(enrolled?.divisionId ?? '')
  const [unit, setUnit] = useState<Unit | null>(null)
  const { join } = words
  const division = contest.divisions.find(({ id }) => id === divisionId)
  const needsUnit = division?.needsUnit ?? false
  const needsGuardian = enrolled ? enrolled.needsGuardian : (division?.minors ?? false)
  const errorOf = (name: JoinField) => (result?.fields.includes(name) ? join.errors[name] : undefined)
  return (
    <Card isKey>
      <h1 className="title">{join.title}</h1>
      <p>{!enrolled ? join.intro : needsGuardian ? join.guardian.wanting : join.enrolled}</p>
      <LinkSaid link={link} />
      <JoinErrors result={result} division={division} />
      <Form method="post" className="stack" noValidate>
        {enrolled ? (
          <Given contest={contest} enrolled={enrolled} />
        ) : (
          <Divisions contest={contest} chosen={divisionId} onChoose={setDivisionId} error={errorOf('division')} />
        )}
        {link?.unit && !enrolled && <FixedUnit name={link.unit.name} />}
        {link?.unit && !enrolled && <input type="hidden" name="unitId" value={link.unit.id} />}
        {link?.unit && !enrolled && <input type="hidden" name="joinToken" value={link.token} />}
        {needsUnit && !enrolled && !link?.unit && (
          <div>
            <UnitCombobox contest={contest.slug} chosen={unit} onChoose={setUnit} error={unit ? undefined : errorOf('unit')} />
            <details>
              <summary>{join.missing}</summary>
              <p>{join.missingText}</p>
            </details>
            <input type="hidden" name="needsUnit" value="yes" />
            <input type="hidden" name="unitId" value={unit?.id ?? ''} />
          </div>
        )}
        {division && <FactsFields key={division.id} division={division} errorOf={errorOf} />}
        {division && !division.minors && <GenderField contest={contest} />}
        <Consent contest={contest} error={errorOf('consent')} />
        {needsGuardian && contest.guardian && <GuardianFields texts={contest.guardian} errorOf={errorOf} />}
        {roundId && <input type="hidden" name="roundId" value={roundId} />}
        <Button type="submit" block busy={isBusy}>
          {isBusy ? join.submitting : join.submit}
        </Button>
      </Form>
    </Card>
  )
}

/** What the unit has said already: sent along, and not asked again. */
function Given({ contest, enrolled }: { contest: Contest; enrolled: Participant }) {
  const { contest: words } = useMessages()
  const contentLanguage = useContentLanguage()
  const division = contest.divisions.find(({ id }) => id === enrolled.divisionId)?.name ?? enrolled.divisionId
  return (
    <p className="strong" lang={contentLanguage}>
      {words.join.already.text(division, enrolled.unit?.name ?? null)}
      <input type="hidden" name="division" value={enrolled.divisionId} />
      {enrolled.unit && <input type="hidden" name="unitId" value={enrolled.unit.id} />}
    </p>
  )
}

function FixedUnit({ name }: { name: string }) {
  const { contest: words } = useMessages()
  return <p className="strong">{words.join.link.unit(name)}</p>
}

/** That a link does not work is said, and the unit can be chosen by hand. */
function LinkSaid({ link }: { link: FollowedLink | null }) {
  const { contest, problem } = useMessages()
  if (!link) return null
  if (link.unit) return <Notice tone="now" title={contest.join.link.title(link.unit.name)} />
  const words = link.code && problem[link.code]
  return (
    words && (
      <Notice tone="wait" title={words.title}>
        {words.next}
      </Notice>
    )
  )
}

interface JoinErrorsProps {
  result: JoinResult | undefined
  /** As it is chosen now. */
  division: Contest['divisions'][number] | undefined
}

function JoinErrors({ result, division }: JoinErrorsProps) {
  const { contest, problem } = useMessages()
  if (!result) return null
  const words = result.code ? problem[result.code] : null
  const errors: FormError[] = words
    ? [
        ...(result.code === 'participant.not-eligible' && division ? [{ text: contest.join.forWhom(division.who) }] : []),
        { text: words.next }
      ]
    : result.fields.map((name) => ({ id: controlOf[name], text: contest.join.errors[name] }))
  return <ErrorSummary title={words?.title ?? contest.join.errors.title(errors.length)} errors={errors} answer={result} />
}

interface DivisionsProps {
  contest: Contest
  chosen: string
  onChoose: (divisionId: string) => void
  error: string | undefined
}

function Divisions({ contest, chosen, onChoose, error }: DivisionsProps) {
  const { contest: words } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <FieldGroup id="division" legend={words.join.division} error={error}>
      {contest.divisions.map(({ id, name, who }, index) => (
        <Tick
          key={id}
          type="radio"
          id={`division-${index}`}
          name="division"
          value={id}
          checked={chosen === id}
          onChange={() => onChoose(id)}
        >
          <span lang={contentLanguage}>
            <b>{name}</b>
            <br />
            <span className="mute">{who}</span>
          </span>
        </Tick>
      ))}
    </FieldGroup>
  )
}

function Consent({ contest, error }: { contest: Contest; error: string | undefined }) {
  const { contest: words, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <FieldGroup id="consent" legend={words.join.consentVersion(format.number(contest.consentVersion))} error={error}>
      <p className={styles.consent} lang={contentLanguage}>
        {contest.consentText}
      </p>
      <input type="hidden" name="consentVersion" value={contest.consentVersion} />
      <Tick id="consent" name="consent" aria-invalid={error ? true : undefined}>
        {words.join.consentTick}
      </Tick>
    </FieldGroup>
  )
}
