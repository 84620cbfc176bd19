/** How often each letter is the key, and whether one stands out. */
import { useMessages } from '../../messages/messages.ts'
import styles from '../question-bank/bank.module.css'
import { letterOf } from '../question-bank/letter.ts'
import { leaningTo } from './leaning.ts'

export function KeyLetters({ letters, label }: { letters: readonly number[]; label?: string }) {
  const { questionImport: say, format } = useMessages()
  const leaning = leaningTo(letters)
  const total = letters.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  return (
    <div>
      <p className="small strong">{label ?? say.letters}</p>
      <ul className={`${styles.letters} n`}>
        {letters.map((count, index) => (
          <li key={letterOf(index)}>{say.letter(letterOf(index), format.number(count))}</li>
        ))}
      </ul>
      {leaning !== null && (
        <p className="small">{say.leaning(letterOf(leaning), format.number(letters[leaning] ?? 0), format.number(total))}</p>
      )}
    </div>
  )
}
