/** Requests as bytes over a connection, with a bounded wait: what does not answer has hung. */
import { request } from 'node:http'

export interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  bytes?: Buffer
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

const patienceMs = 10_000

/** Null: the connection was closed while a long body was still being sent, which is a refusal too. */
export function ask(port: number, { method, path, headers, bytes }: Asked): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, headers, timeout: patienceMs, agent: false }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('error', reject)
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: Buffer.concat(chunks).toString() }))
    })
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${patienceMs} ms`)))
    sent.on('error', (error: Error & { code?: string }) => {
      const isCut = (error.code === 'ECONNRESET' || error.code === 'EPIPE') && (bytes?.length ?? 0) > 256 * 1024
      if (isCut) resolve(null)
      else reject(error)
    })
    sent.end(bytes)
  })
}
