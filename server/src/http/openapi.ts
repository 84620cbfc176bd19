/** OpenAPI 3.1 from the same tables that make the routes, and a readable page of it. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hội thi',
        version: '1',
        description: 'Online contests for Vietnamese public bodies. Errors are RFC 9457 with a stable code.'
      },
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: 'hoithi_session' },
          bearer: { type: 'http', scheme: 'bearer' }
        }
      }
    }
  })
}

export async function serveApiDescription(app: FastifyInstance): Promise<void> {
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
}
