/** The addresses of the administration: apart, since the timed quiz carries the others. */
export const adminAddress = {
  accounts: (search = '') => `/admin${search}`,
  audit: (search = '') => `/admin/audit${search}`,
  roots: '/admin/roots',
  verification: '/admin/verification',
  units: (search = '') => `/admin/units${search}`,
  unitList: (importId: string) => `/admin/units/lists/${importId}`,
  requests: (search = '') => `/admin/requests${search}`,
  people: (contest: string) => `/admin/contests/${contest}`,
  awards: (contest: string, search = '') => `/admin/contests/${contest}/giai-thuong${search}`,
  headcounts: (contest: string, search = '') => `/admin/contests/${contest}/bien-che${search}`,
  retention: (contest: string) => `/admin/contests/${contest}/luu-du-lieu`,
  pools: (contest: string) => `/admin/contests/${contest}/kho-cau-hoi`,
  pool: (contest: string, roundId: string) => `/admin/contests/${contest}/kho-cau-hoi/${roundId}`,
  itemStatistics: (contest: string, roundId: string) => `/admin/contests/${contest}/kho-cau-hoi/${roundId}/thong-ke`
} as const
