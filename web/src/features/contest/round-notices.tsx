/** What was done to the rounds, as anyone may read it; nothing where nothing was. */
import type { PublicNotice } from '@hoi-thi/shared/round-control'
import { call } from '../../api.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import styles from './round-notices.module.css'

/** A page is of use without them. */
export const fetchNotices = (contest: string): Promise<PublicNotice[]> =>
  call('GET /contests/:contest/notices', { params: { contest } }).then(
    ({ items }) => items,
    () => []
  )

export function RoundNotices({ notices }: { notices: readonly PublicNotice[] }) {
  const { contest: words, format } = useMessages()
  const contentLanguage = useContentLanguage()
  if (notices.length === 0) return null
  return (
    <section className="stack tight measure" aria-labelledby="round-notices">
      <h2 id="round-notices">{words.notices.title}</h2>
      <ul className="rows">
        {notices.map(({ id, at, text }) => (
          <li key={id}>
            <p className="small mute n">{format.moment(at)}</p>
            <p className={styles.text} lang={contentLanguage}>
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
