/** A clip, played by the browser itself: the small one for a phone on a weak network, the large one where there is room. Captions beside it. */
import type { EntryFile } from '@hoi-thi/shared/entry'
import { useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './clip-player.module.css'

interface PlayerProps {
  file: Pick<EntryFile, 'uploadId' | 'renditions' | 'facts' | 'state'>
  title: string
  hasCaptions: boolean
}

export function ClipPlayer({ file, title, hasCaptions }: PlayerProps) {
  const { entry: say } = useMessages()
  const [name, setName] = useState(firstChoice)
  const [hasFailed, setFailed] = useState(false)
  const videos = file.renditions.flatMap(({ name, ...rest }) => (name === '240p' || name === '720p' ? [{ name, ...rest }] : []))
  const chosen = videos.find((each) => each.name === name) ?? videos[0]
  const poster = file.renditions.find((each) => each.name === 'poster')
  const base = `/api/entry-files/${file.uploadId}`
  if (file.state === 'checking' || file.state === 'refused') return null
  return (
    <div className="stack tight">
      {hasFailed ? (
        <Notice tone="wait" title={say.player.failed}>
          <p>
            <a href={`${base}/original`} download>
              {say.player.download}
            </a>
          </p>
        </Notice>
      ) : (
        <video
          key={chosen?.url ?? 'original'}
          className={styles.video}
          controls
          playsInline
          preload="metadata"
          aria-label={say.player.name(title)}
          src={chosen?.url ?? `${base}/original`}
          {...(poster && { poster: poster.url })}
          onError={() => setFailed(true)}
        >
          {hasCaptions && <track kind="captions" srcLang="vi" label={say.player.captions} src={`${base}/captions`} default />}
        </video>
      )}
      {videos.length > 1 && (
        <p className="cluster no-print">
          <span className="small mute">{say.player.quality}</span>
          {videos.map((each) => (
            <Button
              key={each.name}
              small
              variant={each === chosen ? 'alt' : 'quiet'}
              aria-pressed={each === chosen}
              onClick={() => setName(each.name)}
            >
              {say.player.sizes[each.name](megabytes(each.bytes))}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}

const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1e6))

/** Whoever saves data, or has a slow line, is not sent the large one unasked. */
function firstChoice(): '240p' | '720p' {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } }
  const isWeak = connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '')
  return isWeak || window.innerWidth < 480 ? '240p' : '720p'
}
