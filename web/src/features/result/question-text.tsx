/** A question with its options, and which is the key. */
import type { AskedQuestion } from '@hoi-thi/shared/change-target'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { letterOf } from '../question-bank/letter.ts'

export function QuestionText({ question: { text, options, roundNames } }: { question: AskedQuestion }) {
  const { question: say } = useMessages().changeSet
  const contentLanguage = useContentLanguage()
  return (
    <div className="stack tight" lang={contentLanguage}>
      <p className="measure">{text}</p>
      <ul>
        {options.map((option, place) => (
          <li key={letterOf(place)}>
            <span className={option.isRight ? 'strong' : undefined}>
              {letterOf(place)}. {option.text}
            </span>
            {option.isRight && <span className="small mute"> ({say.key})</span>}
          </li>
        ))}
      </ul>
      <p className="small mute">{roundNames.join(', ')}</p>
    </div>
  )
}
