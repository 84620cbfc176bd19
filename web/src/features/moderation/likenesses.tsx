/** Clips in which the same was seen: both side by side, where they are alike, and what the organizer finds it to be. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { useRef } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { ComparedClip } from './compared-clip.tsx'
import { LikenessNote } from './likeness-note.tsx'

interface LikenessesProps {
  contest: string
  entry: ReviewedEntry
}

type Likeness = ReviewedEntry['likenesses'][number]

export function Likenesses({ contest, entry }: LikenessesProps) {
  const { likeness: say } = useMessages().moderation
  return (
    <section className="stack" aria-labelledby="likeness-heading">
      <h2 id="likeness-heading">{say.title}</h2>
      <p className="measure">{say.intro}</p>
      {entry.likenesses.map((likeness) => (
        <OneLikeness key={`${likeness.uploadId} ${likeness.otherUploadId}`} contest={contest} entryId={entry.id} likeness={likeness} />
      ))}
    </section>
  )
}

function OneLikeness({ contest, entryId, likeness }: { contest: string; entryId: string; likeness: Likeness }) {
  const { entry: sayEntry, moderation, format } = useMessages()
  const { likeness: say } = moderation
  const contentLanguage = useContentLanguage()
  const { other, percent, isMirrored } = likeness
  return (
    <Card>
      <h3 lang={contentLanguage}>
        {other ? say.heading(`${sayEntry.number(other.number).toLocaleLowerCase()}: ${other.title}`) : say.foreign}
      </h3>
      <p className="cluster">
        <Tag>{say.percent(format.number(percent))}</Tag>
        {isMirrored && <Tag icon="info">{say.mirrored}</Tag>}
        {other?.unitName && <span lang={contentLanguage}>{say.unit(other.unitName)}</span>}
        {other && <Link to={adminAddress.entry(contest, other.entryId)}>{say.openOther}</Link>}
      </p>
      {!other && <p>{say.foreignText}</p>}
      <Compared likeness={likeness} />
      <LikenessNote contest={contest} entryId={entryId} likeness={likeness} />
    </Card>
  )
}

function Compared({ likeness: { uploadId, otherUploadId, other, spans } }: { likeness: Likeness }) {
  const { moderation, format } = useMessages()
  const { likeness: say } = moderation
  const ownClip = useRef<HTMLVideoElement>(null)
  const otherClip = useRef<HTMLVideoElement>(null)
  const seek = ({ from, otherFrom }: Likeness['spans'][number]) => {
    if (ownClip.current) ownClip.current.currentTime = from
    if (otherClip.current) otherClip.current.currentTime = otherFrom
  }
  const named = ({ from, otherFrom, seconds }: Likeness['spans'][number]) => {
    const [own, length] = [format.stopwatch(from), format.duration(seconds)]
    return other ? say.span(own, format.stopwatch(otherFrom), length) : say.spanForeign(own, length)
  }
  return (
    <>
      <div className="cols two">
        <ComparedClip player={ownClip} uploadId={uploadId} name={say.own} />
        {other && <ComparedClip player={otherClip} uploadId={otherUploadId} name={say.other} />}
      </div>
      <p>{say.spans}</p>
      <ul className="cluster">
        {spans.map((span) => (
          <li key={`${span.from} ${span.otherFrom}`}>
            <Button variant="alt" small onClick={() => seek(span)}>
              {named(span)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
