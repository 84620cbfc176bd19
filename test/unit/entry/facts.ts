import type { ClipFacts } from '../../../server/src/lib/media/clip-facts.ts'

/** What was measured of a clip. */
export const factsWith = (changes: Partial<ClipFacts> = {}): ClipFacts => ({
  container: 'mp4',
  seconds: 300,
  bytes: 1000,
  isFastStart: true,
  video: { codec: 'avc', codecString: null, width: 640, height: 360, framesPerSecond: 30, rotation: 0 },
  audio: null,
  ...changes
})
