/** The field for what somebody signs in by: a name, a telephone number or a mail address. */
import { useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'

export function SignInNameField({ error }: { error: string | undefined }) {
  const { account } = useMessages()
  return (
    <Field
      id="signInName"
      name="signInName"
      label={account.signInName}
      hint={account.signInNameHint}
      error={error}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={100}
      required
    />
  )
}
