/** Ends a server when the last request is answered: a browser's spare connection, which has never asked anything, does not count. */
import type { Server } from 'node:http'

/** Called when the server has been told to stop accepting. */
export type Drain = (limitMs: number) => Promise<void>

export function countRequests(server: Server): Drain {
  let underWay = 0
  let onLast: (() => void) | undefined
  server.on('request', (_request, response) => {
    underWay++
    response.once('close', () => {
      underWay--
      if (underWay === 0) onLast?.()
    })
  })
  return async (limitMs) => {
    if (underWay > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limitMs)
        onLast = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    server.closeAllConnections()
  }
}
