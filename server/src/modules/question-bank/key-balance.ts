/** Whether the keys of a set of questions are spread evenly over the letters. */

const balancedFrom = 40
const mostAside = 0.2

/**
 * How often each letter is the key as a set is written, A first, and whether these are in balance: none is a fifth more or less often the key than if
 * letters were given out evenly, which for four options is from 20 to 30 %. Of fewer than 40 questions nothing is said.
 */
export function keyBalance(questions: readonly { options: readonly unknown[]; rightOptions: readonly number[] }[]): {
  letters: number[]
  isBalanced: boolean
} {
  const letters: number[] = []
  const even: number[] = []
  for (const { options, rightOptions } of questions)
    for (const place of options.keys()) {
      letters[place] = (letters[place] ?? 0) + (rightOptions.includes(place) ? 1 : 0)
      even[place] = (even[place] ?? 0) + rightOptions.length / options.length
    }
  const isAside = (count: number, place: number) => Math.abs(count - (even[place] ?? 0)) > mostAside * (even[place] ?? 0) + 0.5
  return { letters, isBalanced: questions.length < balancedFrom || !letters.some(isAside) }
}
