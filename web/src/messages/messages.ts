/** The sentences that people read, in the language that they chose. Only that language is fetched, and the timed quiz fetches its own first. */
import { create } from 'zustand'
import { recall, remember } from '../app/remembered.ts'
import { type Format, type Language, makeFormat } from './format.ts'
import type * as VietnameseBank from './vi/bank-sentences.ts'
import type { edges as VietnameseEdges } from './vi/edges.ts'
import type { problem as VietnameseProblem } from './vi/problem.ts'
import type { sentences as Vietnamese } from './vi/sentences.ts'
import type * as VietnameseSite from './vi/site-sentences.ts'
import type * as VietnameseStaff from './vi/staff-sentences.ts'

/** What comes after the first sentences, each when it is needed. */
type Parts = {
  edges: { edges: typeof VietnameseEdges }
  problem: { problem: typeof VietnameseProblem }
  site: typeof VietnameseSite
  staff: typeof VietnameseStaff
  bank: typeof VietnameseBank
}
export type Messages = typeof Vietnamese &
  Parts['edges'] &
  Parts['problem'] &
  Parts['site'] &
  Parts['staff'] &
  Parts['bank'] & { language: Language; format: Format }

/** Filled before the first render of a page that reads it, so no reader has to think of its absence. */
const useLanguage = create<{ messages: Messages }>(() => ({ messages: {} as Messages }))

export const useMessages = (): Messages => useLanguage((state) => state.messages)

/** The `lang` of contest content (names, rules, questions), which stays Vietnamese on an English page. */
export const useContentLanguage = (): 'vi' | undefined => useLanguage((state) => (state.messages.language === 'vi' ? undefined : 'vi'))

const files = {
  vi: {
    first: () => import('./vi/sentences.ts'),
    edges: () => import('./vi/edges.ts'),
    problem: () => import('./vi/problem.ts'),
    site: () => import('./vi/site-sentences.ts'),
    staff: () => import('./vi/staff-sentences.ts'),
    bank: () => import('./vi/bank-sentences.ts')
  },
  en: {
    first: () => import('./en/sentences.ts'),
    edges: () => import('./en/edges.ts'),
    problem: () => import('./en/problem.ts'),
    site: () => import('./en/site-sentences.ts'),
    staff: () => import('./en/staff-sentences.ts'),
    bank: () => import('./en/bank-sentences.ts')
  }
}

let spoken: Language = 'vi'
const parts = new Set<keyof Parts>()

/** Fetches a language and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  spoken = language
  const [{ sentences }] = await Promise.all([files[language].first(), ...[...parts].map(speakOf)])
  say({ ...sentences, language, format: makeFormat(language) })
  document.documentElement.lang = language
  remember('language', language)
}

/** Fetches what is said around the timed quiz, in refusals, on the pages outside the quiz, of staff, or of the question bank. */
export async function speakOf(part: keyof Parts): Promise<void> {
  parts.add(part)
  const language = spoken
  const sentences = await files[language][part]()
  if (language === spoken) say(sentences)
}

const say = (more: Partial<Messages>): void => useLanguage.setState(({ messages }) => ({ messages: { ...messages, ...more } }))

/** By the address (?lang=en), by an earlier choice, or Vietnamese. */
export function chosenLanguage(search: string): Language {
  const wanted = new URLSearchParams(search).get('lang') ?? recall('language')
  return wanted === 'en' ? 'en' : 'vi'
}
