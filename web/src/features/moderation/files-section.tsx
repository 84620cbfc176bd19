/** What the server makes of the files that were sent: whether it has what it takes, what is under way, what failed. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFresh } from '../duty/use-fresh.ts'
import { FileStateTag } from '../entry/state-tags.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

type Files = Reply<Contract['GET /contests/:contest/entry-files']>

export function FilesSection({ contest, files }: { contest: string; files: Files }) {
  const { moderation, format } = useMessages()
  const { files: say } = moderation
  const { data, isStale } = useFresh(files, () => call('GET /contests/:contest/entry-files', { params: { contest } }))
  const { counts, items, tool } = data
  const count = (...states: string[]) => format.number(states.reduce((sum, state) => sum + (counts[state] ?? 0), 0))
  return (
    <section className="stack" aria-labelledby="files-heading">
      <h2 id="files-heading">{say.title}</h2>
      <ToolNotice tool={tool} />
      {isStale && <Notice tone="wait" title={say.stale} role="status" />}
      <p>{say.counts(count('ready'), count('checking', 'processing'), count('failed'))}</p>
      {items.length === 0 ? (
        <p className="mute">{say.none}</p>
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <li key={item.uploadId}>
              <FileLine contest={contest} item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ToolNotice({ tool }: { tool: Files['tool'] }) {
  const { files: say } = useMessages().moderation
  if (!tool)
    return (
      <Notice tone="wait" title={say.noTool}>
        <p>{say.noToolText}</p>
      </Notice>
    )
  const isWhole = tool.lacks.length === 0
  return (
    <Notice tone={isWhole ? 'ok' : 'wait'} title={isWhole ? say.tool(tool.version) : say.lacks(tool.version)}>
      <p>{isWhole ? say.toolText : say.lacksText(tool.lacks.join(', '))}</p>
    </Notice>
  )
}

function FileLine({ contest, item }: { contest: string; item: Files['items'][number] }) {
  const { entry, moderation, format } = useMessages()
  const { files: say } = moderation
  const { entryId, number, uploadId, fileName, state, reason, progress, tries, since, putOffUntil } = item
  const { isBusy, outcome, run } = useDeed()
  const retry = () =>
    run(async () => {
      await call('PUT /contests/:contest/entry-files/:uploadId/retry', { params: { contest, uploadId } })
      return { done: say.retried }
    })
  return (
    <div className="stack tight">
      <p className="cluster">
        <FileStateTag state={state} />
        <Link to={adminAddress.entry(contest, entryId)}>{entry.number(number)}</Link>
        <span>{fileName}</span>
      </p>
      {state === 'failed' && (
        <>
          <p>
            {say.failures[reason ?? ''] ?? say.failures.internal} {say.kept}
          </p>
          <p>
            <Button variant="alt" small busy={isBusy} aria-label={say.retryOf(fileName)} onClick={() => void retry()}>
              {say.retry}
            </Button>
          </p>
        </>
      )}
      <DeedOutcome outcome={outcome} />
      <p className="small mute">
        {say.since(format.shortMoment(since))}
        {tries > 0 && `, ${say.tries(format.number(tries))}`}
        {state === 'processing' && `, ${putOffUntil ? say.putOff(format.shortMoment(putOffUntil)) : say.progress(format.number(progress))}`}
      </p>
    </div>
  )
}
