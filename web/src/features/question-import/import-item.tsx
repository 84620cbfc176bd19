/** One question of a file: what becomes of it first, then what the file says, what is wrong with it, and what can be done. */
import type { ImportItem } from '@hoi-thi/shared/question-import'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { citationIn } from '../../messages/citation.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { nameOf, useBank } from '../question-bank/bank.ts'
import { letterOf } from '../question-bank/letter.ts'
import { levels } from '../question-bank/list-search.ts'
import { NeighbourList, WordingList } from '../question-bank/remarks.tsx'
import { ItemRemarks } from './item-remarks.tsx'
import { ItemStatusTag } from './status-tags.tsx'

interface ImportItemProps {
  importId: string
  item: ImportItem
  deeds: Deeds
  /** It can still be changed. */
  isOpen: boolean
  onMend: () => void
}

export function ImportItemCard({ importId, item, deeds, isOpen, onMend }: ImportItemProps) {
  const { questionImport, bank, format } = useMessages()
  const { item: say } = questionImport
  const contentLanguage = useContentLanguage()
  const number = format.number(item.number)
  return (
    <div className="stack tight">
      <div className="cluster">
        <h2 className="lead-text">{say.title(number)}</h2>
        <ItemStatusTag status={item.status} />
        {item.isMended && <Tag icon="check">{say.mended}</Tag>}
        <span className="small mute">
          {questionImport.place(item.place)}
          {item.code && `, ${say.code(item.code)}`}
        </span>
      </div>
      <ItemRemarks title={say.faults} remarks={item.faults} place={item.place} isFault />
      <p className="strong" lang={contentLanguage}>
        {item.text || say.noText}
      </p>
      {item.file && <ItemFile file={item.file} />}
      <Options item={item} />
      <About item={item} />
      {item.status === 'same' && <p>{say.same}</p>}
      <ItemRemarks title={say.notes} remarks={item.notes} place={item.place} />
      {(item.wording.length > 0 || item.neighbours.length > 0) && (
        <details>
          <summary>{item.wording.length > 0 ? say.wording : say.neighbours}</summary>
          {item.wording.length > 0 && <WordingList wording={item.wording} />}
          {item.neighbours.length > 0 && (
            <>
              {item.wording.length > 0 && <p className="small strong">{bank.question.neighbours}</p>}
              <NeighbourList neighbours={item.neighbours} />
            </>
          )}
        </details>
      )}
      {isOpen && <ItemActions importId={importId} item={item} deeds={deeds} onMend={onMend} />}
    </div>
  )
}

/** The picture itself is seen where the question is mended. */
function ItemFile({ file: { type, alt } }: { file: NonNullable<ImportItem['file']> }) {
  const { item: say } = useMessages().questionImport
  const contentLanguage = useContentLanguage()
  return (
    <p>
      {type.startsWith('image/') ? say.picture : say.sound}: {alt ? <span lang={contentLanguage}>{alt}</span> : say.noAlt}
    </p>
  )
}

function Options({ item: { options } }: { item: ImportItem }) {
  const { questionImport } = useMessages()
  const contentLanguage = useContentLanguage()
  const { item: say } = questionImport
  return (
    <ol aria-label={say.options}>
      {options.map(({ text, isRight }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
        <li key={index} className={isRight ? 'strong' : undefined}>
          {letterOf(index)}. <span lang={contentLanguage}>{text}</span>
          {isRight && ` (${say.right})`}
        </li>
      ))}
    </ol>
  )
}

function About({ item }: { item: ImportItem }) {
  const { bank } = useMessages()
  const { topics, documents } = useBank()
  const contentLanguage = useContentLanguage()
  const level = levels.find((each) => each === item.level)
  const cited = item.citation && documents.find(({ number }) => number === item.citation?.document)
  const said = [
    item.topic && nameOf(topics, item.topic),
    level && bank.levels[level],
    cited && item.citation ? citationIn(item.citation, cited.title) : item.citationWritten
  ]
  return (
    <p className="small mute" lang={contentLanguage}>
      {said.filter(Boolean).join(' · ')}
    </p>
  )
}

function ItemActions({ importId, item, deeds: { isBusy, run }, onMend }: Omit<ImportItemProps, 'isOpen'>) {
  const { questionImport, format } = useMessages()
  const { item: say } = questionImport
  const number = format.number(item.number)
  const params = { importId, number: item.number }
  const leaveOut = () =>
    run(async () => {
      await call('PUT /questions/imports/:importId/omissions/:number', { params })
      return { done: say.left(number) }
    })
  const takeIn = () =>
    run(async () => {
      await call('DELETE /questions/imports/:importId/omissions/:number', { params })
      return { done: say.taken(number) }
    })
  return (
    <div className="cluster">
      <Button id={`edit-${item.number}`} variant="alt" small aria-label={say.editOf(number)} onClick={onMend}>
        {say.edit}
      </Button>
      {item.status === 'left-out' ? (
        <Button variant="alt" small busy={isBusy} aria-label={say.takeInOf(number)} onClick={() => void takeIn()}>
          {say.takeIn}
        </Button>
      ) : (
        <Button variant="alt" small busy={isBusy} aria-label={say.leaveOutOf(number)} onClick={() => void leaveOut()}>
          {say.leaveOut}
        </Button>
      )}
    </div>
  )
}
