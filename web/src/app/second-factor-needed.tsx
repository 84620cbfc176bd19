/** The way on for staff who signed in with a password alone: to set a second factor up, or to sign in again with it. */
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { address } from '../addresses.ts'
import { call } from '../api.ts'
import { SignInAgain } from '../features/account/sign-in-again.tsx'
import { useMessages } from '../messages/messages.ts'
import { ButtonLink } from '../ui/button.tsx'

export function SecondFactorNeeded() {
  const { account } = useMessages()
  const { pathname, search } = useLocation()
  const isConfirmed = useIsConfirmed()
  if (isConfirmed === null) return null
  const { needed: say } = account.own
  return (
    <>
      <p>{isConfirmed ? say.isOn : say.isOff}</p>
      {isConfirmed ? (
        <SignInAgain to={pathname + search}>{say.signInAgain}</SignInAgain>
      ) : (
        <p>
          <ButtonLink to={address.account}>{say.setUp}</ButtonLink>
        </p>
      )}
    </>
  )
}

/** Null until the server has said; without an answer, the page of the account leads on too. */
function useIsConfirmed(): boolean | null {
  const [isConfirmed, setConfirmed] = useState<boolean | null>(null)
  useEffect(() => {
    call('GET /me/second-factor').then(
      (factor) => setConfirmed(factor.isConfirmed),
      () => setConfirmed(false)
    )
  }, [])
  return isConfirmed
}
