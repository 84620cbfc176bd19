/** How Vietnamese puts numbers and names into a sentence. */
const listed = (items: readonly (string | number)[]) =>
  items.length < 2 ? `${items[0] ?? ''}` : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1]}`

const named = (numbers: readonly number[]): string => {
  if (numbers.length > 8) return `${numbers.length} câu`
  return numbers.length > 2 ? `các câu ${listed(numbers)}` : listed(numbers.map((number) => `câu ${number}`))
}

/** Position 0 is the prediction. */
export const questions = (positions: readonly number[]): string => {
  const numbers = positions.filter((position) => position > 0)
  const words = [...(numbers.length ? [named(numbers)] : []), ...(positions.includes(0) ? ['câu dự đoán'] : [])]
  return words.join(' và ')
}

/** The name of a round within a sentence; its number stays with it. */
export const inSentence = (round: string): string =>
  (round.charAt(0).toLocaleLowerCase('vi') + round.slice(1)).replace(/ (?=\d)/g, '\u00a0')

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
