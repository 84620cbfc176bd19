/** Finds papers, and takes them into a correction to be voided. */
import type { FoundPaper } from '@hoi-thi/shared/change-target'
import { call } from '../../api.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { PaperFacts } from './paper-facts.tsx'
import { SearchBox } from './search-box.tsx'

interface PaperPickerProps {
  contest: string
  /** Of whoever appeals; empty where the correction comes from no appeal. */
  suggested: FoundPaper[]
  isTaken: (attemptId: string) => boolean
  onTake: (paper: FoundPaper) => void
}

export function PaperPicker({ contest, suggested, isTaken, onTake }: PaperPickerProps) {
  const { paper: say } = useMessages().changeSet
  const seek = (q: string) => call('GET /contests/:contest/papers', { params: { contest }, query: { q } })
  const line = (paper: FoundPaper) => <PaperLine paper={paper} isTaken={isTaken(paper.id)} onTake={() => onTake(paper)} />
  return (
    <div className="stack">
      {suggested.length > 0 && (
        <div className="stack tight">
          <p className="strong">{say.ofAppeal}</p>
          <ul className="rows">
            {suggested.map((paper) => (
              <li key={paper.id}>{line(paper)}</li>
            ))}
          </ul>
        </div>
      )}
      <SearchBox id="paper" label={say.label} hint={say.hint} seek={seek} keyOf={({ id }) => id}>
        {line}
      </SearchBox>
    </div>
  )
}

function PaperLine({ paper, isTaken, onTake }: { paper: FoundPaper; isTaken: boolean; onTake: () => void }) {
  const { changeSet, format } = useMessages()
  const { paper: say, form } = changeSet
  const contentLanguage = useContentLanguage()
  const where = say.line(paper.roundName, format.number(paper.ordinal))
  return (
    <div className="stack tight">
      <p lang={contentLanguage}>
        <span className="strong">{paper.fullName}</span>, {where}
      </p>
      <PaperFacts paper={paper} />
      <p role="status">
        {isTaken ? (
          <span className="mute">{form.there}</span>
        ) : (
          <Button variant="alt" small aria-label={say.addOf(paper.fullName, where)} onClick={onTake}>
            {say.add}
          </Button>
        )}
      </p>
    </div>
  )
}
