/** Replies that are the same object for as long as they say the same: their bytes are made once, plain and packed, however many ask. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Encoding = 'br' | 'gzip'

interface Ready {
  tag: string
  plain: Buffer
  packed: Partial<Record<Encoding, Promise<Buffer>>>
}

/** Forgotten with the objects themselves. */
const ready = new WeakMap<object, Ready>()

/** In less, packing saves nothing. */
const leastPacked = 1_000
const pack: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes)
}

/** `write` gives the bytes of what is not ready yet. What is packed already, such as a workbook, is sent as it is. */
export async function sendReady(
  request: FastifyRequest,
  reply: FastifyReply,
  said: object,
  write: () => string | Buffer | Promise<Buffer>,
  isPacked = false
): Promise<FastifyReply> {
  const known = ready.get(said) ?? remember(said, await write())
  const encoding = isPacked || known.plain.length < leastPacked ? null : encodingFor(request.headers['accept-encoding'])
  reply.header('etag', `"${known.tag}${encoding ? `-${encoding}` : ''}"`).header('vary', 'accept-encoding')
  // Proxies weaken tags, and browsers send several: ours is found in all of it.
  if (request.headers['if-none-match']?.includes(`"${known.tag}`)) return reply.code(304).send()
  if (!encoding) return reply.send(known.plain)
  known.packed[encoding] ??= pack[encoding](known.plain)
  return reply.header('content-encoding', encoding).send(await known.packed[encoding])
}

function remember(said: object, bytes: string | Buffer): Ready {
  const plain = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const made = { tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22), plain, packed: {} }
  ready.set(said, made)
  return made
}

function encodingFor(accepted = ''): Encoding | null {
  const takes = (name: string) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}
