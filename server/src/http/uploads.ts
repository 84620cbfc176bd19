/**
 * Files that come piece by piece (tus 1.0, https://tus.io/protocols/resumable-upload): the protocol is the library's; who may, how much, where the bytes
 * lie and what they become is said by what it is given here. A refusal of ours is a problem like any other; one of the protocol is plain text.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { problems } from '@hoi-thi/shared/problem'
import { DataStore, type Lock, Server, Upload } from '@tus/server'
import { Metadata } from '@tus/utils'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ActorCtx, createContext, type Deps, type Engines } from '../context.ts'
import { Problem } from '../problem.ts'
import { accessHooks } from './auth.ts'

export interface UploadSeen {
  id: string
  fileName: string
  bytes: number
  receivedBytes: number
}

/** What uploads are to the application. */
export interface UploadActions {
  begin(ctx: ActorCtx, upload: { entryId: string; fileName: string; bytes: number; sha256: string | null }): Promise<string>
  /** Refuses what is not the person's. */
  find(ctx: ActorCtx, id: string): Promise<UploadSeen>
  /** Gives back how far it has come. */
  write(ctx: ActorCtx, id: string, holder: string, offset: number, pieces: AsyncIterable<Uint8Array>): Promise<number>
  remove(ctx: ActorCtx, id: string): Promise<void>
  lock(ctx: ActorCtx, id: string, holder: string): Promise<boolean>
  renew(ctx: ActorCtx, id: string, holder: string): Promise<'kept' | 'wanted' | 'lost'>
  unlock(ctx: ActorCtx, id: string, holder: string): Promise<void>
}

const path = '/api/uploads'
const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

export function serveUploads(app: FastifyInstance, actions: UploadActions, deps: Deps, engines: Engines): void {
  const hide = { hide: true }
  const hooks = accessHooks({ summary: '', access: 'account', reply: null, refuses: [] }, deps, engines)
  const contextOf = (request: FastifyRequest) => createContext(deps, engines, { now: request.receivedAt, actor: request.actor }) as ActorCtx

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The bytes are read by who writes them to the disk.
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))

    const begin = engines.limits.within('upload', async (request) => {
      const ctx = contextOf(request as FastifyRequest)
      return actions.begin(ctx, newUploadOf(request as FastifyRequest))
    })
    scope.post(path, { schema: hide, ...hooks }, async (request, reply) => {
      const id = await begin(request)
      return speakTus(request, reply, actions, contextOf(request), { id: String(id), holder: randomUUID() })
    })
    scope.route<{ Params: { uploadId: string } }>({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${path}/:uploadId`,
      schema: { ...hide, params: { type: 'object', properties: { uploadId: { type: 'string', pattern: uuid } } } },
      ...hooks,
      handler: async (request, reply) => {
        const ctx = contextOf(request)
        const { uploadId } = request.params
        await actions.find(ctx, uploadId)
        return speakTus(request, reply, actions, ctx, { id: uploadId, holder: randomUUID() })
      }
    })
  })
}

/** What a client says of a file before it sends it: `entry` and `filename`, and `sha256` if it knows. */
function newUploadOf({ headers }: FastifyRequest) {
  const said = metadataOf(String(headers['upload-metadata'] ?? ''))
  const bytes = Number(headers['upload-length'])
  const fileName = said.filename?.normalize('NFC') ?? ''
  const isWhole =
    new RegExp(uuid).test(said.entry ?? '') && fileName.length <= 200 && isNamed(fileName) && Number.isSafeInteger(bytes) && bytes > 0
  if (!isWhole || !said.entry) throw new Problem('request.invalid')
  return { entryId: said.entry, fileName, bytes, sha256: /^[0-9a-f]{64}$/.test(said.sha256 ?? '') ? (said.sha256 ?? null) : null }
}

/** A name, and no path: no control characters, and no slashes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const isNamed = (fileName: string) => fileName.trim() !== '' && !/[\u0000-\u001f\u007f/\\]/.test(fileName)

function metadataOf(header: string): Record<string, string | null> {
  try {
    return Metadata.parse(header)
  } catch {
    throw new Problem('request.invalid')
  }
}

interface Turn {
  id: string
  /** Of the lock, in this request. */
  holder: string
}

/** One request's worth of the protocol: cheap to make, and it knows who asks. */
async function speakTus(request: FastifyRequest, reply: FastifyReply, actions: UploadActions, ctx: ActorCtx, turn: Turn) {
  reply.hijack()
  const server = new Server({
    path,
    relativeLocation: true,
    allowedOrigins: [],
    datastore: storeOf(actions, ctx, turn),
    locker: { newLock: () => lockOf(actions, ctx, turn) },
    // Of a connection that is gone nothing more comes: what has come is kept, and who waits goes on.
    lockDrainTimeout: 500,
    namingFunction: () => turn.id,
    disableTerminationForFinishedUploads: false,
    onResponseError: (_request, error) => {
      if (!(error instanceof Error)) return error
      const code = error instanceof Problem ? error.code : 'internal'
      if (code === 'internal') request.log.error({ err: error }, 'upload failed')
      return { status_code: problems[code].status, body: JSON.stringify({ code, title: problems[code].title }) }
    }
  })
  await server.handle(request.raw, reply.raw)
}

function storeOf(actions: UploadActions, ctx: ActorCtx, { id, holder }: Turn): DataStore {
  return new (class extends DataStore {
    override extensions = ['creation', 'creation-with-upload', 'termination']
    // It was begun before the protocol had its turn.
    override create = async (upload: Upload) => upload
    override async getUpload() {
      const { fileName, bytes, receivedBytes } = await actions.find(ctx, id)
      return new Upload({ id, size: bytes, offset: receivedBytes, metadata: { filename: fileName } })
    }
    override write = (pieces: AsyncIterable<Uint8Array>, _id: string, offset: number) => actions.write(ctx, id, holder, offset, pieces)
    override remove = () => actions.remove(ctx, id)
    override getExpiration = () => 0
  })()
}

const waitMs = 200
/** A holder that dies lets go within six seconds, one that lives within three. */
const mostWaits = 100
const renewMs = 2_000
const locked = { status_code: 423, body: 'Another request writes to this upload\n' }

/** Held in the database, so that it does not matter which process a piece comes to. */
function lockOf(actions: UploadActions, ctx: ActorCtx, { id, holder }: Turn): Lock {
  let renewing: NodeJS.Timeout | undefined
  return {
    async lock(signal, release) {
      for (let waits = 0; !(await actions.lock(ctx, id, holder)); waits++) {
        await delay(waitMs, undefined, { signal }).catch(() => {})
        if (signal.aborted || waits === mostWaits) throw locked
      }
      const renew = async () => {
        const state = await actions.renew(ctx, id, holder).catch(() => 'kept')
        if (state !== 'kept') await release()
      }
      renewing = setInterval(renew, renewMs)
    },
    async unlock() {
      clearInterval(renewing)
      await actions.unlock(ctx, id, holder)
    }
  }
}
