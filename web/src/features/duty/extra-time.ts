/** Five minutes more for one person, with a reason that they are told. */
import { call } from '../../api.ts'

export const extraSeconds = 300

export function giveExtraTime(params: { contest: string; roundId: string }, participantId: string, reason: string) {
  return call('POST /contests/:contest/rounds/:roundId/extensions', { params, body: { participantId, seconds: extraSeconds, reason } })
}
