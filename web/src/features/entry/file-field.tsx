/** The file of an entry: chosen, sent piece by piece, paused, taken up again; then what was found in it. */
import type { EntryFile } from '@hoi-thi/shared/entry'
import { type ChangeEvent, useEffect, useState } from 'react'
import { call, type RefusalCode } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ClipPlayer } from './clip-player.tsx'
import styles from './file-field.module.css'
import { FileStateTag } from './state-tags.tsx'
import { beginSending, goOnSending, pauseSending, stopSending, type Unfinished, unfinishedFor, useUpload } from './upload-store.ts'

interface FileFieldProps {
  contest: string
  entryId: string
  file: EntryFile | null
  takesDocuments: boolean
  largestMegabytes: number
  title: string
  hasCaptions: boolean
  error: string | undefined
  /** A file has come whole: it belongs to what is being written. */
  onSent(uploadId: string): Promise<void>
}

export function FileField(props: FileFieldProps) {
  const { entryId, file, takesDocuments, largestMegabytes, error, onSent } = props
  const { entry: say, format } = useMessages()
  const sending = useUpload((state) => state.sending)
  const isOurs = sending.step !== 'none' && sending.entryId === entryId
  const sentId = isOurs && sending.step === 'sent' ? sending.uploadId : null
  useEffect(() => {
    if (sentId) void onSent(sentId).then(() => stopSending())
  }, [sentId, onSent])
  const isUnderWay = isOurs && (sending.step === 'sending' || sending.step === 'paused' || sending.step === 'waiting')
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? []
    if (chosen) void beginSending(entryId, chosen)
  }
  return (
    <div className="stack">
      {isUnderWay ? (
        <UnderWay />
      ) : (
        <>
          {isOurs && sending.step === 'refused' && <Refused code={sending.code} />}
          {file && <FoundFile {...props} file={file} />}
          {!isOurs && <UnfinishedFiles entryId={entryId} />}
          <Field
            id="file"
            type="file"
            label={file ? say.file.another : say.file.choose}
            hint={`${say.file.hint(format.number(largestMegabytes))}${takesDocuments ? ` ${say.file.documents}` : ''}`}
            error={error}
            accept={`.mp4,.m4v,.mov,.webm,.mkv${takesDocuments ? ',.docx,.pdf' : ''}`}
            onChange={choose}
          />
        </>
      )}
    </div>
  )
}

function Refused({ code }: { code: RefusalCode }) {
  const { problem, entry: say } = useMessages()
  return (
    <Notice tone="stop" title={problem[code].title} role="alert">
      <p>{say.file.nothingLost}</p>
    </Notice>
  )
}

/** Words first, then the bar. */
function UnderWay() {
  const { entry: say, format } = useMessages()
  const sending = useUpload((state) => state.sending)
  if (!('sent' in sending)) return null
  const { step, fileName, sent, bytes, bytesPerSecond } = sending
  const percent = Math.floor((sent * 100) / bytes)
  const seconds = bytesPerSecond ? Math.ceil((bytes - sent) / bytesPerSecond) : null
  return (
    <div className="stack tight">
      <p className="strong">{say.file.steps[step](fileName)}</p>
      <p role="status">
        {say.file.sent(format.number(percent), format.number(Math.round(sent / 1e5) / 10), format.number(Math.round(bytes / 1e5) / 10))}
        {step === 'sending' && seconds !== null && `, ${say.file.left(format.duration(seconds))}`}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ '--v': `${percent}%` } as Record<string, string>} />
      </div>
      <p className="small mute">{step === 'waiting' ? say.file.waitingText : say.file.mayClose}</p>
      <p className="cluster">
        {step === 'paused' ? (
          <Button onClick={goOnSending}>{say.file.goOn}</Button>
        ) : (
          <Button variant="alt" onClick={() => void pauseSending()}>
            {say.file.pause}
          </Button>
        )}
        <Button variant="quiet" onClick={() => void stopSending(true)}>
          {say.file.stop}
        </Button>
      </p>
    </div>
  )
}

/** Begun in this browser before, and not ended. */
function UnfinishedFiles({ entryId }: { entryId: string }) {
  const { entry: say, format } = useMessages()
  const [files, setFiles] = useState<Unfinished[]>([])
  useEffect(() => {
    void unfinishedFor(entryId).then(setFiles)
  }, [entryId])
  return files.map(({ fileName, sentPercent }) => (
    <Notice key={fileName} tone="now" title={say.file.unfinished(fileName, sentPercent === null ? null : format.number(sentPercent))}>
      <p>{say.file.unfinishedText}</p>
    </Notice>
  ))
}

function FoundFile({ contest, entryId, file, title, hasCaptions }: FileFieldProps & { file: EntryFile }) {
  const { entry: say, format } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const { state, reason, fileName, bytes, facts, progress, putOffUntil, uploadId } = file
  const retry = () =>
    run(async () => {
      await call('PUT /contests/:contest/entries/:entryId/files/:uploadId/retry', { params: { contest, entryId, uploadId } })
      return {}
    })
  const reasons: Record<string, { title: string; text: string }> = say.reasons
  const why = reasons[reason ?? ''] ?? say.reasons.broken
  return (
    <div className="stack">
      <p className="cluster" role="status">
        <FileStateTag state={state} />
        <span>{fileName}</span>
        {state === 'processing' && !putOffUntil && <span className="small mute n">{say.file.progress(format.number(progress))}</span>}
      </p>
      {state === 'processing' && putOffUntil && <p>{say.file.putOff(format.shortMoment(putOffUntil))}</p>}
      {state === 'refused' && (
        <Notice tone="stop" title={why.title}>
          <p>{why.text}</p>
        </Notice>
      )}
      {state === 'failed' && (
        <Notice tone="wait" title={say.file.failed}>
          <p>{say.file.failedText}</p>
          <DeedOutcome outcome={outcome} />
          <p>
            <Button variant="alt" small busy={isBusy} onClick={() => void retry()}>
              {say.file.retry}
            </Button>
          </p>
        </Notice>
      )}
      {facts && (
        <Facts
          items={[
            { name: say.file.length, value: format.duration(Math.floor(facts.seconds)) },
            { name: say.file.picture, value: `${facts.video.width} × ${facts.video.height}` },
            { name: say.file.sound, value: facts.audio ? say.file.hasSound : say.file.noSound },
            { name: say.file.size, value: `${format.number(Math.round(bytes / 1e5) / 10)} MB` }
          ]}
        />
      )}
      {facts && <ClipPlayer file={file} title={title} hasCaptions={hasCaptions} />}
    </div>
  )
}
