/** The connection to an object store, and what its refusals mean. */
import type { S3, S3ClientConfig } from '@aws-sdk/client-s3'
import { FilesAway } from './files.ts'

export interface StoreSettings {
  /** Its address, without a path. */
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
  /** Stands before every key; ends in a slash unless it is empty. */
  prefix: string
  /** The bucket stands in the path, and not before the host's name. */
  isPathStyle: boolean
}

export interface StoreClient {
  client: S3
  /** Does the work; a fault is `FilesAway`, unless it says that what was asked for is not there. */
  ask<T>(work: () => Promise<T>): Promise<T>
}

export async function connect(settings: StoreSettings): Promise<StoreClient> {
  // Loaded by those alone who have such a store: it takes 150 ms and 20 MB.
  const { S3 } = await import('@aws-sdk/client-s3')
  return { client: new S3(configOf(settings)), ask: (work) => work().catch(explain) }
}

const configOf = ({ endpoint, region, accessKey, secretKey, isPathStyle }: StoreSettings): S3ClientConfig => ({
  endpoint,
  region,
  credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
  forcePathStyle: isPathStyle,
  // Sums of the newer kinds are refused by many stores, and were kept as part of the file by one. What is put is read back instead.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  // Somebody may be waiting; jobs are tried again by the queue.
  maxAttempts: 2,
  requestHandler: {
    connectionTimeout: 3_000,
    requestTimeout: 60_000,
    throwOnRequestTimeout: true,
    // A player that has enough reads nothing for minutes. After this it asks for the rest anew.
    socketTimeout: 600_000,
    // Everybody who watches holds one.
    httpAgent: { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY },
    httpsAgent: { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY }
  }
})

/** As files in a folder say it. */
class FileMissing extends Error {
  readonly code = 'ENOENT'
}
class OutOfRange extends Error {}

export const isMissing = (error: unknown) => error instanceof FileMissing
export const isOutOfRange = (error: unknown) => error instanceof OutOfRange

/** The error itself is not kept: it holds the request. */
function explain(error: Error): never {
  if (['NoSuchKey', 'NotFound'].includes(error.name)) throw new FileMissing('ENOENT: no such file in the store')
  if (error.name === 'InvalidRange') throw new OutOfRange()
  throw new FilesAway(`The store of files: ${error.name}: ${error.message}`)
}
