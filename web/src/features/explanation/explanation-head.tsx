/** What every explanation begins with: of whom, which rank, and on which stored board. */
import type { PersonExplanation, UnitExplanation } from '@hoi-thi/shared/explanation'
import type { BoardStatus } from '@hoi-thi/shared/ranking'
import { address } from '../../addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'
import { inSentence } from '../contest/in-sentence.ts'

const tones: Record<BoardStatus, Tone> = {
  live: 'now',
  frozen: 'wait',
  provisional: 'wait',
  verified: 'ok',
  final: 'ok',
  announced: 'ok'
}

interface HeadProps {
  contest: string
  board: 'units' | 'individuals'
  told: PersonExplanation | UnitExplanation
}

export function ExplanationHead({ contest, board, told }: HeadProps) {
  const { explanation: say, ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { row, name, occasion, total, peers, status, snapshotId, asOf } = told
  const title = board === 'units' ? say.unitTitle : say.ownTitle
  usePageTitle(title)
  const scope = name === null ? ranking.rounds.wholeInSentence : inSentence(name)
  const search = name === null ? '' : `?round=${encodeURIComponent(occasion)}`
  return (
    <div className="stack tight">
      <BackLink to={address.board(contest, board, search)}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      <p className="strong" lang={contentLanguage}>
        {row.name}
      </p>
      <p>
        {row.failedGates ? say.noRank(scope) : say.rank(format.number(row.rank), format.number(total), scope)}
        {peers > 0 && !row.failedGates && ` ${say.peers(format.number(peers))}`}
      </p>
      <div className="cluster">
        <Tag tone={tones[status]}>{ranking.status[status]}</Tag>
        <span className="small mute">{ranking.asOf(snapshotId.slice(-8), format.stamp(asOf))}</span>
      </div>
    </div>
  )
}
