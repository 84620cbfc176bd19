/** How much a JSON text would become: counted before it is parsed, for brackets and commas cost many times what they weigh. */

/** A bank of 10,000 questions with ten options has about 110 of these each. */
const mostSigns = 1_500_000
const deepest = 20
const [quote, backslash] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)]
const [opening, closing, between] = [codes('[{'), codes(']}'), codes(',:')]

export function isSlender(text: string): boolean {
  let [signs, depth] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at + 1)
    else if (between.has(code)) signs++
    else if (opening.has(code)) depth++
    else if (closing.has(code)) {
      depth--
      signs++
    }
    if (signs > mostSigns || depth > deepest) return false
  }
  return true
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === backslash) at++
  }
  return text.length
}

function codes(signs: string): Set<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)))
}
