/** Captions: what is read of them, and what is refused on which line. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaptionFault, captionFaults, cuesToText, readCaptions } from '../../../server/src/lib/text/webvtt.ts'

const cue = (text: string, times = '00:01.000 --> 00:02.000') => `WEBVTT\n\n${times}\n${text}\n`
const faultOf = (text: string, clipSeconds: number | null = 60) => readCaptions(text, clipSeconds).fault
const textsOf = (text: string) => readCaptions(text, 60).cues?.map(({ text }) => text)

describe('sound captions', () => {
  it('are read with their times', () => {
    const text = [
      'WEBVTT - phụ đề',
      'Kind: captions',
      '',
      'NOTE ai gõ: thư ký',
      'dòng hai --> không phải giờ',
      '',
      'mở đầu',
      '00:00.500 --> 00:02.000 align:start line:90% position:10%,line-left size:80%',
      '<v Chị Hạnh>Xin chào</v>',
      'các bạn',
      '',
      '00:02.000 --> 00:00:59.999',
      'Hết &amp; cảm ơn'
    ].join('\r\n')
    expect(readCaptions(text, 60)).toEqual({
      fault: null,
      cues: [
        { startSeconds: 0.5, endSeconds: 2, text: 'Xin chào\ncác bạn' },
        { startSeconds: 2, endSeconds: 59.999, text: 'Hết & cảm ơn' }
      ]
    })
  })

  it.each([
    ['a byte order mark', `\ufeff${cue('a')}`, ['a']],
    ['line ends of old', cue('a').replaceAll('\n', '\r'), ['a']],
    ['no line end at the end', cue('a').trimEnd(), ['a']],
    ['hours', cue('a', '00:00:01.000 --> 0000:00:02.000'), ['a']],
    ['tags of captions', cue('<i>a</i> <b.loud>b</b> <c.x.y>c</c> <u>d</u> <lang vi>e</lang> <00:01.500>f'), ['a b c d e f']],
    ['readings', cue('<ruby>a<rt>b</rt></ruby>'), ['ab']],
    ['signs that look like tags when written as signs', cue('&lt;script&gt; &nbsp;&unknown;'), ['<script> \u00a0&unknown;']],
    ['more than one arrowhead', cue('5 > 3'), ['5 > 3']]
  ])('may have %s', (_, text, texts) => expect(textsOf(text)).toEqual(texts))

  it('may end a breath after the clip', () => {
    expect(faultOf(cue('a', '00:59.000 --> 01:00.900'), 60)).toBeNull()
    expect(faultOf(cue('a', '00:59.000 --> 99:00:00.000'), null)).toBeNull()
  })

  it('are a text to read, where what rolls on is said once', () => {
    const cues = ['Xin\nchào', 'Xin chào', ' ', 'các  bạn'].map((text, index) => ({ startSeconds: index, endSeconds: index + 1, text }))
    expect(cuesToText(cues)).toBe('Xin chào\ncác bạn')
  })
})

describe('captions that are refused', () => {
  const cases: [CaptionFault, number | null, string, string][] = [
    ['signature', 1, 'nothing', ''],
    ['signature', 1, 'SRT', '1\n00:00:01,000 --> 00:00:02,000\na\n'],
    ['signature', 1, 'SSA', '[Script Info]\n'],
    ['signature', 1, 'a longer word', 'WEBVTTX\n\n00:01.000 --> 00:02.000\na\n'],
    ['signature', 1, 'a blank line before', `\n${cue('a')}`],
    ['signature', 1, 'a page', '<script>alert(1)</script>'],
    ['no-cues', null, 'no cues', 'WEBVTT\n'],
    ['no-cues', null, 'notes alone', 'WEBVTT\n\nNOTE a\n'],
    ['timing', 2, 'a time in the head', 'WEBVTT\n00:01.000 --> 00:02.000\na\n'],
    ['timing', 3, 'commas', cue('a', '00:01,000 --> 00:02,000')],
    ['timing', 3, 'an arrow without spaces', cue('a', '00:01.000-->00:02.000')],
    ['timing', 3, 'a minute of 60 seconds', cue('a', '00:01.000 --> 00:60.000')],
    ['timing', 3, 'an end before the start', cue('a', '00:02.000 --> 00:01.000')],
    ['timing', 3, 'an end at the start', cue('a', '00:02.000 --> 00:02.000')],
    ['timing', 3, 'a text without a time', 'WEBVTT\n\na\n'],
    ['timing', 4, 'two names', 'WEBVTT\n\na\nb\n00:01.000 --> 00:02.000\nc\n'],
    ['timing', 5, 'a time among texts', cue('a\n00:03.000 --> 00:04.000')],
    ['order', 6, 'a cue before the one above', `${cue('a', '00:05.000 --> 00:06.000')}\n00:04.000 --> 00:09.000\nb\n`],
    ['past-end', 3, 'a cue behind the end', cue('a', '00:59.000 --> 01:02.000')],
    ['past-end', 3, 'a cue of 92 hours', cue('a', '00:00.000 --> 92:00:00.000')],
    ['style', 3, 'styles', 'WEBVTT\n\nSTYLE\n::cue { background: url(http://10.0.0.1/) }\n'],
    ['style', 3, 'regions', 'WEBVTT\n\nREGION\nid:a\n'],
    ['setting', 3, 'a setting of nobody', cue('a', '00:01.000 --> 00:02.000 onclick:alert(1)')],
    ['setting', 3, 'a region', cue('a', '00:01.000 --> 00:02.000 region:a')],
    ['markup', 4, 'a script', cue('<script>alert(1)</script>')],
    ['markup', 4, 'a picture', cue('<img src=x onerror=alert(1)>')],
    ['markup', 4, 'a handler on a tag of captions', cue('<i onclick=alert(1)>a</i>')],
    ['markup', 4, 'a link', cue('<a href="javascript:alert(1)">a</a>')],
    ['markup', 4, 'a voice with quotes', cue('<v a" onclick="x>a</v>')],
    ['markup', 5, 'an open tag', cue('a\n<i')],
    ['markup', 4, 'a tag in a tag', cue('<i<script>>a')],
    ['empty-cue', 3, 'a cue without a text', cue('')],
    ['empty-cue', 3, 'a cue of tags', cue('<i></i>')],
    ['characters', 4, 'a byte of zero', cue('a\0b')],
    ['characters', 4, 'an escape', cue('a\x1b[2Jb')],
    ['characters', 4, 'a text turned round unseen', cue('a\u202eb')],
    ['too-large', null, 'half a megabyte', cue('ơ'.repeat(260_000))]
  ]

  it.each(cases)('%s on line %s: %s', (reason, line, _, text) => expect(faultOf(text)).toEqual({ reason, line }))

  it('show every fault there is', () => {
    expect([...new Set(cases.map(([reason]) => reason))].sort()).toEqual([...captionFaults].sort())
  })
})

it('gives cues or a fault of any text; cues are in order, and no tag is left in them', () => {
  const word = fc.constantFrom('\n', '\n\n', '00:01.000', ' --> ', '00:02.000', '<i>', '<', '>', '&amp;', 'a', 'NOTE', '\0', ' align:start')
  const texts = fc.array(word, { maxLength: 40 }).map((words) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${words.join('')}`)
  fc.assert(
    fc.property(texts, (text) => {
      const { cues, fault } = readCaptions(text, 60)
      if (fault) return captionFaults.includes(fault.reason)
      return cues.every(
        ({ startSeconds, endSeconds, text }, index) =>
          startSeconds < endSeconds && startSeconds >= (cues[index - 1]?.startSeconds ?? 0) && !text.includes('<')
      )
    }),
    { numRuns: 2000 }
  )
})
