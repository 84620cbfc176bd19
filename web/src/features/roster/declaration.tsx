/** Of a roster with minors: the unit declares that it holds the written consents of their parents or guardians. Never ticked beforehand. */
import type { GuardianTexts } from '@hoi-thi/shared/contest'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import styles from '../contest/unit-combobox.module.css'

interface DeclarationProps {
  texts: GuardianTexts
  isDeclared: boolean
  onChange: (isDeclared: boolean) => void
}

export function Declaration({ texts, isDeclared, onChange }: DeclarationProps) {
  const { desk, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { declaration: say } = desk.roster.preview
  return (
    <FieldGroup id="declaration" legend={say.title(format.number(texts.version))}>
      <div className="stack tight">
        <p>{say.text}</p>
        <p className={styles.consent} lang={contentLanguage}>
          {texts.declaration}
        </p>
      </div>
      <Tick checked={isDeclared} onChange={({ currentTarget }) => onChange(currentTarget.checked)}>
        {say.tick}
      </Tick>
    </FieldGroup>
  )
}
