/** The advisory locks of the application, in one place so that no two share a number. */
export const advisoryLocks = {
  migration: 7_301_001,
  seed: 7_301_002,
  boardRefresh: 7_301_003,
  expiry: 7_301_004,
  embeddedOwner: 7_301_005,
  auditSeal: 7_301_006,
  roster: 7_301_007,
  calendar: 7_301_008,
  itemCount: 7_301_009,
  participationCount: 7_301_010,
  knowledgeCount: 7_301_011,
  contestEvents: 7_301_012,
  leakCount: 7_301_013
} as const
