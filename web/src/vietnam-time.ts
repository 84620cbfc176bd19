/** The clock and the calendar of Vietnam, whatever zone the device is set to. Pure. */

/** Without summer time since 1975. */
const offset = 7 * 3_600_000

/** 2026-11-23T09:00 of an instant, as a field takes it; empty where there is none. */
export function shownInstant(at: string): string {
  const ms = Date.parse(at)
  return Number.isNaN(ms) ? '' : new Date(ms + offset).toISOString().slice(0, 16)
}

/** The instant of 2026-11-23T09:00; empty while the field is not whole. */
export function typedInstant(shown: string): string {
  const ms = Date.parse(`${shown}Z`)
  return Number.isNaN(ms) ? '' : new Date(ms - offset).toISOString()
}

/** 2026-11-23, on which it is this instant. */
export const dayOf = (at: string): string => shownInstant(at).slice(0, 10)
