/** A password that can be shown, since a phone's keyboard makes mistakes invisible. */
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import styles from './password-field.module.css'

interface PasswordFieldProps {
  id?: string
  label?: string
  error: string | undefined
  hint?: string
  autoComplete: 'current-password' | 'new-password'
}

export function PasswordField({ id = 'password', label, error, hint, autoComplete }: PasswordFieldProps) {
  const { account } = useMessages()
  const [isShown, setShown] = useState(false)
  return (
    <Field id={id} label={label ?? account.password} hint={hint} error={error}>
      {(control) => (
        <span className={styles.line}>
          <input {...control} name={id} type={isShown ? 'text' : 'password'} autoComplete={autoComplete} maxLength={200} required />
          <span className={styles.toggle}>
            <Button variant="alt" small aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {isShown ? account.hidePassword : account.showPassword}
            </Button>
          </span>
        </span>
      )}
    </Field>
  )
}
