/** One field for the code of the app or a recovery code; phones show the right keys for each. */
import { useEffect, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

const id = 'code'

/** Takes the focus when it is first asked for; an error is read before it. */
export function CodeField({ error, isAsked }: { error: string | undefined; isAsked: boolean }) {
  const { code: say } = useMessages().account.signIn
  const [isRecovery, setRecovery] = useState(false)
  useEffect(() => {
    if (isAsked) document.getElementById(id)?.focus()
  }, [isAsked])
  const turn = () => {
    setRecovery(!isRecovery)
    document.getElementById(id)?.focus()
  }
  return (
    <>
      <Field
        id={id}
        name={id}
        label={isRecovery ? say.recoveryLabel : say.label}
        hint={isRecovery ? say.recoveryHint : say.hint}
        error={error}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        required
      />
      <p>
        <Button variant="quiet" small onClick={turn}>
          {isRecovery ? say.useApp : say.useRecovery}
        </Button>
      </p>
    </>
  )
}
