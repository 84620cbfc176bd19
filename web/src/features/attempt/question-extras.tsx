/** What only some questions have: several right options, a picture, a sound. */
import type { PaperQuestion } from '@hoi-thi/shared/attempt'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import styles from './question-extras.module.css'

export function QuestionExtras({ question: { kind, file } }: { question: PaperQuestion }) {
  const { extras: words } = useMessages().edges
  const lang = useContentLanguage()
  return (
    <>
      {kind === 'multiple' && <p className={styles.several}>{words.several}</p>}
      {file?.type.startsWith('image/') && <img className={styles.picture} src={file.url} alt={file.alt} lang={lang} />}
      {file?.type.startsWith('audio/') && (
        <div className={styles.sound}>
          {/* biome-ignore lint/a11y/useMediaCaption: its words stand below it */}
          <audio controls preload="auto" src={file.url} aria-label={words.sound} />
          <details>
            <summary>{words.inWords}</summary>
            <p lang={lang}>{file.alt}</p>
          </details>
        </div>
      )}
    </>
  )
}
