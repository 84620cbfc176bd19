/** Why somebody cannot vote yet, and how they come to. */
import { address } from '../../addresses.ts'
import { useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'

export function Unverified({ contest }: { contest: string }) {
  const { vote: say } = useMessages()
  return (
    <Notice tone="wait" title={say.unverified}>
      <p>{say.unverifiedText}</p>
      <ul className="stack tight">
        <li>
          <Link to={address.join(contest)}>{say.byUnit}</Link>
        </li>
        <li>
          <Link to={address.account}>{say.byIdentity}</Link>
        </li>
      </ul>
    </Notice>
  )
}
