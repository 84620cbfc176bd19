/** What was measured of a clip. */
import { type Static, Type } from 'typebox'
import { oneOf } from './api.ts'

export const ClipFacts = Type.Object({
  container: oneOf('mp4', 'quicktime', 'webm', 'matroska'),
  /** As its samples say. */
  seconds: Type.Number(),
  bytes: Type.Integer(),
  /** It may be played before all of it has come. */
  isFastStart: Type.Boolean(),
  video: Type.Object({
    codec: Type.String(),
    /** As a browser is asked whether it plays it. */
    codecString: Type.Union([Type.String(), Type.Null()]),
    width: Type.Integer(),
    height: Type.Integer(),
    framesPerSecond: Type.Union([Type.Number(), Type.Null()]),
    rotation: Type.Integer()
  }),
  audio: Type.Union([Type.Object({ codec: Type.String(), channels: Type.Integer(), sampleRate: Type.Integer() }), Type.Null()])
})
export type ClipFacts = Static<typeof ClipFacts>
