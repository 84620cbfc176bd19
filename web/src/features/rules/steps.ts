/** The steps in which rules are written: which places of the rules each holds, and which of the text it makes. Pure. */

export const steps = [
  'chung',
  'doi-tuong',
  'vong-thi',
  'bai-thi',
  'xep-hang',
  'don-vi',
  'clip',
  'giai-thuong',
  'cong-bo',
  'phat-hanh'
] as const
export type Step = (typeof steps)[number]

export const stepNamed = (name: string | undefined): Step => steps.find((step) => step === name) ?? 'chung'

const places: Record<Step, readonly string[]> = {
  chung: ['title', 'organizer', 'purpose', 'legalBases', 'consent'],
  'doi-tuong': ['divisions', 'excluded'],
  'vong-thi': ['rounds'],
  'bai-thi': ['attempts', 'complete', 'scoring', 'graceSeconds', 'prediction'],
  'xep-hang': ['order', 'ties', 'overall'],
  'don-vi': ['units', 'blocs'],
  clip: ['clips'],
  'giai-thuong': ['prizes', 'prizesEach'],
  'cong-bo': ['show', 'publication', 'appealDays', 'retentionMonths'],
  'phat-hanh': []
}

export function stepOf(path: string): Step {
  const [first = ''] = path.split('.')
  return steps.find((step) => places[step].includes(first)) ?? 'chung'
}

/** The round that the place is in; null for places outside rounds. */
export const roundOf = (path: string): number | null => {
  const [first, index] = path.split('.')
  return first === 'rounds' && index !== undefined ? Number(index) : null
}

interface Shown {
  sections: readonly string[]
  /** The worked examples that the step changes. */
  examples: readonly number[]
}

export const shownOf: Record<Step, Shown> = {
  chung: { sections: ['muc-dich', 'du-lieu', 'ban-to-chuc'], examples: [] },
  'doi-tuong': { sections: ['doi-tuong'], examples: [] },
  'vong-thi': { sections: ['vong-thi', 'bai-thi', 'thoi-gian'], examples: [] },
  'bai-thi': { sections: ['vong-thi', 'bai-thi', 'thoi-gian', 'xep-hang'], examples: [1] },
  'xep-hang': { sections: ['xep-hang'], examples: [2] },
  'don-vi': { sections: ['don-vi'], examples: [3] },
  clip: { sections: ['clip'], examples: [] },
  'giai-thuong': { sections: ['giai-thuong'], examples: [] },
  'cong-bo': { sections: ['cong-bo', 'khieu-nai', 'du-lieu'], examples: [] },
  'phat-hanh': { sections: [], examples: [] }
}
