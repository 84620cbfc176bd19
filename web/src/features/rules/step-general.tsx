/** Step: what the contest is called, who holds it and why, and what people agree to. */
import { useMessages } from '../../messages/messages.ts'
import { useEditing } from './editing.ts'
import { LinesEdit, TextEdit } from './edits.tsx'
import { Part } from './part.tsx'

export function StepGeneral() {
  const { rules: say, format } = useMessages()
  const { parts } = say
  const { rules } = useEditing()
  return (
    <>
      <Part title={parts.text}>
        <TextEdit path="title" />
        <TextEdit path="organizer" />
        <TextEdit path="purpose" rows={4} max={3000} />
        <LinesEdit path="legalBases" />
      </Part>
      <Part title={parts.consent}>
        <TextEdit path="consent.text" rows={5} max={5000} />
        <p className="small mute">{parts.consentVersion(format.number(rules.consent.version))}</p>
      </Part>
    </>
  )
}
