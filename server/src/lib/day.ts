/** Calendar days in Vietnam, as `2026-12-02`. */

/** Vietnam has kept UTC+7 without summer time since 1975. */
const offsetMs = 7 * 3_600_000

export const dayOf = (instant: Date): string => new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10)
