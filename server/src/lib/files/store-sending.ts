/** Sends a file to an object store: at once, or part by part. There it is whole, or not at all. */
import { type FileHandle, open } from 'node:fs/promises'
import type { StoreClient } from './store-client.ts'

interface Target {
  Bucket: string
  Key: string
}

interface Sent {
  path: string
  bytes: number
  /** Kept with it, so that who fetches it can tell whether it is what was put. */
  sha256: string
}

export async function sendFile(store: StoreClient, target: Target, { path, bytes, sha256 }: Sent, partBytes: number): Promise<void> {
  const Metadata = { sha256 }
  const file = await open(path)
  try {
    if (bytes > partBytes) return await sendParts(store, target, { file, bytes, Metadata }, partBytes)
    const Body = await readPart(file, 0, bytes)
    await store.ask(() => store.client.putObject({ ...target, Metadata, Body }))
  } finally {
    await file.close()
  }
}

async function sendParts(
  { client, ask }: StoreClient,
  target: Target,
  { file, bytes, Metadata }: { file: FileHandle; bytes: number; Metadata: Record<string, string> },
  partBytes: number
): Promise<void> {
  const { UploadId } = await ask(() => client.createMultipartUpload({ ...target, Metadata }))
  const upload = { ...target, UploadId }
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = []
    for (let from = 0; from < bytes; from += partBytes) {
      const PartNumber = Parts.length + 1
      const Body = await readPart(file, from, Math.min(partBytes, bytes - from))
      const { ETag } = await ask(() => client.uploadPart({ ...upload, PartNumber, Body }))
      Parts.push({ PartNumber, ETag })
    }
    await ask(() => client.completeMultipartUpload({ ...upload, MultipartUpload: { Parts } }))
  } catch (error) {
    // Unfinished parts are seen by nobody and paid for. Where this fails too, the bucket's own rule removes them (docs/settings.md).
    await ask(() => client.abortMultipartUpload(upload)).catch(() => {})
    throw error
  }
}

async function readPart(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const part = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(part, done, length - done, from + done)
    if (bytesRead === 0) throw new Error('The file has become shorter')
    done += bytesRead
  }
  return part
}
