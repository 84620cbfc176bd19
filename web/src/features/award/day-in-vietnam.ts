/** The calendar day of an instant in Vietnam, as a field for a day takes it. Pure. */
const offsetMs = 7 * 3_600_000

export const dayInVietnam = (instant: string): string => new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10)
