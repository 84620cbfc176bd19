/** Lets anybody watch an accepted entry, or takes it out of the gallery. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

interface PublicationCardProps {
  contest: string
  entry: ReviewedEntry
  isReady: boolean
}

export function PublicationCard({ contest, entry: { id, isPublished }, isReady }: PublicationCardProps) {
  const { publish: say } = useMessages().moderation
  const { isBusy, outcome, run } = useDeed()
  const params = { contest, entryId: id }
  const publish = () =>
    run(async () => {
      await call('PUT /contests/:contest/entries/:entryId/publication', { params })
      return { done: say.published, text: say.publishedText }
    })
  const unpublish = () =>
    run(async () => {
      await call('DELETE /contests/:contest/entries/:entryId/publication', { params })
      return { done: say.unpublished }
    })
  const isBlocked = !isPublished && !isReady
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      <p>{isPublished ? say.on : say.off}</p>
      {isBlocked && <p id="not-ready">{say.notReady}</p>}
      <p>
        <Button
          variant="alt"
          busy={isBusy}
          blocked={isBlocked}
          aria-describedby={isBlocked ? 'not-ready' : undefined}
          onClick={() => void (isPublished ? unpublish() : publish())}
        >
          {isPublished ? say.unpublish : say.publish}
        </Button>
      </p>
    </Card>
  )
}
