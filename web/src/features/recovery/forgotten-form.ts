/** What the forms for a forgotten password ask for, and what they are answered with. */
import type { RefusedForm } from '../account/refused-form.ts'

export const forgottenFields = ['signInName', 'password'] as const
type ForgottenField = (typeof forgottenFields)[number]

export interface ForgottenAnswer {
  asked?: { signInName: string; sendsMail: boolean }
  isChanged?: true
  refused?: RefusedForm<ForgottenField>
}
