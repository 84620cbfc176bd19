/** The vote beside a published entry: given, moved or taken back while voting goes on, counted when it is over. */
import type { GalleryEntry } from '@hoi-thi/shared/gallery'
import type { OwnVotes, PublicVote } from '@hoi-thi/shared/vote'
import { useLocation } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Unverified } from './unverified.tsx'
import { useVoteName } from './use-vote-name.ts'
import { VoteLine } from './vote-line.tsx'

interface VoteCardProps {
  contest: string
  entry: Pick<GalleryEntry, 'number' | 'title' | 'votes'>
  vote: PublicVote
  own: OwnVotes | null
}

export function VoteCard({ contest, entry, vote, own }: VoteCardProps) {
  const { vote: say, format } = useMessages()
  const isGiven = own?.given.some(({ number }) => number === entry.number) ?? false
  return (
    <Card>
      <h2>{say.title}</h2>
      {entry.votes !== null && <p className="strong">{say.count(format.number(entry.votes))}</p>}
      {isGiven && (
        <p>
          <Tag tone="ok" icon="check">
            {say.given}
          </Tag>
        </p>
      )}
      {vote.phase === 'open' && (own ? <OwnVote contest={contest} entry={entry} own={own} isGiven={isGiven} /> : <SignIn />)}
      <VoteLine vote={vote} />
    </Card>
  )
}

function SignIn() {
  const { vote: say } = useMessages()
  const { pathname } = useLocation()
  return (
    <>
      <p>
        <ButtonLink to={address.signIn(pathname)} icon="person">
          {say.signIn}
        </ButtonLink>
      </p>
      <p className="small mute">{say.signInText}</p>
    </>
  )
}

interface OwnVoteProps {
  contest: string
  entry: VoteCardProps['entry']
  own: OwnVotes
  isGiven: boolean
}

function OwnVote({ contest, entry: { number, title }, own: { isVerified, each, given }, isGiven }: OwnVoteProps) {
  const { vote: say, format } = useMessages()
  const nameOf = useVoteName()
  const { isBusy, outcome, run } = useDeed()
  const params = { contest, number: String(number) }
  const give = (insteadOf: number | null) =>
    run(async () => {
      await call('PUT /contests/:contest/votes/:number', { params, body: { insteadOf } })
      return { done: say.gave(title) }
    })
  const takeBack = () =>
    run(async () => {
      await call('DELETE /contests/:contest/votes/:number', { params })
      return { done: say.tookBack }
    })
  const left = each - given.length
  return (
    <>
      <DeedOutcome outcome={outcome} />
      {isGiven ? (
        <p>
          <Button variant="alt" busy={isBusy} onClick={() => void takeBack()}>
            {say.takeBack}
          </Button>
        </p>
      ) : !isVerified ? (
        <Unverified contest={contest} />
      ) : left > 0 ? (
        <>
          <p>
            <Button busy={isBusy} onClick={() => void give(null)}>
              {say.give}
            </Button>
          </p>
          {each > 1 && <p className="small mute">{say.left(format.number(left))}</p>}
        </>
      ) : (
        <>
          <p>{say.noneLeft}</p>
          {given.map((each) => (
            <p key={each.number}>
              <Button variant="alt" busy={isBusy} onClick={() => void give(each.number)}>
                {say.move(nameOf(each))}
              </Button>
            </p>
          ))}
        </>
      )}
    </>
  )
}
