/** What the step makes of the printed rules, while it is typed; what differs from the rules that hold is marked. */
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useEditing } from './editing.ts'
import { blanksOf } from './faults-of.ts'
import { type PreviewLine, type PreviewPart, previewOf } from './preview-of.ts'
import styles from './rules.module.css'
import type { Step } from './steps.ts'

export function Preview({ step, round }: { step: Step; round: number | null }) {
  const { preview: say } = useMessages().rules
  const lang = useContentLanguage()
  const { rules, present, topics, unitNames } = useEditing()
  const whole = useWhole(useDeferredValue(rules))
  const parts = useMemo(() => {
    const names = Object.fromEntries(topics.map(({ code, name }) => [code, name]))
    return whole.rules ? previewOf(whole.rules, present, { step, round }, { topics: names, units: unitNames }) : []
  }, [whole.rules, present, step, round, topics, unitNames])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.aside} aria-labelledby="rules-preview" tabIndex={0}>
      <Card>
        <h2 id="rules-preview">{say.title}</h2>
        {whole.waits && <p className="small mute">{say.waits}</p>}
        <div className="stack" lang={lang}>
          {parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </div>
      </Card>
    </section>
  )
}

/** The draft as it was when nothing was left empty: half a date has no text. */
function useWhole(rules: ReturnType<typeof useEditing>['rules']) {
  const last = useRef<typeof rules | null>(null)
  const waits = blanksOf(rules).length > 0
  if (!waits) last.current = rules
  return { rules: last.current, waits }
}

function Part({ part: { title, lines, gone } }: { part: PreviewPart }) {
  const { preview: say } = useMessages().rules
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      {lines.map((line) => (
        <Line key={line.text} line={line} />
      ))}
      {gone.map((text) => (
        <p key={text} className={`small ${styles.changed}`}>
          <Words>{say.gone}</Words> <del>{text}</del>
        </p>
      ))}
    </div>
  )
}

function Line({ line: { text, before } }: { line: PreviewLine }) {
  const { preview: say } = useMessages().rules
  if (before === undefined) return <p className="small">{text}</p>
  return (
    <div className={`small ${styles.changed}`}>
      <Words>
        <Tag tone="now" icon="info">
          {before === null ? say.new : say.changed}
        </Tag>
      </Words>
      <p>{text}</p>
      {before !== null && (
        <p className="mute">
          <Words>{say.before}</Words> {before}
        </p>
      )}
    </div>
  )
}

/** Words of the console within the text of the rules, which stays Vietnamese. */
function Words({ children }: { children: ReactNode }) {
  const { language } = useMessages()
  return <span lang={language}>{children}</span>
}
