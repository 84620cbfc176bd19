/** What a new contest begins with: a copy of another, or one of the templates, each in three lines. */
import type { TemplateId } from '@hoi-thi/shared/rules-version'
import { useMessages } from '../../messages/messages.ts'
import { FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { NewContest } from './new-contest.ts'
import styles from './rules.module.css'

interface BeginChoiceProps {
  mayCopy: boolean
  value: NewContest['begin']
  error: string | undefined
  onChange: (begin: NewContest['begin']) => void
}

export function BeginChoice({ mayCopy, value, error, onChange }: BeginChoiceProps) {
  const { create: say } = useMessages().rules
  const copy = { key: 'copy' as const, name: say.copy, lines: say.copyLines }
  const templates = (Object.keys(say.templates) as TemplateId[]).map((key) => ({ key, ...say.templates[key] }))
  return (
    <div id="begin" tabIndex={-1}>
      <FieldGroup id="begin-group" legend={say.begin} error={error}>
        {[...(mayCopy ? [copy] : []), ...templates].map(({ key, name, lines }) => (
          <Tick key={key} type="radio" name="begin" value={key} checked={value === key} onChange={() => onChange(key)}>
            <span className="strong">{name}</span>
            {lines.map((line) => (
              <span key={line} className={`${styles.line} small mute`}>
                {line}
              </span>
            ))}
          </Tick>
        ))}
      </FieldGroup>
    </div>
  )
}
