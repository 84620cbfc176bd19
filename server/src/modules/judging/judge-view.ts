/** What a judge may know of who sent an entry. Pure. */
import type { ClipRules, senders } from '@hoi-thi/shared/unit-rules'

export interface Sender {
  sender: (typeof senders)[number]
  unitName: string | null
  groupName: string | null
}

/** Null: the judge sees the entry's number alone. */
export const senderSeen = ({ isBlind }: Pick<ClipRules, 'isBlind'>, { sender, unitName, groupName }: Sender): Sender | null =>
  isBlind ? null : { sender, unitName, groupName }
