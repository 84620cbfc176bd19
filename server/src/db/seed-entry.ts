/** An example of what is sent in, through the real actions: a written initiative of the officer's unit, submitted, accepted and published. */
import { randomUUID } from 'node:crypto'
import { checklistPoints } from '@hoi-thi/shared/checklist'
import type { EntryText } from '@hoi-thi/shared/entry'
import type { Deps, Engines } from '../context.ts'
import type { Article } from '../lib/print/printed-document.ts'
import { writeDocx } from '../lib/print/write-document.ts'
import { checkFile } from '../modules/entry/checking/actions.ts'
import { moderationActions } from '../modules/entry/moderation/actions.ts'
import { beginUpload, lockUpload, unlockUpload, writeUpload } from '../modules/entry/uploads/actions.ts'
import { writingActions } from '../modules/entry/writing/actions.ts'
import { unitIdOf } from './seed-bank.ts'
import { accountIdOf, contextAt, register } from './seed-crowd.ts'

export interface EntrySeed {
  /** The sign-in name of an officer, and the unit. */
  sender: string
  unit: string
  title: string
  summary: string
  body: string
  fileName: string
  articles: Article[]
  /** Who accepts it, and signs in nowhere. */
  organizer: { name: string; fullName: string }
}

type Written = Omit<EntryText, 'title' | 'summary' | 'uploadId'>
const written: Written = {
  kind: 'model',
  madeIn: null,
  groupName: null,
  credits: [],
  declarations: { isOriginal: true, isNew: true, music: '', pictures: '', people: 'none', hasConsents: false, hasGuardianConsents: false },
  captions: null,
  transcript: null
}

/** One that was cut short is left as it is. */
export async function layEntry(deps: Deps, engines: Engines, contest: string, seed: EntrySeed): Promise<void> {
  const now = deps.clock()
  const sender = contextAt(deps, engines, accountIdOf(seed.sender), now)
  const own = await writingActions['GET /contests/:contest/entries/own'](sender, { params: { contest }, ...nothing })
  if (own.items.length > 0) return
  const begun = { sender: 'unit', unitId: unitIdOf(seed.unit) } as const
  const { id: entryId } = await writingActions['POST /contests/:contest/entries'](sender, {
    params: { contest },
    query: undefined,
    body: begun
  })
  const uploadId = await upload(deps, engines, seed, entryId)
  const params = { contest, entryId }
  const { title, summary } = seed
  const text = { ...written, title, summary, uploadId }
  await writingActions['PUT /contests/:contest/entries/:entryId'](sender, { params, query: undefined, body: text })
  await writingActions['PUT /contests/:contest/entries/:entryId/submission'](sender, { params, ...nothing })

  const organizerId = await register(deps, { ...seed.organizer, signInName: seed.organizer.name }, now, await engines.passwords.decoy())
  const organizer = contextAt(deps, engines, organizerId, now)
  const checklist = Object.fromEntries(checklistPoints.map((point) => [point, true])) as Record<(typeof checklistPoints)[number], boolean>
  const accepted = { kind: 'accepted', version: 1, checklist } as const
  await moderationActions['POST /contests/:contest/entries/:entryId/decisions'](organizer, { params, query: undefined, body: accepted })
  await moderationActions['PUT /contests/:contest/entries/:entryId/publication'](organizer, { params, ...nothing })
}

const nothing = { query: undefined, body: undefined }

async function upload(deps: Deps, engines: Engines, { sender, body, title, fileName, articles }: EntrySeed, entryId: string) {
  const now = deps.clock()
  const ctx = contextAt(deps, engines, accountIdOf(sender), now)
  const bytes = await writeDocx({
    ...{ body, number: 'Số: …………', placeAndDate: '…………', kind: 'Sáng kiến', title, bases: [], articles },
    ...{ recipients: ['Ban Tổ chức hội thi', 'Lưu: VT'], signature: ['Đại diện đơn vị'], madeAt: now }
  })
  const id = await beginUpload(ctx, { entryId, fileName, bytes: bytes.length, sha256: null })
  const holder = randomUUID()
  await lockUpload(ctx, id, holder)
  await writeUpload(ctx, id, holder, 0, piecesOf(bytes))
  await unlockUpload(ctx, id, holder)
  await checkFile(ctx, { uploadId: id }, { isLast: false })
  return id
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
