/** Walks a schema and a value of it: which leaves there are, and every way in which one of them can be another. */
import type { TSchema } from 'typebox'

interface Shape {
  type?: string
  enum?: readonly (string | number)[]
  const?: unknown
  anyOf?: Shape[]
  properties?: Record<string, Shape>
  items?: Shape
  format?: string
  pattern?: string
}

export interface Mutation<T> {
  /** As `rounds[].blueprint[].topic`; `[]` at its end: one item less; a `?` at its end: nothing in its place. */
  path: string
  /** Which other value. */
  to: string
  value: T
}

const isNull = (shape: Shape) => shape.type === 'null'
const isLeaf = (shape: Shape) => !shape.properties && !shape.items && !shape.anyOf

/** Every leaf, by its path. What only tells variants apart is none: another variant has other fields. */
export function leavesOf(schema: TSchema | Shape, path = ''): string[] {
  const shape = schema as Shape
  if (shape.const !== undefined || isNull(shape)) return []
  const inner = [
    ...(shape.anyOf ?? []).flatMap((each) => leavesOf(each, path)),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, each]) => leavesOf(each, path === '' ? name : `${path}.${name}`)),
    ...(shape.items ? leavesOf(shape.items, `${path}[]`) : [])
  ]
  return [...new Set(isLeaf(shape) ? [path] : inner)]
}

/** The whole value, with one thing in it changed. */
export function mutationsOf<T>(schema: TSchema, value: T): Mutation<T>[] {
  return changesAt(schema as Shape, value, '').map(({ path, to, value }) => ({ path, to, value: value as T }))
}

function changesAt(shape: Shape, value: unknown, path: string): Mutation<unknown>[] {
  if (shape.anyOf) return changesOfUnion(shape.anyOf, value, path)
  if (shape.properties) {
    const fields = value as Record<string, unknown>
    return Object.entries(shape.properties).flatMap(([name, each]) =>
      fields[name] === undefined
        ? []
        : changesAt(each, fields[name], path === '' ? name : `${path}.${name}`).map((change) => ({
            ...change,
            value: { ...fields, [name]: change.value }
          }))
    )
  }
  if (shape.items) return changesOfItems(shape.items, value as unknown[], path)
  return others(shape, value).map(([to, value]) => ({ path, to, value }))
}

function changesOfUnion(variants: Shape[], value: unknown, path: string): Mutation<unknown>[] {
  if (value === null) return []
  const variant = variants.find((each) => !isNull(each) && hasKindOf(each, value))
  const nothing = variants.some(isNull) ? [{ path: `${path}?`, to: 'null', value: null }] : []
  return [...nothing, ...(variant ? changesAt(variant, value, path) : [])]
}

function hasKindOf({ properties = {} }: Shape, value: unknown): boolean {
  return Object.entries(properties).every(
    ([name, each]) => each.const === undefined || each.const === (value as Record<string, unknown>)[name]
  )
}

function changesOfItems(shape: Shape, items: unknown[], path: string): Mutation<unknown>[] {
  return items.flatMap((item, index) => [
    { path: `${path}[]`, to: 'one less', value: items.filter((_, at) => at !== index) },
    ...changesAt(shape, item, `${path}[]`).map((change) => ({ ...change, value: items.with(index, change.value) }))
  ])
}

function others(shape: Shape, value: unknown): [string, unknown][] {
  if (shape.const !== undefined) return []
  if (shape.enum) return shape.enum.filter((each) => each !== value).map((each) => [String(each), each])
  if (typeof value === 'boolean') return [['the opposite', !value]]
  if (typeof value === 'number') return [['one more', value + 1]]
  const text = String(value)
  if (shape.format === 'date-time') return [['an hour later', new Date(Date.parse(text) + 3_600_000).toISOString()]]
  if (shape.format === 'date') return [['a year earlier', `${Number(text.slice(0, 4)) - 1}${text.slice(4)}`]]
  if (shape.format === 'uuid') return [['another', text.replace(/.$/, 'c')]]
  if (/^\d\d:\d\d$/.test(text)) return [['another time', '09:30']]
  return [['another', `${text}-khac`]]
}
