/** One of two clips that are held side by side: the clearest that there is of it. */
import { type RefObject, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from '../entry/clip-player.module.css'

interface ComparedClipProps {
  player: RefObject<HTMLVideoElement | null>
  uploadId: string
  name: string
}

/** Not every one is made of every clip: a browser goes on to the next that there is. */
const files = ['720p', '240p', 'original'] as const

export function ComparedClip({ player, uploadId, name }: ComparedClipProps) {
  const { player: say } = useMessages().entry
  const [hasFailed, setFailed] = useState(false)
  const at = (file: string) => `/api/entry-files/${uploadId}/${file}`
  return (
    <figure className="stack tight">
      <figcaption className="strong">{name}</figcaption>
      {hasFailed ? (
        <Notice tone="wait" title={say.failed}>
          <p>
            <a href={at('original')} download>
              {say.download}
            </a>
          </p>
        </Notice>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: looked at for its pictures, which are compared; captions are in the player above
        <video ref={player} className={styles.video} controls playsInline preload="metadata" aria-label={name}>
          {files.map((file) => (
            <source key={file} src={at(file)} {...(file === 'original' && { onError: () => setFailed(true) })} />
          ))}
        </video>
      )}
    </figure>
  )
}
