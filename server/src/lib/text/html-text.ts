/** The plain text of a fragment of HTML. Nothing of it is run or fetched; entities are decoded once. */
import { Parser } from 'htmlparser2'
import { type PlainText, type TextWalk, walkText } from './plain-text.ts'

/** More is not read: nobody nests so, and a picture within a text is smaller. */
const [deepest, longest] = [100, 2_000_000]

class TooDeep extends Error {}

/** Null where the fragment is larger or deeper than people write. */
export function htmlText(html: string): PlainText | null {
  if (html.length > longest) return null
  const walk = walkText()
  if (/[<&]/.test(html)) return isRead(html, walk) ? walk.result() : null
  // Most texts have no markup.
  walk.text(html)
  return walk.result()
}

/** False where it is too deep. */
function isRead(html: string, walk: TextWalk): boolean {
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      // The parser searches the open elements for each that is closed.
      if (++depth > deepest) throw new TooDeep()
      walk.open(name, attributes)
    },
    ontext: walk.text,
    onclosetag(name) {
      depth--
      walk.close(name)
    }
  })
  try {
    parser.end(html)
    return true
  } catch (error) {
    if (error instanceof TooDeep) return false
    throw error
  }
}
