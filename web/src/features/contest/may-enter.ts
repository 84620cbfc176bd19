/** Who may enter a round: everyone, or those who were let in from an earlier one. Pure. */
import type { Participant, Round } from '@hoi-thi/shared/contest'

export const mayEnter = ({ id, isByAdmission }: Round, participant: Pick<Participant, 'admittedTo'> | null): boolean =>
  !isByAdmission || (participant?.admittedTo.includes(id) ?? false)
