/** Captions in WebVTT, as editors of clips and speech recognizers write them: read strictly, so that what is stored can be shown as it is. */

export interface Cue {
  startSeconds: number
  endSeconds: number
  /** Without tags; lines as they are. */
  text: string
}

export const captionFaults = [
  'too-large',
  /** The first line is not WEBVTT; mostly another format of subtitles. */
  'signature',
  /** Control characters: nothing that is typed. */
  'characters',
  'no-cues',
  /** A block without a time, a time that is none, or an end that is not after its start. */
  'timing',
  /** A cue that starts before the one above it. */
  'order',
  /** A cue that ends after the clip. */
  'past-end',
  /** Styles and regions: what captions look like is for those who watch to say. */
  'style',
  'setting',
  /** Tags that captions do not have. */
  'markup',
  'empty-cue'
] as const

export type CaptionFault = (typeof captionFaults)[number]

/** The line is counted from 1; null where it is the whole file. */
export type Captions = { cues: Cue[]; fault: null } | { cues: null; fault: { reason: CaptionFault; line: number | null } }

const mostBytes = 500 * 1024
/** A speech recognizer may let the last word end with its breath. */
const slackSeconds = 1

class Fault extends Error {
  readonly reason: CaptionFault
  readonly line: number | null

  constructor(reason: CaptionFault, line: number | null) {
    super(reason)
    this.reason = reason
    this.line = line
  }
}

/** @param clipSeconds how long the clip is; null where that is not to be judged */
export function readCaptions(text: string, clipSeconds: number | null): Captions {
  try {
    return { cues: cuesIn(text, clipSeconds ?? Number.POSITIVE_INFINITY), fault: null }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { cues: null, fault: { reason: error.reason, line: error.line } }
  }
}

/** What is said, to be read beside the clip or searched: a line for each cue. What is repeated, as captions that roll do, is said once. */
export function cuesToText(cues: readonly Cue[]): string {
  const lines = cues.map(({ text }) => text.replace(/\s+/g, ' ').trim())
  return lines.filter((line, index) => line !== '' && line !== lines[index - 1]).join('\n')
}

interface Block {
  /** Of its first line. */
  line: number
  lines: string[]
}

function cuesIn(text: string, clipSeconds: number): Cue[] {
  if (Buffer.byteLength(text) > mostBytes) throw new Fault('too-large', null)
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) throw new Fault('signature', 1)
  const strange = lines.findIndex((line) => hasControls(line))
  if (strange >= 0) throw new Fault('characters', strange + 1)
  const [head, ...blocks] = blocksOf(lines)
  const early = head?.lines.findIndex((line) => line.includes('-->')) ?? -1
  if (early >= 0) throw new Fault('timing', early + 1)
  const cues = blocks.filter(({ lines: [first = ''] }) => !/^NOTE(?:[ \t]|$)/.test(first)).map((block) => ({ block, cue: cueOf(block) }))
  let before = 0
  for (const { block, cue } of cues) {
    if (cue.startSeconds < before) throw new Fault('order', block.line)
    if (cue.endSeconds > clipSeconds + slackSeconds) throw new Fault('past-end', block.line)
    before = cue.startSeconds
  }
  if (cues.length === 0) throw new Fault('no-cues', null)
  return cues.map(({ cue }) => cue)
}

/** Below the space, except the tab; and what turns the direction of a text unseen. */
const hasControls = (line: string) =>
  [...line].some((sign) => (sign < ' ' && sign !== '\t') || sign === '\x7f' || (sign >= '\u202a' && sign <= '\u202e'))

/** What stands between blank lines. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') open = null
    else if (open) open.lines.push(line)
    else {
      open = { line: index + 1, lines: [line] }
      blocks.push(open)
    }
  }
  return blocks
}

const time = String.raw`((?:\d{2,4}:)?[0-5]\d:[0-5]\d\.\d{3})`
const timing = new RegExp(String.raw`^\s*${time}[ \t]+-->[ \t]+${time}(?:[ \t]+(.*))?$`)
const setting =
  /^(?:vertical:(?:rl|lr)|line:-?[\d.]+%?(?:,(?:start|center|end))?|position:[\d.]+%(?:,[a-z-]+)?|size:[\d.]+%|align:(?:start|center|end|left|right))$/

function cueOf({ line, lines }: Block): Cue {
  const [first = ''] = lines
  if (/^(?:STYLE|REGION)\s*$/.test(first)) throw new Fault('style', line)
  // A name may stand above the time.
  const at = first.includes('-->') ? 0 : 1
  const [, start, end, settings = ''] = timing.exec(lines[at] ?? '') ?? []
  if (start === undefined || end === undefined) throw new Fault('timing', line + Math.min(at, lines.length - 1))
  const [startSeconds, endSeconds] = [secondsOf(start), secondsOf(end)]
  if (endSeconds <= startSeconds) throw new Fault('timing', line + at)
  if (!settings.split(/[ \t]+/).every((each) => each === '' || setting.test(each))) throw new Fault('setting', line + at)
  const texts = lines.slice(at + 1).map((text, index) => plainText(text, line + at + 1 + index))
  if (texts.every((text) => text.trim() === '')) throw new Fault('empty-cue', line + at)
  return { startSeconds, endSeconds, text: texts.join('\n') }
}

/** In whole thousandths until the end: sixtieths of seconds would not add up. */
const secondsOf = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Math.round(Number(part) * 1000), 0) / 1000

/** Who speaks, in which language; emphasis; readings of signs; when a word is sung. */
const tag = new RegExp(
  String.raw`^(?:/?(?:c|i|b|u|ruby|rt)(?:\.[\w-]+)*|/(?:v|lang)|v(?:\.[\w-]+)*[ \t]+[^<>="]{1,100}|lang[ \t]+[\w-]{1,35}|${time})$`
)
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' }

function plainText(text: string, line: number): string {
  if (text.includes('-->')) throw new Fault('timing', line)
  const plain = text.replace(/<([^>]*)(>?)/g, (_, name: string, end: string) => {
    if (end === '' || !tag.test(name)) throw new Fault('markup', line)
    return ''
  })
  return plain.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
