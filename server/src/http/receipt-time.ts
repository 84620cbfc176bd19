/** When a request was received: stamped once its body has been read in full, before validation and before any queue. */
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../context.ts'

export function stampReceipt(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest('receivedAt')
  app.addHook('preValidation', (request, _reply, done) => {
    request.receivedAt = deps.clock()
    done()
  })
}
