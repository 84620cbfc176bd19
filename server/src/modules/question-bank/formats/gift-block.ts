/** The questions of a GIFT text, one by one, with their comments, categories and escapes taken apart. */

export interface GiftBlock {
  /** The line where it begins. */
  at: number
  /** Without comments; escaped signs stand for themselves, out of the way of those that mean something. */
  text: string
  category: string | null
  id: string | null
  tags: string[]
}

const escaped = '\\:#={}~n'
const first = 0xe100
const stood = /[\ue100-\ue107]/g

/** Signs with a backslash before them, put where nothing takes them for what they are not. */
const hide = (text: string) =>
  text.replace(stood, '').replace(/\\([\\:#={}~n])/g, (_whole, sign: string) => String.fromCharCode(first + escaped.indexOf(sign)))

/** What was written, without backslashes. */
export const shown = (text: string) =>
  text.replace(stood, (sign) => (sign.charCodeAt(0) - first === escaped.length - 1 ? '\n' : escaped.charAt(sign.charCodeAt(0) - first)))

export function giftBlocks(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let lines: string[] = []
  let at = 0
  let category: string | null = null
  let said: Pick<GiftBlock, 'id' | 'tags'> = { id: null, tags: [] }
  const close = () => {
    if (lines.length > 0) blocks.push({ at, text: lines.join('\n'), category, ...said })
    lines = []
  }
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim()
    if (line === '') {
      close()
      said = { id: null, tags: [] }
    } else if (line.startsWith('//')) said = withComment(said, line)
    else if (/^\$CATEGORY\s*:/i.test(line)) {
      close()
      category = topicOf(hide(line.slice(line.indexOf(':') + 1)))
    } else {
      if (lines.length === 0) at = index + 1
      lines.push(hide(line))
    }
  }
  close()
  return blocks
}

/** "[id:BDG-001] [tag:luat]"; a bracket within has a backslash. */
function withComment(said: Pick<GiftBlock, 'id' | 'tags'>, line: string): Pick<GiftBlock, 'id' | 'tags'> {
  const named = [...line.matchAll(/\[(id|tags?):((?:\\.|[^\]\\]){0,200})\]/gi)]
  const values = named.map(([, name = '', value = '']) => ({ name: name.toLowerCase(), value: value.replace(/\\(.)/g, '$1').trim() }))
  const id = values.find(({ name, value }) => name === 'id' && value !== '')?.value ?? said.id
  return { id, tags: [...said.tags, ...values.filter(({ name, value }) => name !== 'id' && value !== '').map(({ value }) => value)] }
}

/** The last step of the path: "$course$/top/Luật/Bình đẳng giới". */
function topicOf(path: string): string | null {
  const steps = shown(path)
    .replaceAll('//', '\0')
    .split('/')
    .map((step) => step.replaceAll('\0', '/').trim())
  return steps.filter((step) => step !== '' && !/^(?:\$\w+\$|top)$/i.test(step)).at(-1) ?? null
}
