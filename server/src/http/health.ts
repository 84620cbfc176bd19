/** Whether the process lives, whether it can serve, and its figures. */
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Deps, Engines } from '../context.ts'

export function reportHealth(app: FastifyInstance, deps: Deps): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its reply',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 2],
    registers: [registry]
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })

  const hide = { schema: { hide: true } }
  app.get('/healthz', hide, () => ({ status: 'alive' }))
  app.get('/readyz', hide, async (_request, reply) => {
    try {
      await deps.database.pool.query('select 1')
      return { status: 'ready' }
    } catch {
      return reply.code(503).header('retry-after', '2').send({ status: 'database away' })
    }
  })
  app.get('/metrics', hide, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}

/** Who was sent away for want of room is shown at the duty desk. A probe of ours is nobody, and who watches clips is in no round. */
export function countRefused(app: FastifyInstance, deps: Deps, desk: Engines['duty']): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode === 503 && request.url.startsWith('/api/') && !request.url.startsWith('/api/entry-files/'))
      desk.refused(deps.clock())
    done()
  })
}
