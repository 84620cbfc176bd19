/** Who was found among those who take part, to choose one of them. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'

export type Found = Reply<Contract['GET /contests/:contest/participants']>
export type Person = Found['items'][number]

export function FoundPeople({ found, onChoose }: { found: Found; onChoose: (person: Person) => void }) {
  const { award } = useMessages()
  const { name: say } = award
  const contentLanguage = useContentLanguage()
  if (found.items.length === 0) return <Empty title={say.none.title}>{say.none.text}</Empty>
  return (
    <div className="stack" aria-live="polite">
      <ul className="rows">
        {found.items.map((person) => (
          <li key={person.participantId} className="stack tight">
            <p>
              <span className="strong">{person.fullName}</span>
              <br />
              <span className="small mute" lang={contentLanguage}>
                {person.unitName ?? award.noUnit}, {person.signInName}
              </span>
            </p>
            <p>
              <Button variant="alt" small aria-label={say.chooseOf(person.fullName)} onClick={() => onChoose(person)}>
                {say.choose}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {found.hasMore && <p className="mute">{say.more}</p>}
    </div>
  )
}
