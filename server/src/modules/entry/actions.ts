/** What each endpoint of entries does, and what uploads are to the protocol that they come by. */
import type { entryApi } from '@hoi-thi/shared/entry'
import { type ActorCtx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import type { UploadActions } from '../../http/uploads.ts'
import { Problem } from '../../problem.ts'
import { retryUpload } from './making/actions.ts'
import { listFiles } from './queries.ts'
import {
  beginUpload,
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
      await retryUpload(ctx, params.uploadId)
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
