/** Instants as a field shows them, in the time of Vietnam, whatever zone the device is set to. Pure. */

/** All year round since 1975. */
const offset = 7 * 3_600_000

/** 2026-11-23T09:00 of an instant; empty where there is none. */
export function shownInstant(at: string): string {
  const ms = Date.parse(at)
  return Number.isNaN(ms) ? '' : new Date(ms + offset).toISOString().slice(0, 16)
}

/** The instant of 2026-11-23T09:00; empty while the field is not whole. */
export function typedInstant(shown: string): string {
  const ms = Date.parse(`${shown}Z`)
  return Number.isNaN(ms) ? '' : new Date(ms - offset).toISOString()
}
