/** Whether a result may be appealed against now. Pure: the server decides each time anew. */
import type { Result } from '@hoi-thi/shared/result'

export const takesAppeals = ({ state, appealsUntil }: Pick<Result, 'state' | 'appealsUntil'>, now: string): boolean =>
  state === 'verified' && appealsUntil !== null && Date.parse(now) <= Date.parse(appealsUntil)
