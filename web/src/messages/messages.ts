/** The sentences that people read, in the language that they chose. Only that language is fetched, and the timed quiz fetches only its own. */
import { create } from 'zustand'
import { recall, remember } from '../app/remembered.ts'
import { type Format, type Language, makeFormat } from './format.ts'
import type { sentences as Vietnamese } from './vi/sentences.ts'
import type { siteSentences as VietnameseSite } from './vi/site-sentences.ts'

type Site = typeof VietnameseSite
export type Messages = typeof Vietnamese & Site & { language: Language; format: Format }

/** Filled before the first render of a page that reads it, so no reader has to think of its absence. */
const useLanguage = create<{ messages: Messages }>(() => ({ messages: {} as Messages }))

export const useMessages = (): Messages => useLanguage((state) => state.messages)

/** The `lang` of contest content (names, rules, questions), which stays Vietnamese on an English page. */
export const useContentLanguage = (): 'vi' | undefined => useLanguage((state) => (state.messages.language === 'vi' ? undefined : 'vi'))

const files = {
  vi: { all: () => import('./vi/sentences.ts'), site: () => import('./vi/site-sentences.ts') },
  en: { all: () => import('./en/sentences.ts'), site: () => import('./en/site-sentences.ts') }
}

let spoken: Language = 'vi'
let isOnSite = false

/** Fetches a language and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  spoken = language
  const [{ sentences }] = await Promise.all([files[language].all(), isOnSite && speakOfSite()])
  say({ ...sentences, language, format: makeFormat(language) })
  document.documentElement.lang = language
  remember('language', language)
}

/** Fetches what the pages outside the timed quiz say. */
export async function speakOfSite(): Promise<void> {
  isOnSite = true
  const { siteSentences } = await files[spoken].site()
  say(siteSentences)
}

const say = (more: Partial<Messages>): void => useLanguage.setState(({ messages }) => ({ messages: { ...messages, ...more } }))

/** By the address (?lang=en), by an earlier choice, or Vietnamese. */
export function chosenLanguage(search: string): Language {
  const wanted = new URLSearchParams(search).get('lang') ?? recall('language')
  return wanted === 'en' ? 'en' : 'vi'
}
