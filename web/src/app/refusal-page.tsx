/** The refusal pages: what happened, whether answers are safe, what to do now, and the stable code in small type. */
import { isRouteErrorResponse, useLocation, useRevalidator, useRouteError } from 'react-router'
import { address } from '../addresses.ts'
import { Refusal, type RefusalCode } from '../api.ts'
import { useMessages } from '../messages/messages.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { contentId } from './content-id.ts'
import { usePageTitle } from './page-title.ts'

/** Inside a frame that has its own `main`. */
export function RefusalPage() {
  return (
    <div className="wrap band">
      <RefusalCard code={codeOf(useRouteError())} />
    </div>
  )
}

/** When even the frame could not be drawn. */
export function BareRefusalPage() {
  return (
    <main id={contentId}>
      <RefusalPage />
    </main>
  )
}

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
        <WayOut code={code} />
        <p className="small mute">{common.code(code)}</p>
      </Card>
    </div>
  )
}

/** One primary button: the one that may help. */
function WayOut({ code }: { code: RefusalCode }) {
  const { common } = useMessages()
  const { pathname, search } = useLocation()
  const { revalidate, state } = useRevalidator()
  const isPassing = code === 'network.offline' || code === 'server.busy' || code === 'internal'
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

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code
  if (isRouteErrorResponse(error) && error.status === 404) return 'route.not-found'
  // A chunk that cannot be fetched: the browser's own error, and nearly always the network.
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) return 'network.offline'
  return 'internal'
}
