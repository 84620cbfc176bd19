/** Reads a guess as people type it: a whole number, its thousands perhaps set apart by points or spaces. */

interface ReadPrediction {
  value?: number
  fault?: 'notWhole' | 'tooLarge'
}

export function readPrediction(text: string): ReadPrediction {
  const typed = text.trim()
  if (!typed) return {}
  if (!/^(\d+|\d{1,3}([.\s]\d{3})+)$/.test(typed)) return { fault: 'notWhole' }
  const value = Number(typed.replace(/\D/g, ''))
  return value > largest ? { fault: 'tooLarge' } : { value }
}

const largest = 100_000_000
