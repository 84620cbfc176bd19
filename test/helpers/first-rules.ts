/** Rules in the form in which they were stored at first. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { FirstRules } from '../../server/src/db/schema/first-rules.ts'

export function firstRules({ title, organizer, purpose, legalBases, graceSeconds, consent, rounds }: Rules): FirstRules {
  return {
    ...{ title, organizer, purpose, legalBases, graceSeconds, consent },
    divisions: [
      { id: 'officials', name: 'Bảng cán bộ', who: 'cán bộ, công chức', needsUnit: true },
      { id: 'students', name: 'Bảng học sinh', who: 'học sinh', needsUnit: true, minors: true }
    ],
    excluded: ['thành viên Ban Tổ chức'],
    rounds: rounds.map(({ code, name, subject, opensAt, closesAt, blueprint }) => ({ code, name, subject, opensAt, closesAt, blueprint })),
    durationSeconds: 600,
    secondsPerQuestion: null,
    attemptsPerRound: 1,
    prediction: { metric: 'people-right-on-all', scope: 'division', maximum: 5000 },
    show: { score: 'at-submission', key: 'after-close' },
    order: ['correct', 'prediction-difference', 'duration', 'finish'],
    unitDivisions: ['officials']
  }
}
