/** What is left of marked-up text when it is read without its markup: lines, and what stood beside them. */

export interface Medium {
  source: string
  alt: string
}

export interface PlainText {
  /** Paragraphs are lines, the items of a list a line with semicolons, single spaces. */
  text: string
  media: Medium[]
  /** Elements that meant something which a plain text cannot say. */
  dropped: string[]
}

type Attributes = Readonly<Record<string, string | undefined>>

export interface TextWalk {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
  result(): PlainText
}

const blocks = new Set(
  'address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html main nav p pre section table tbody tfoot thead tr'.split(
    ' '
  )
)
const lists = new Set(['ul', 'ol', 'menu'])
const media = new Set(['img', 'audio', 'video', 'source', 'object', 'embed'])
const hidden = new Set('audio head iframe math noscript object rp rt script style svg template textarea title video'.split(' '))
/** Lost without anybody missing them. */
const needless = new Set(
  'a article aside audio body br div figcaption figure font footer head header html img li main ol p rp rt section source span ul'.split(
    ' '
  )
)
const isSound = /\.(?:mp3|m4a|ogg|oga)(?:[?#]|$)/i

// Stand in the text for the beginning of a list and of its items until all is known; nobody writes these signs.
const [listMark, itemMark] = ['\ue000', '\ue001']

export function walkText(): TextWalk {
  const pieces: string[] = []
  const found = new Map<string, Medium>()
  const dropped = new Set<string>()
  let hiddenDepth = 0
  return {
    open(name, attributes) {
      const medium = mediumOf(name, attributes)
      if (medium && !found.has(medium.source)) found.set(medium.source, medium)
      if (!needless.has(name)) dropped.add(name)
      if (hiddenDepth > 0 || hidden.has(name) || (medium && name === 'a')) hiddenDepth++
      else pieces.push(before(name))
    },
    text(text) {
      if (hiddenDepth === 0) pieces.push(text.replace(/[\s\ue000\ue001]+/g, (run) => (run === '\u00a0' ? run : ' ')))
    },
    close(name) {
      if (hiddenDepth > 0) hiddenDepth--
      else pieces.push(after(name))
    },
    result: () => ({ text: laidOut(pieces.join('')), media: [...found.values()], dropped: [...dropped] })
  }
}

function mediumOf(name: string, attributes: Attributes): Medium | null {
  const { src, data, href, alt, title } = attributes
  const source = name === 'a' ? (isSound.test(href ?? '') ? href : undefined) : media.has(name) ? (src ?? data) : undefined
  return source === undefined ? null : { source: source.trim(), alt: alt ?? attributes['aria-label'] ?? title ?? '' }
}

function before(name: string): string {
  if (name === 'li') return itemMark
  if (lists.has(name)) return listMark
  return blocks.has(name) || name === 'br' ? '\n' : ''
}

function after(name: string): string {
  if (name === 'td' || name === 'th') return ' '
  return blocks.has(name) || lists.has(name) ? '\n' : ''
}

/** Every search below runs over single signs: long runs of spaces would make it slow. */
function laidOut(text: string): string {
  return singleSpaced(text)
    .replace(/[ \n]?\ue000[ \n]?(?:\ue001[ \n]?)?/g, '\n')
    .replace(/([;.,:!?]?)[ \n]?\ue001[ \n]?/g, (_, sign: string) => (sign ? `${sign} ` : '; '))
    .replace(/^; |; $/g, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** Lines without spaces around and without blank ones between. A single space that does not break stays one. */
const singleSpaced = (text: string) => text.replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : run === '\u00a0' ? run : ' ')).trim()
