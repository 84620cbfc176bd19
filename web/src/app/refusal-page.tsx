/** Stands where a page was refused. Its words are fetched beforehand: the refusal may be that there is no network. */
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Refusal, type RefusalCode } from '../api.ts'
import { speakOf, useMessages } from '../messages/messages.ts'
import { contentId } from './content-id.ts'
import { later, useLater } from './later.ts'

export const refusalCard = later(async () => {
  const [card] = await Promise.all([import('./refusal-card.tsx'), speakOf('problem')])
  return card
})

/** Inside a frame that has its own `main`. */
export function RefusalPage() {
  const { common } = useMessages()
  const code = codeOf(useRouteError())
  const part = useLater(refusalCard)
  return <div className="wrap band">{part ? <part.RefusalCard code={code} /> : <p role="status">{common.opening}</p>}</div>
}

/** When even the frame could not be drawn. */
export function BareRefusalPage() {
  return (
    <main id={contentId}>
      <RefusalPage />
    </main>
  )
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code
  if (isRouteErrorResponse(error) && error.status === 404) return 'route.not-found'
  // A chunk that cannot be fetched: the browser's own error, and nearly always the network.
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) return 'network.offline'
  return 'internal'
}
