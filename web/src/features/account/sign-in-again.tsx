/** Signs out, and leads by way of the sign-in page to where the person wants to be. */
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'

export function SignInAgain({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Form method="post" action="/sign-out">
      <input type="hidden" name="next" value={to} />
      <Button type="submit">{children}</Button>
    </Form>
  )
}
