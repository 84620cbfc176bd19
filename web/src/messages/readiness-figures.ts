/** What words about a round's readiness are made of: the shape of each check's sentences, and figures as they say them. Pure. */
import type { CheckId, CheckLevel, Facts } from '@hoi-thi/shared/readiness'
import type { Format } from './format.ts'

export interface Figures {
  number: Format['number']
  points: Format['points']
  /** 10 phút; 3 ngày 12 giờ */
  spelled: (seconds: number) => string
  /** 1,40 GB */
  room: (bytes: number) => string
}

type Say<K extends CheckId> = (facts: Facts<K>, figures: Figures) => string

/** Each check's name, what was found, and what to do about it. */
export type CheckWords = {
  [K in CheckId]: { title: string; passed: Say<K> } & { [L in Exclude<CheckLevel, 'passed'>]?: { what: Say<K>; todo: Say<K> } }
}

const hour = 3600

/** Made by the page: sentences that brought this along would make both languages, and so the timed quiz, name one more file. */
export const figuresOf = ({ number, points, duration, span }: Format): Figures => ({
  number,
  points,
  spelled: (seconds) => {
    const whole = Math.abs(seconds)
    return whole < hour ? duration(whole) : span(whole)
  },
  room: (bytes) => `${points(bytes / 1e9)} GB`
})
