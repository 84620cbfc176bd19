/** What an officer and the person beside them read before an assistance begins. */
import type { assistance as Vietnamese } from '../vi/assistance.ts'

export const assistance: typeof Vietnamese = {
  title: (name) => `Help ${name}`,
  unit: 'Unit',
  steps: [
    'Your own session on this device ends. The device turns to the session of the person whom you help, for 2 hours at most.',
    'The person types their own password or code, reads and chooses the answers. You do not answer for them.',
    'The names of both and the attempt are recorded. The organizer can see them.'
  ],
  hand: 'Let the person type',
  by: 'Sign in with',
  withPassword: 'Password',
  withCode: 'Code on the slip',
  password: 'Password of the person',
  code: 'Code on the person’s slip',
  submit: 'Begin',
  submitting: 'Opening…',
  errorTitle: 'This did not begin',
  errors: {
    password: 'No password has been entered',
    code: 'A code has 16 letters and digits, as printed on the slip',
    consent: 'The box has not been ticked'
  }
}
