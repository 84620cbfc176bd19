/** How things stand with the vote: from when to when, and what votes do. */
import type { PublicVote } from '@hoi-thi/shared/vote'
import { useMessages } from '../../messages/messages.ts'

export function VoteLine({ vote: { phase, opensAt, closesAt, each, percent } }: { vote: PublicVote }) {
  const { vote: say, format } = useMessages()
  const when = {
    coming: say.coming(format.moment(opensAt), format.moment(closesAt)),
    open: say.open(format.moment(closesAt), format.number(each)),
    over: say.over(format.moment(closesAt))
  }
  return (
    <p>
      {when[phase]} {percent === 0 ? say.apart : say.weighs(format.number(percent))} {phase !== 'over' && say.hidden}
    </p>
  )
}
