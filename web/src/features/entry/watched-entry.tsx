/** An entry for those who did not send it: the clip, or the document to download, and what is said in it as text. */
import type { WatchedFile } from '@hoi-thi/shared/entry'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ClipPlayer } from './clip-player.tsx'
import styles from './watched-entry.module.css'

interface WatchedEntryProps {
  file: WatchedFile
  title: string
  hasCaptions: boolean
  transcript: string | null
}

export function WatchedEntry({ file, title, hasCaptions, transcript }: WatchedEntryProps) {
  const { entry: say, gallery } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <div className="stack">
      {file.facts ? (
        <ClipPlayer file={file} title={title} hasCaptions={hasCaptions} />
      ) : (
        <p>
          <a href={`/api/entry-files/${file.uploadId}/original`} download>
            {gallery.document}
          </a>
        </p>
      )}
      {transcript && (
        <details>
          <summary>{say.captions.transcript}</summary>
          <p className={`measure ${styles.text}`} lang={contentLanguage}>
            {transcript}
          </p>
        </details>
      )}
    </div>
  )
}
