/** What a refusal says: what happened, whether answers are safe, what to do now, and the stable code in small type. */
import { useLocation, useRevalidator } from 'react-router'
import { address } from '../addresses.ts'
import type { RefusalCode } from '../api.ts'
import { useMessages } from '../messages/messages.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { usePageTitle } from './page-title.ts'
import { SecondFactorNeeded } from './second-factor-needed.tsx'

export function RefusalCard({ code }: { code: RefusalCode }) {
  const { common, problem } = useMessages()
  const words = problem[code] ?? problem.internal
  usePageTitle(words.title)
  return (
    <div className="narrow">
      <Card isKey>
        <h1 className="title">{words.title}</h1>
        <p>{words.next}</p>
        {words.safe && <p className="strong">{words.safe}</p>}
        {code === 'session.second-factor-required' ? <SecondFactorNeeded /> : <WayOut code={code} />}
        <p className="small mute">{common.code(code)}</p>
      </Card>
    </div>
  )
}

const passing = new Set<RefusalCode>(['network.offline', 'request.too-many', 'server.busy', 'internal'])

/** One primary button: the one that may help. */
function WayOut({ code }: { code: RefusalCode }) {
  const { common } = useMessages()
  const { pathname, search } = useLocation()
  const { revalidate, state } = useRevalidator()
  const isPassing = passing.has(code)
  return (
    <div className="cluster">
      {isPassing && (
        <Button busy={state === 'loading'} onClick={() => void revalidate()}>
          {common.again}
        </Button>
      )}
      {code === 'session.required' && <ButtonLink to={address.signIn(pathname + search)}>{common.nav.signIn}</ButtonLink>}
      <ButtonLink to={address.home} variant={isPassing || code === 'session.required' ? 'alt' : 'primary'}>
        {common.toHome}
      </ButtonLink>
    </div>
  )
}
