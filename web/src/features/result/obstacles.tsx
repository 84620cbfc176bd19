/** What stands in the way of the next step, in words, each with the way to mend it. */
import type { Obstacle, Result } from '@hoi-thi/shared/result'
import { useMessages } from '../../messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

interface ObstaclesProps {
  contest: string
  result: Pick<Result, 'occasion' | 'appealsUntil'>
  obstacles: readonly Obstacle[]
}

export function Obstacles({ contest, result, obstacles }: ObstaclesProps) {
  const { obstacles: say } = useMessages().resultDesk
  return (
    <ul className="stack tight">
      {obstacles.map((obstacle) => (
        <li key={obstacle} className="cluster">
          <Icon name="stop" />
          <span>{say[obstacle]}</span>
          <Mend contest={contest} result={result} obstacle={obstacle} />
        </li>
      ))}
    </ul>
  )
}

/** Time mends itself. */
function Mend({ contest, result: { occasion, appealsUntil }, obstacle }: Omit<ObstaclesProps, 'obstacles'> & { obstacle: Obstacle }) {
  const { resultDesk, format } = useMessages()
  const { mends: say } = resultDesk
  if (obstacle === 'appeal-time') return <span className="mute">{appealsUntil && say.until(format.moment(appealsUntil))}</span>
  if (obstacle === 'target-unknown' || obstacle === 'parts-provisional') return <Link to={adminAddress.results(contest)}>{say.parts}</Link>
  if (obstacle === 'open-appeals') return <Link to={adminAddress.appeals(contest)}>{say.appeals}</Link>
  if (obstacle === 'open-change-set') return <Link to={adminAddress.changeSets(contest)}>{say.changeSets}</Link>
  return <Link to={adminAddress.result(contest, occasion)}>{say.check}</Link>
}
