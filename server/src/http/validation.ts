/** Requests are held against the contract: bodies exactly (a client's mistake should be loud), addresses with their text turned into numbers. */
import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'

export function validate(app: FastifyInstance): void {
  const exact = compiler({ coerceTypes: false, removeAdditional: false })
  const lenient = compiler({ coerceTypes: true, removeAdditional: true })
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? exact : lenient).compile(schema as object))
}

function compiler(options: Options): Ajv {
  const ajv = new Ajv({ ...options, allErrors: false, useDefaults: false, strict: false })
  formats.default(ajv)
  return ajv
}
