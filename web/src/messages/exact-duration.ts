/** 7 phút 14,318 giây: as exact as what ranks. Apart, since the timed quiz carries the other formats. Pure. */
import type { Language } from './format.ts'

const words = {
  vi: { locale: 'vi-VN', minutes: (count: number) => `${count} phút`, seconds: 'giây' },
  en: { locale: 'en-GB', minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`), seconds: 'seconds' }
}

export function exactDuration(seconds: number, language: Language): string {
  const { locale, minutes, seconds: unit } = words[language]
  const rest = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(seconds % 60)
  return `${minutes(Math.floor(seconds / 60))} ${rest} ${unit}`
}
