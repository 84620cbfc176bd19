/** What anybody sees of entries that were published. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Cursor, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { WatchedFile } from './entry.ts'
import { entryKinds, senders } from './unit-rules.ts'
import { PublicVote } from './vote.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

const Shown = {
  number: Type.Integer(),
  title: Type.String(),
  kind: oneOf(...entryKinds),
  sender: oneOf(...senders),
  /** The unit, how the group calls itself, or the masked name of the person. */
  senderName: Type.String(),
  unitName: orNull(Type.String()),
  /** Null: a document. */
  seconds: orNull(Type.Number()),
  poster: orNull(Type.String()),
  /** Of visitors, once voting is over; null: it is not, or there is no vote. Apart from the jury's points. */
  votes: orNull(Type.Integer())
}
const GalleryRow = Type.Object(Shown)
export type GalleryRow = Static<typeof GalleryRow>

const GalleryEntry = Type.Object({
  ...Shown,
  summary: Type.String(),
  madeIn: orNull(Type.Integer()),
  credits: Type.Array(Type.Object({ name: Type.String(), part: Type.String() })),
  transcript: orNull(Type.String()),
  hasCaptions: Type.Boolean(),
  publishedAt: Instant,
  file: WatchedFile,
  vote: orNull(PublicVote)
})
export type GalleryEntry = Static<typeof GalleryEntry>

const EntryParams = Type.Object({ ...ContestParams.properties, number: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) })

export const galleryApi = {
  'GET /contests/:contest/gallery': {
    summary: 'The published entries, by number',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    query: Type.Object({
      kind: Type.Optional(oneOf(...entryKinds)),
      q: Type.Optional(Type.String({ maxLength: 100, pattern: noControls })),
      cursor: Cursor
    }),
    reply: Type.Object({ items: Type.Array(GalleryRow), total: Type.Integer(), vote: orNull(PublicVote), nextCursor: NextCursor }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/gallery/:number': {
    summary: 'One published entry',
    access: 'anyone',
    isPublic: true,
    params: EntryParams,
    reply: GalleryEntry,
    refuses: ['contest.not-found', 'entry.not-found']
  }
} as const satisfies Api
