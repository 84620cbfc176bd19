/** How English puts numbers into a sentence. */
const listed = (items: readonly (string | number)[]) =>
  items.length < 2 ? `${items[0] ?? ''}` : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`

export const counted = (count: number) => (count === 1 ? '1 question' : `${count} questions`)
export const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`)

/** Position 0 is the prediction. */
export const questions = (positions: readonly number[]): string => {
  const numbers = positions.filter((position) => position > 0)
  const words = [
    ...(numbers.length > 8
      ? [counted(numbers.length)]
      : numbers.length
        ? [`${numbers.length === 1 ? 'question' : 'questions'} ${listed(numbers)}`]
        : []),
    ...(positions.includes(0) ? ['the prediction'] : [])
  ]
  return words.join(' and ')
}
