/** Whether a clip is as long as it says. */
import { ClipError, limits } from './clip-facts.ts'

/** Programs round, and sound often ends a little after the pictures. */
export const isNear = (one: number, other: number) =>
  Number.isFinite(one) && Math.abs(one - other) <= Math.max(2, 0.05 * Math.max(one, other))

export function expectSeconds(seconds: number): void {
  if (!(seconds > 0)) throw new ClipError('duration-lies', 'Nothing in it takes any time', { seconds })
  if (seconds > limits.seconds) throw new ClipError('duration-lies', `${seconds} seconds`, { seconds })
}

export const lies = (declaredSeconds: number | null, seconds: number) =>
  new ClipError('duration-lies', `Says ${declaredSeconds} seconds and has ${seconds}`, { declaredSeconds: declaredSeconds ?? 0, seconds })
