/** Whether a movie is as long as it says. */
import { ClipError } from '../clip-facts.ts'
import { expectSeconds, isNear, lies } from '../durations.ts'
import type { Edits, Track } from './track.ts'

const isBeyond = (one: number, other: number) => one > other && !isNear(one, other)

const longestEmpty = 60

/** @param seconds of the track's samples */
export function expectTrackTimes({ edits, declared }: Track, seconds: number, isFragmented: boolean): void {
  expectSeconds(seconds)
  if (edits) expectEdits(edits, seconds)
  expectDeclared(declared.media, seconds, seconds, isFragmented)
  const shown = shownSeconds(edits, seconds)
  expectDeclared(declared.movie, Math.max(shown, seconds + (edits?.empty ?? 0)), Math.min(shown, seconds), isFragmented)
}

export function shownSeconds(edits: Edits | null, seconds: number): number {
  return edits && edits.shown > 0 ? edits.shown + edits.empty : seconds
}

function expectEdits(edits: Edits, seconds: number): void {
  if (isBeyond(edits.shown, seconds)) throw new ClipError('broken', 'Edits show the same again and again')
  if (isBeyond(edits.latest, seconds)) throw new ClipError('broken', 'An edit shows what is behind the end')
  if (edits.empty > longestEmpty) throw new ClipError('duration-lies', 'Edits show nothing', { seconds, declaredSeconds: edits.empty })
}

/** A movie in fragments may leave it open, or say how long its beginning is. */
export function expectDeclared(declared: number | null, most: number, least: number, isFragmented: boolean): void {
  const isTooLong = declared !== null && isBeyond(declared, most)
  const isTooShort = !isFragmented && (declared === null || declared === 0 || isBeyond(least, declared))
  if (isTooLong || isTooShort) throw lies(declared, most)
}
