/** The addresses of the console of rules. */
import type { Step } from './steps.ts'

export const rulesAddress = {
  step: (contest: string, step: Step) => `/admin/contests/${contest}/the-le/${step}`,
  round: (contest: string, index: number) => `/admin/contests/${contest}/the-le/vong-thi/${index + 1}`
} as const
