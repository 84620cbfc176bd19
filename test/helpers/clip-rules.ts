/** Rules that take entries. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'

export const clipRules: ClipRules = {
  senders: ['unit', 'group', 'person'],
  entriesEach: null,
  longestSeconds: 300,
  madeIn: 2026,
  closesAt: '2026-12-31T10:00:00.000Z',
  kinds: ['report', 'play', 'model'],
  takesDocuments: true,
  largestMegabytes: 500,
  guardianConsent: 'declaration',
  criteria: [{ id: 'noi-dung', name: 'Nội dung', maximum: 10, step: 0.5, anchors: [], remarkBelow: null }],
  judges: 3,
  isBlind: true,
  aggregate: 'mean',
  missingJudges: 'wait',
  ranksApart: false,
  vote: null
}
