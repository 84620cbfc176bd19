/** Values that follow a schema of the contract. Only the keywords that the contract uses. */
import fc from 'fast-check'

/** What a schema says, as JSON. */
export interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  uniqueItems?: boolean
  items?: Schema
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  required?: string[]
}

export function validOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(validOf))
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -(2 ** 31), max: schema.maximum ?? 2 ** 31 })
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.uniqueArray(validOf(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 8, 8), comparator: 'SameValueZero' })
    case 'object':
      return objectOf(schema)
    default:
      return fc.jsonValue()
  }
}

function objectOf({ properties = {}, required = [], patternProperties }: Schema): fc.Arbitrary<unknown> {
  const [inner] = Object.values(patternProperties ?? {})
  if (inner) return fc.dictionary(fc.string({ maxLength: 20 }), validOf(inner), { maxKeys: 5 })
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, validOf(each)]))
  return fc.record(fields, { requiredKeys: required })
}

/** Instants at the ends of years, of months and of what dates can say. */
const instants = [
  '2026-12-02T08:00:00+07:00',
  '2028-02-29T23:59:59Z',
  '2027-02-28T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999+23:59',
  '1970-01-01T00:00:00-00:00'
]

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time') return fc.constantFrom(...instants)
  const length = (text: string) => [...text].length >= minLength && [...text].length <= maxLength
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter(length)
  return fc.string({ minLength, maxLength, unit: 'grapheme' }).filter(length)
}
