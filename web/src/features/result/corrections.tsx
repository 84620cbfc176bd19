/** Corrections that hold and those that were taken back, with their reasons. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './result.module.css'

type Correction = Reply<Contract['GET /contests/:contest/results']>['changeSets'][number]

export function Corrections({ items }: { items: Correction[] }) {
  const { corrections: say } = useMessages().result
  return (
    <section className="stack" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{say.title}</h2>
      {items.length === 0 ? (
        <p className="mute">{say.none}</p>
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <li key={item.number}>
              <Row item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ item: { number, title, reason, appliedAt, revertedAt } }: { item: Correction }) {
  const { result, format } = useMessages()
  const { corrections: say } = result
  const contentLanguage = useContentLanguage()
  const from = format.stamp(appliedAt)
  return (
    <article className="stack tight">
      <h3 lang={contentLanguage}>{say.heading(format.number(number), title)}</h3>
      <p>
        {revertedAt ? (
          <Tag icon="close">{say.tags.reverted}</Tag>
        ) : (
          <Tag tone="now" icon="check">
            {say.tags.holds}
          </Tag>
        )}
      </p>
      <p className={styles.written} lang={contentLanguage}>
        {reason}
      </p>
      <p className="small mute">{revertedAt ? say.reverted(from, format.stamp(revertedAt)) : say.holds(from)}</p>
    </article>
  )
}
