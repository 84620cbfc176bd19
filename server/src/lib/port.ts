/** Whether a port can be had, asked before any longer work is begun. */
import { createServer } from 'node:net'

/** A sentence, or null when the port is free. */
export function whyNotListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(sentenceOf(error, port, host)))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)))
  })
}

function sentenceOf(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program: stop it, or set PORT to a free port.`
  if (error.code === 'EACCES') return `Port ${port} may not be opened by this user: set PORT to one above 1023.`
  return `The address HOST=${host} cannot be opened (${error.code}): set HOST to an address of this machine.`
}
