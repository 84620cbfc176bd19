/** The addresses of a unit's desk: apart, since the timed quiz carries the others. */
export const deskAddress = {
  units: '/don-vi',
  overview: (unitId: string, search = '') => `/don-vi/${unitId}${search}`,
  people: (unitId: string, search = '') => `/don-vi/${unitId}/nguoi${search}`,
  reminder: (unitId: string, search = '') => `/don-vi/${unitId}/nhac${search}`,
  roster: (unitId: string, search = '') => `/don-vi/${unitId}/danh-sach${search}`,
  slips: (unitId: string, search = '') => `/don-vi/${unitId}/phieu${search}`,
  assistance: (unitId: string, accountId: string) => `/ho-tro/${unitId}/${accountId}`,
  links: (unitId: string, search = '') => `/don-vi/${unitId}/lien-ket${search}`,
  headcount: (unitId: string, search = '') => `/don-vi/${unitId}/bien-che${search}`,
  changes: (unitId: string, search = '') => `/don-vi/${unitId}/doi-don-vi${search}`
} as const

/** Which contest of the unit is looked at, where the address says so. */
export const contestSearch = (search: string): string => {
  const contest = new URLSearchParams(search).get('contest')
  return contest ? `?contest=${encodeURIComponent(contest)}` : ''
}
