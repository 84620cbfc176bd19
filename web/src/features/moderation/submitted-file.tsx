/** The file of a version: played where it is a clip, fetched where it is a document; what was measured in it, and its hash. */
import type { EntryFile } from '@hoi-thi/shared/entry'
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ClipPlayer } from '../entry/clip-player.tsx'
import { FileStateTag } from '../entry/state-tags.tsx'

type Version = ReviewedEntry['versions'][number]

export function SubmittedFile({ version }: { version: Version }) {
  const { review: say } = useMessages().moderation
  const { file } = version
  return (
    <section className="stack" aria-label={say.clip}>
      {file ? <FoundFile file={file} version={version} /> : <p>{say.noFile}</p>}
    </section>
  )
}

function FoundFile({ file, version }: { file: EntryFile; version: Version }) {
  const { moderation, format } = useMessages()
  const { review, files } = moderation
  const { uploadId, state, facts, progress, reason } = file
  return (
    <>
      {facts && <ClipPlayer file={file} title={version.title} hasCaptions={version.captions !== null} />}
      {state !== 'ready' && (
        <p className="cluster" role="status">
          <FileStateTag state={state} />
          {state === 'processing' && <span className="small mute">{files.progress(format.number(progress))}</span>}
        </p>
      )}
      {state === 'failed' && (
        <Notice tone="wait" title={files.failures[reason ?? ''] ?? files.failures.internal}>
          <p>{files.kept}</p>
        </Notice>
      )}
      <FileFacts file={file} version={version} />
      {state !== 'checking' && state !== 'refused' && (
        <p>
          <a href={`/api/entry-files/${uploadId}/original`} download>
            {review.download}
          </a>
        </p>
      )}
    </>
  )
}

function FileFacts({ file: { fileName, bytes, facts, sha256 }, version }: { file: EntryFile; version: Version }) {
  const { entry, moderation, format } = useMessages()
  const { file: say } = moderation.review
  return (
    <Facts
      items={[
        { name: say.name, value: fileName },
        { name: entry.file.size, value: `${format.points(Math.round(bytes / 1e4) / 100)} MB` },
        ...(facts
          ? [
              { name: entry.file.length, value: format.duration(Math.floor(facts.seconds)) },
              { name: entry.file.picture, value: `${facts.video.width} × ${facts.video.height}` },
              { name: say.codec, value: facts.video.codec },
              { name: entry.file.sound, value: facts.audio ? entry.file.hasSound : say.noSound }
            ]
          : []),
        { name: say.at, value: version.submittedAt && format.moment(version.submittedAt) },
        { name: say.receipt, value: <code className="n">{version.receipt}</code> },
        { name: say.hash, value: <code className="small">{sha256}</code> }
      ]}
    />
  )
}

/** What was submitted before: it does not count, but says what was changed. */
export function EarlierVersions({ versions }: { versions: Version[] }) {
  const { entry, moderation } = useMessages()
  const { review: say } = moderation
  const contentLanguage = useContentLanguage()
  return (
    <section className="stack tight" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{say.versions}</h2>
      {versions.map((version) => (
        <details key={version.number}>
          <summary>
            {entry.submitted.version(version.number)}: <span lang={contentLanguage}>{version.title}</span>
          </summary>
          <div className="stack">{version.file ? <FoundFile file={version.file} version={version} /> : <p>{say.noFile}</p>}</div>
        </details>
      ))}
    </section>
  )
}
