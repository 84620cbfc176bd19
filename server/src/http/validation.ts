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
  const { validate: isDateTime } = ajv.formats['date-time'] as { validate: (text: string) => boolean }
  ajv.addFormat('uuid', uuid)
  ajv.addFormat('date-time', (text: string) => isDateTime(text) && isKnownToDatabase(text))
  return ajv
}

/** Without `urn:uuid:`, which the database does not take. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** It has no year 0 and no offset of sixteen hours. */
const isKnownToDatabase = (text: string) => !text.startsWith('0000') && !/[+-](1[6-9]|2\d)(:?\d\d)?$/.test(text)
