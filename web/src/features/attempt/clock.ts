/** How long is left, from the server's time and a monotonic clock. The clocks of the device are arguments. */

/** Both clocks of the device at one moment, in milliseconds. The monotonic one cannot be set, but on some devices it sleeps with them. */
export interface Reading {
  monotonic: number
  wall: number
}

/** What the server's time was at a reading, and how far off that may be: half of the round trip. */
export interface Sync {
  serverAt: number
  read: Reading
  offBy: number
}

/** The server stamped its reply somewhere between sending and receiving: the middle is off by at most half of that. */
export function measure(serverNow: string, sent: Reading, received: Reading): Sync {
  const offBy = (received.monotonic - sent.monotonic) / 2
  return { serverAt: Date.parse(serverNow) + offBy, read: received, offBy }
}

/** A newer measure is taken unless it is coarser than the older one with the drift it may have gathered. */
export function better(before: Sync, fresh: Sync): Sync {
  if (hasJumped(before, fresh.read)) return fresh
  const age = fresh.read.monotonic - before.read.monotonic
  return fresh.offBy <= before.offBy + age * drift ? fresh : before
}

/** The two clocks disagree: the device slept, or somebody set its clock. The server has to be asked again. */
export const hasJumped = (sync: Sync, now: Reading): boolean =>
  Math.abs(now.wall - sync.read.wall - (now.monotonic - sync.read.monotonic)) > tolerated

const serverTime = (sync: Sync, now: Reading): number => sync.serverAt + (now.monotonic - sync.read.monotonic)

export const remaining = (sync: Sync, deadlineAt: string, now: Reading): number =>
  Math.max(0, Date.parse(deadlineAt) - serverTime(sync, now))

/** The server's clock has passed this instant, however far off the measure is. */
export const isPast = (sync: Sync, instant: number, now: Reading): boolean => serverTime(sync, now) - sync.offBy > instant

/** Whole seconds as they are shown: 0 only when nothing is left. */
export const shownSeconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000)

/** The marks that are spoken. */
export const spokenAt = [300, 60, 0] as const
/** The mark passed between two looks at the clock; the lowest if it was several. */
export function markPassed(before: number, now: number): (typeof spokenAt)[number] | undefined {
  return spokenAt.filter((mark) => before > mark && now <= mark).pop()
}

export const readClocks = (): Reading => ({ monotonic: performance.now(), wall: Date.now() })

/** What this device's clock says, in milliseconds: evidence, never a decision. */
export const wallClock = (): number => readClocks().wall

/** A quartz that is off by 0.1 % would be a bad one. */
const drift = 0.001
const tolerated = 2000
