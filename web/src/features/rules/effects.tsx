/** Whom and what publishing a draft touches. */
import type { Effect } from '@hoi-thi/shared/rules-version'
import { useMessages } from '../../messages/messages.ts'

export function Effects({ effect: { people, openAttempts, finishedAttempts, unseals } }: { effect: Effect }) {
  const { rules, format } = useMessages()
  const { publish: say } = rules
  const lines = [
    ...(people > 0 ? [say.people(format.number(people))] : []),
    ...(openAttempts > 0 ? [say.open(format.number(openAttempts))] : []),
    ...(finishedAttempts > 0 ? [say.finished(format.number(finishedAttempts))] : []),
    ...(unseals.length > 0 ? [say.unseals(unseals.join(', '))] : [])
  ]
  if (lines.length === 0) return <p>{say.nobody}</p>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
