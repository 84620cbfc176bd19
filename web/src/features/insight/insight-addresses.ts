/** The addresses of leaders: apart, since the timed quiz carries the others. */
export const insightAddress = {
  contests: '/lanh-dao',
  contest: (contest: string, search = '') => `/lanh-dao/contests/${contest}${search}`,
  wall: (contest: string) => `/lanh-dao/contests/${contest}/man-hinh`,
  /** A file, and no page. */
  workbook: (contest: string, search = '') => `/api/contests/${contest}/insight/workbook${search}`
} as const
