/** Whether the key stands at one letter so often that guessing it pays. Pure. */

/** Fewer say nothing. */
const enough = 20
const tooMuch = 0.4
/** Of questions of two options each letter is the key of half: that alone is no leaning. */
const tooMuchOfTwo = 0.6

/** The place of the letter; null where none stands out. */
export function leaningTo(letters: readonly number[]): number | null {
  const total = letters.reduce((sum, count) => sum + count, 0)
  const most = Math.max(0, ...letters)
  return total >= enough && most / total >= (letters.length > 2 ? tooMuch : tooMuchOfTwo) ? letters.indexOf(most) : null
}
