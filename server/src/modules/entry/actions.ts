/** What each endpoint of entries does, and what uploads are to the protocol that they come by. */
import type { entryApi } from '@hoi-thi/shared/entry'
import { type ActorCtx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import type { UploadActions } from '../../http/uploads.ts'
import { Problem, refuse } from '../../problem.ts'
import { addFileJob } from './checking/queries.ts'
import { makingTask } from './making/actions.ts'
import { retryFile } from './making/queries.ts'
import { listFiles } from './queries.ts'
import {
  beginUpload,
  checkingTask,
  claimDigest,
  findOwnUpload,
  lockUpload,
  removeUpload,
  renewLock,
  unlockUpload,
  writeUpload
} from './uploads/actions.ts'
import { ownEntry, readEntry, writingActions } from './writing/actions.ts'

export const entryActions: Actions<typeof entryApi> = {
  ...writingActions,

  'PUT /uploads/:uploadId/digest': (ctx, { params, body }) => claimDigest(ctx, params.uploadId, body.sha256),

  'PUT /contests/:contest/entries/:entryId/files/:uploadId/retry': (ctx, { params }) =>
    transaction(ctx, async (ctx: ActorCtx) => {
      const { entry, rules } = await ownEntry(ctx, params)
      const [file] = await listFiles(ctx.db, [params.uploadId])
      if (file?.entryId !== entry.id) throw new Problem('upload.not-found')
      const state = (await retryFile(ctx.db, params.uploadId)) ?? refuse('upload.not-failed')
      await addFileJob(ctx.db, state === 'checking' ? checkingTask : makingTask, params.uploadId)
      return readEntry(ctx, rules, entry.id)
    })
}

export const uploadActions: UploadActions = {
  begin: beginUpload,
  find: findOwnUpload,
  write: writeUpload,
  remove: removeUpload,
  lock: lockUpload,
  renew: renewLock,
  unlock: unlockUpload
}
