/** What the reader had to say of a question, in words, each with its place in the file where that says more. */
import type { ImportRemark } from '@hoi-thi/shared/question-import'
import { useMessages } from '../../messages/messages.ts'
import styles from '../question-bank/bank.module.css'

interface ItemRemarksProps {
  title: string
  remarks: readonly ImportRemark[]
  /** Of the question itself: said already. */
  place: ImportRemark['place']
  /** It stands in the way. */
  isFault?: boolean
}

export function ItemRemarks({ title, remarks, place, isFault }: ItemRemarksProps) {
  const { questionImport: say } = useMessages()
  if (remarks.length === 0) return null
  const wordsOf = ({ code, detail, place: own }: ImportRemark) => {
    const what = say.remarks[code] ?? code
    const whole = detail ? say.remarkOf(what, detail) : what
    return say.place(own) === say.place(place) ? whole : say.remarkAt(whole, say.place(own))
  }
  return (
    <div className={isFault ? styles.faults : undefined}>
      <p className="small strong">{title}</p>
      <ul>
        {[...new Set(remarks.map(wordsOf))].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
