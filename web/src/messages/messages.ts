/** The sentences that people read, in the language that they chose. Only that language is fetched. */
import { create } from 'zustand'
import { recall, remember } from '../app/remembered.ts'
import { type Format, type Language, makeFormat } from './format.ts'
import type { sentences as Vietnamese } from './vi/sentences.ts'

export type Messages = typeof Vietnamese & { language: Language; format: Format }

/** Filled by `speak` before the first render, so no reader of it has to think of its absence. */
const useLanguage = create<{ messages: Messages }>(() => ({ messages: {} as Messages }))

export const useMessages = (): Messages => useLanguage((state) => state.messages)

/** The `lang` of contest content (names, rules, questions), which stays Vietnamese on an English page. */
export const useContentLanguage = (): 'vi' | undefined => useLanguage((state) => (state.messages.language === 'vi' ? undefined : 'vi'))

/** Fetches a language and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  const { sentences } = language === 'en' ? await import('./en/sentences.ts') : await import('./vi/sentences.ts')
  useLanguage.setState({ messages: { ...sentences, language, format: makeFormat(language) } })
  document.documentElement.lang = language
  remember('language', language)
}

/** By the address (?lang=en), by an earlier choice, or Vietnamese. */
export function chosenLanguage(search: string): Language {
  const wanted = new URLSearchParams(search).get('lang') ?? recall('language')
  return wanted === 'en' ? 'en' : 'vi'
}
