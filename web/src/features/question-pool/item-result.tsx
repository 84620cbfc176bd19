/** How a question did in one round: in words, with small numbers left out. */
import type { ItemStatistics } from '@hoi-thi/shared/question-pool'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Tag } from '../../ui/tag.tsx'
import { letterOf } from '../question-bank/letter.ts'

export function ItemResult({ item }: { item: ItemStatistics }) {
  const { questionPool, format } = useMessages()
  const { statistics: say } = questionPool
  const { papers, answered, facility, discrimination, upper, lower, medianSeconds } = item
  if (facility === null) return <span>{say.tooFew(papers < 5 ? say.small : format.number(papers))}</span>
  const lines = [
    say.facility(format.share(facility), format.number(papers)),
    answered < papers && say.answered(format.number(answered), format.number(papers)),
    upper !== null && lower !== null && say.groups(format.share(upper), format.share(lower)),
    discrimination !== null && say.discrimination(format.points(discrimination).replace('-', '−')),
    medianSeconds !== null && say.seconds(format.duration(medianSeconds))
  ]
  return <ul>{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>
}

export function Suspicions({ item: { suspicions, facility } }: { item: ItemStatistics }) {
  const { statistics: say } = useMessages().questionPool
  if (suspicions.length === 0) return facility === null ? null : <span className="mute">{say.fine}</span>
  return (
    <ul>
      {suspicions.map((suspicion) => (
        <li key={suspicion}>
          <Tag tone={suspicion === 'key-likely-wrong' ? 'stop' : 'wait'} icon={suspicion === 'key-likely-wrong' ? 'stop' : 'info'}>
            {say.suspicions[suspicion]}
          </Tag>
          <br />
          <span className="small">{say.suspicionTexts[suspicion]}</span>
        </li>
      ))}
    </ul>
  )
}

export function ItemOptions({ item: { options } }: { item: ItemStatistics }) {
  const { questionPool, format } = useMessages()
  const { statistics: say } = questionPool
  const contentLanguage = useContentLanguage()
  return (
    <details>
      <summary>{say.options}</summary>
      <ul className="small">
        {options.map(({ text, isRight, chosen, upper, lower }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
          <li key={index} className={isRight ? 'strong' : undefined}>
            <span lang={contentLanguage}>{say.option(letterOf(index), text)}</span>
            {isRight && ` (${say.right})`}: {say.chosen(chosen === null ? say.small : format.number(chosen))}
            {upper !== null && lower !== null && `; ${say.chosenBy(format.share(upper), format.share(lower))}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
