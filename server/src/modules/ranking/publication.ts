/** By when the rules promise results, and until when one may appeal against them. Days count whole, in the time of Vietnam. Pure. */
import type { Rules } from '@hoi-thi/shared/rules'
import { dayOf, daysAfter, endOfDay } from '../../lib/day.ts'

/** The last moment that keeps the promise; null: nothing is promised. */
export const resultsDueBy = ({ publication }: Pick<Rules, 'publication'>, closedAt: Date): Date | null =>
  publication.withinDays === null ? null : endOfDay(daysAfter(dayOf(closedAt), publication.withinDays))

/** The last moment to appeal; null: what is published is final. */
export const appealsUntil = ({ appealDays }: Pick<Rules, 'appealDays'>, publishedAt: Date): Date | null =>
  appealDays === 0 ? null : endOfDay(daysAfter(dayOf(publishedAt), appealDays))
