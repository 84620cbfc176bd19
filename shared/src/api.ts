/** What an API table is: the whole HTTP surface of a word, as data. Every reply is a whitelist. */
import { type Static, type TObject, type TSchema, Type } from 'typebox'
import type { Permission } from './access.ts'
import type { ProblemCode } from './problem.ts'

/** What an endpoint is asked for, and so how often somebody may. Whose office they sit in does not matter. */
export type LimitName =
  | 'sign-in'
  | 'registration'
  | 'start'
  | 'save'
  | 'recovery'
  | 'import'
  | 'upload'
  | 'privacy'
  | 'code'
  | 'openid'
  | 'openid-code'
  | 'password'
  | 'vote'

export interface Endpoint {
  summary: string
  /**
   * Who may call. Ownership is not a role: it is in the query's `where`. A permission must be held over the contest or the unit that the address
   * names (`:contest`, `:unitId`); elsewhere it counts for nothing, and what it would be held over is then not found.
   */
  access: 'anyone' | 'account' | Permission
  params?: TObject
  query?: TObject
  body?: TSchema
  /** What leaves. Undeclared fields are dropped by the serializer. `null` is an empty 204. */
  reply: TSchema | null
  /** The statuses of success; 200 unless named. */
  status?: readonly (200 | 201 | 202)[]
  /** Whether success begins or ends a session, and so sets or clears the cookie. */
  session?: 'begins' | 'renews' | 'ends'
  /** Whether it begins a sign-in through a provider, or goes on with the one that the cookie keeps. */
  pending?: 'begins' | 'goes-on'
  /** Whether a form may be posted too; its fields are not looked at. Mail programs unsubscribe so. */
  takesForms?: true
  /** Whether the body is a file as it is (.xlsx, .csv or unnamed bytes), 16 MB at most. */
  takesFile?: true
  /** Whether the reply is a file, sent as it is read; `reply` is null then. These are the kinds it may come in. */
  sendsFile?: readonly FileType[]
  /** Whether the reply is the same for everyone, so that caches may keep it for a moment. Personal replies are never stored. */
  isPublic?: true
  /** Whether the process keeps what it says ready: while that is so, the action gives back the same object, and its bytes are made once. */
  isHeld?: true
  /** Whether what its address names never changes: caches keep the file, and a page may show it. */
  isForever?: true
  /** Whether a cookie that goes to this address alone says which device asks. */
  isFromDevice?: true
  /** How often it may be asked for; who asks too often is refused with `request.too-many`. */
  limit?: LimitName
  /** The codes that this endpoint refuses with, beside `request.invalid` and `internal`. */
  refuses: readonly ProblemCode[]
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Api = Record<`${Method} /${string}`, Endpoint>

type Part<S> = S extends TSchema ? Static<S> : undefined

/** What an action is given of one endpoint. */
export interface Input<E extends Endpoint> {
  params: Part<E['params']>
  query: Part<E['query']>
  body: E['takesFile'] extends true ? Uint8Array : Part<E['body']>
}
export type FileType =
  | 'text/csv'
  | 'application/jsonl'
  | 'application/json'
  | 'application/xml'
  | 'application/zip'
  | 'text/plain'
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'image/webp'
  | 'image/heic'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/ogg'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A file on its way out: pieces of text, or of a workbook's bytes, in order. */
export interface FileReply {
  type: FileType
  fileName: string
  pieces: AsyncIterable<string | Uint8Array> | Iterable<Uint8Array>
}

/** What an action gives back. */
export type Reply<E extends Endpoint> = E['sendsFile'] extends readonly FileType[]
  ? FileReply
  : E['reply'] extends TSchema
    ? Static<E['reply']>
    : undefined

export const Id = Type.String({ format: 'uuid' })
/** RFC 3339 with offset. */
export const Instant = Type.String({ format: 'date-time' })
export const Cursor = Type.Optional(Type.String({ maxLength: 200 }))
export const NextCursor = Type.Union([Type.String(), Type.Null()])
/** Bodies refuse what they do not know: a client's mistake should be loud. */
export const closed = { additionalProperties: false } as const

/** Text without control characters: a database takes no NUL, and no name has a bell in it. */
export const noControls = '^[^\\u0000-\\u001f\\u007f]*$'

/** One of a few words: a plain `enum`, which the serializer writes without trying alternatives. */
export const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  Type.Unsafe<Values[number]>({ type: 'string', enum: [...values] })
