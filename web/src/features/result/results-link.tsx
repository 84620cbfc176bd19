/** The way to the state of the results. */
import { useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { resultAddress } from './result-addresses.ts'

export function ResultsLink({ contest }: { contest: string }) {
  const { link } = useMessages().result
  return (
    <p className="no-print">
      <Link to={resultAddress.results(contest)}>{link}</Link>
    </p>
  )
}
