/** Beside the question, or below it on a phone: all questions, the way to the end, the keys. */
import { type ReactNode, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/tick.tsx'
import { NavigatorLegend } from './navigator.tsx'
import styles from './quiz.module.css'
import { areShortcutsOn, switchShortcuts } from './shortcuts.ts'

export const navigatorId = 'all-questions'

export function QuizAside({ children, onReview }: { children: ReactNode; onReview: () => void }) {
  const { attempt: words } = useMessages()
  return (
    <aside className={`${styles.aside} stack`} aria-labelledby={navigatorId}>
      <h2 id={navigatorId} tabIndex={-1}>
        {words.navigator.title}
      </h2>
      {children}
      <NavigatorLegend />
      <Button variant="alt" block onClick={onReview}>
        {words.toReviewAndSubmit}
      </Button>
      <p className="small mute">{words.leavingIsFine}</p>
      <Shortcuts text={words.keys.text} />
    </aside>
  )
}

export function Shortcuts({ text }: { text: string }) {
  const { keys } = useMessages().attempt
  const [isOn, setOn] = useState(areShortcutsOn)
  const change = (wanted: boolean) => {
    switchShortcuts(wanted)
    setOn(wanted)
  }
  return (
    <details className={styles.keys}>
      <summary>{keys.title}</summary>
      <p className="small mute">{text}</p>
      <Tick checked={isOn} onChange={(event) => change(event.target.checked)}>
        {keys.on}
      </Tick>
    </details>
  )
}
