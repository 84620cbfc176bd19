/** Complete rules for tests that need only a part of them. */
import type { Rules } from '@hoi-thi/shared/rules'

export const rulesWith = (changes: Partial<Rules> = {}): Rules => ({
  title: 'Hội thi thử',
  organizer: 'Ban Tổ chức thử',
  purpose: 'Để thử.',
  legalBases: ['Luật Bình đẳng giới số 73/2006/QH11'],
  divisions: [
    { id: 'officials', name: 'Bảng cán bộ', who: 'cán bộ, công chức', needsUnit: true },
    { id: 'citizens', name: 'Bảng người dân', who: 'công dân từ đủ 18 tuổi', needsUnit: false }
  ],
  excluded: ['thành viên Ban Tổ chức'],
  rounds: [
    {
      code: 'vong-1',
      name: 'Vòng 1',
      subject: 'Quy định chung',
      opensAt: '2026-11-23T02:00:00Z',
      closesAt: '2026-11-30T02:00:00Z',
      blueprint: [
        { topic: 'principles', level: 'recognition', count: 3 },
        { topic: 'fields', level: 'application', count: 2 }
      ]
    }
  ],
  durationSeconds: 900,
  secondsPerQuestion: null,
  graceSeconds: 5,
  attemptsPerRound: 1,
  prediction: { metric: 'people-right-on-all', scope: 'division', maximum: 1_000_000 },
  show: { score: 'at-submission', key: 'after-close' },
  order: ['correct', 'prediction-difference', 'duration', 'finish'],
  unitDivisions: ['officials'],
  consent: { version: 2, text: 'Tôi đồng ý.' },
  ...changes
})
