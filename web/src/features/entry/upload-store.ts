/** A file on its way to the server: sent piece by piece, paused, taken up again after a cut, a closed tab or another day. One at a time. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { DetailedError, Upload } from 'tus-js-client'
import { create } from 'zustand'
import { call, keepSession, Refusal, type RefusalCode } from '../../api.ts'
import { measurePace } from './pace.ts'

export type Sending =
  | { step: 'none' }
  | {
      step: 'sending' | 'paused' | 'waiting'
      entryId: string
      fileName: string
      sent: number
      bytes: number
      bytesPerSecond: number | null
    }
  | { step: 'sent'; entryId: string; uploadId: string }
  | { step: 'refused'; entryId: string; code: RefusalCode }

export const useUpload = create<{ sending: Sending }>(() => ({ sending: { step: 'none' } }))

const show = (sending: Sending) => useUpload.setState({ sending })

let upload: Upload | null = null

/** Small enough for a slow phone: each is safe once it has come, and a request that takes long is cut by the server. */
const pieceBytes = 512 * 1024
/** Tried again at growing distances, and then for as long as the page is open. */
const retryMs = [0, 1_000, 3_000, 5_000, 10_000, 20_000, ...Array.from({ length: 200 }, () => 30_000)]

const fingerprint = (entryId: string, file: File) => `hoithi-upload-${entryId}-${file.name}-${file.size}-${file.lastModified}`

export interface Unfinished {
  fileName: string
  /** Null: the server cannot be asked now. */
  sentPercent: number | null
}

/** What this browser has begun to send for an entry and not ended. The file itself has to be chosen again. */
export async function unfinishedFor(entryId: string): Promise<Unfinished[]> {
  const { urlStorage } = new Upload(new Blob([]), {}).options
  const all = (await urlStorage?.findAllUploads().catch(() => [])) ?? []
  const found: Unfinished[] = []
  for (const { metadata, uploadUrl, urlStorageKey } of all.filter(({ metadata }) => metadata.entry === entryId)) {
    const answer = await askHowFar(uploadUrl ?? '')
    if (answer?.status === 404) await urlStorage?.removeUpload(urlStorageKey)
    else found.push({ fileName: metadata.filename ?? '', sentPercent: answer?.ok ? percentOf(answer.headers) : null })
  }
  return found
}

const askHowFar = (url: string): Promise<Response | null> =>
  fetch(url, { method: 'HEAD', credentials: 'same-origin', headers: { 'tus-resumable': '1.0.0' } }).catch(() => null)

const percentOf = (headers: Headers): number =>
  Math.floor((Number(headers.get('upload-offset')) * 100) / Number(headers.get('upload-length')))

export async function beginSending(entryId: string, file: File): Promise<void> {
  await stopSending()
  const pace = measurePace()
  const shown = (step: 'sending' | 'paused' | 'waiting', sent: number) =>
    show({ step, entryId, fileName: file.name, sent, bytes: file.size, bytesPerSecond: pace.bytesPerSecond() })
  shown('sending', 0)
  const own = new Upload(file, {
    endpoint: '/api/uploads',
    chunkSize: pieceBytes,
    retryDelays: retryMs,
    metadata: { entry: entryId, filename: file.name },
    fingerprint: async () => fingerprint(entryId, file),
    removeFingerprintOnSuccess: true,
    onProgress: (sent) => {
      pace.came(sent)
      shown('sending', sent)
    },
    onShouldRetry: (error) => mayRetry(error, () => shown('waiting', sentOf())),
    onError: (error) => show({ step: 'refused', entryId, code: codeOf(error) }),
    onSuccess: () => {
      const uploadId = own.url?.split('/').pop() ?? ''
      show({ step: 'sent', entryId, uploadId })
      void tellDigest(uploadId, file)
    }
  })
  upload = own
  window.addEventListener('online', hurry)
  const earlier = await own.findPreviousUploads().catch(() => [])
  const [first] = earlier
  if (first) own.resumeFromPreviousUpload(first)
  if (upload === own) own.start()
}

const sentOf = () => {
  const { sending } = useUpload.getState()
  return 'sent' in sending ? sending.sent : 0
}

export async function pauseSending(): Promise<void> {
  const { sending } = useUpload.getState()
  await upload?.abort().catch(() => {})
  if ('sent' in sending) show({ ...sending, step: 'paused' })
}

export function goOnSending(): void {
  const { sending } = useUpload.getState()
  if ('sent' in sending) show({ ...sending, step: 'sending' })
  upload?.start()
}

/** A wait that has grown long ends when the network is back. */
function hurry(): void {
  if (useUpload.getState().sending.step === 'waiting') void pauseSending().then(goOnSending)
}

/** What has come stays on the server for some days, unless it is thrown away. */
export async function stopSending(throwAway = false): Promise<void> {
  await upload?.abort(throwAway).catch(() => {})
  upload = null
  show({ step: 'none' })
}

function mayRetry(error: Error | DetailedError, waiting: () => void): boolean {
  const status = error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0
  if (status === 401) {
    void keepSession()
    waiting()
    return true
  }
  const isOver = status >= 400 && status < 500 && status !== 409 && status !== 423 && status !== 429
  if (!isOver) waiting()
  return !isOver
}

function codeOf(error: Error | DetailedError): RefusalCode {
  const text = error instanceof DetailedError ? (error.originalResponse?.getBody() ?? '') : ''
  const [, code] = /"code":"([a-z.-]+)"/.exec(text) ?? []
  return (code ?? 'network.offline') as RefusalCode
}

const readBytes = 4 * 1024 * 1024

/** So that the server can say whether it has the very same bytes. Reckoned afterwards: nobody waits for it. */
async function tellDigest(uploadId: string, file: File): Promise<void> {
  const hash = sha256.create()
  for (let from = 0; from < file.size; from += readBytes)
    hash.update(new Uint8Array(await file.slice(from, from + readBytes).arrayBuffer()))
  const body = { sha256: bytesToHex(hash.digest()) }
  await call('PUT /uploads/:uploadId/digest', { params: { uploadId }, body }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
