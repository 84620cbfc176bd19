/** Signed consents that came with an entry: each is fetched, and taken back where that is offered. */
import type { Entry } from '@hoi-thi/shared/entry'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/messages.ts'

interface PaperListProps {
  papers: Entry['papers']
  /** Without the paper's id, which comes behind a slash. */
  address: string
  more?: (paper: Entry['papers'][number]) => ReactNode
}

export function PaperList({ papers, address, more }: PaperListProps) {
  const { entry, format } = useMessages()
  const { papers: say } = entry
  return (
    <ul className="rows">
      {papers.map((paper) => (
        <li key={paper.id} className="cluster">
          <a href={`${address}/${paper.id}`} download>
            {paper.fileName}
          </a>
          <span className="small mute">
            {say.size(format.points(Math.ceil(paper.bytes / 1e4) / 100))}, {say.at(format.shortMoment(paper.addedAt))}
          </span>
          {more?.(paper)}
        </li>
      ))}
    </ul>
  )
}

export const papersAddress = (contest: string, entryId: string) => `/api/contests/${contest}/entries/${entryId}/papers`
