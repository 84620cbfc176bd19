/** The vote above the gallery: how it stands, and one's own votes, each with a way to take it back. */
import type { OwnVotes, PublicVote } from '@hoi-thi/shared/vote'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useVoteName } from './use-vote-name.ts'
import { VoteLine } from './vote-line.tsx'

export function GalleryVote({ contest, vote, own }: { contest: string; vote: PublicVote; own: OwnVotes | null }) {
  const { vote: say } = useMessages()
  const nameOf = useVoteName()
  const { isBusy, outcome, run } = useDeed()
  const takeBack = (number: number) =>
    run(async () => {
      await call('DELETE /contests/:contest/votes/:number', { params: { contest, number: String(number) } })
      return { done: say.tookBack }
    })
  return (
    <Card>
      <h2>{say.title}</h2>
      <VoteLine vote={vote} />
      <DeedOutcome outcome={outcome} />
      {own && own.given.length > 0 && (
        <>
          <p>{say.own}</p>
          <ul className="stack tight">
            {own.given.map((each) => (
              <li key={each.number} className="cluster">
                <span>{nameOf(each)}</span>
                {vote.phase === 'open' && (
                  <Button
                    variant="alt"
                    small
                    busy={isBusy}
                    aria-label={say.takeBackOf(nameOf(each))}
                    onClick={() => void takeBack(each.number)}
                  >
                    {say.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
