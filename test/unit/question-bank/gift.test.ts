/** GIFT as Moodle reads it: each sign that misleads, and each kind that is no choice. */
import { describe, expect, it } from 'vitest'
import { isGift, readGift } from '../../../server/src/modules/question-bank/formats/gift.ts'
import { faultsOf, notesOf, questionsOf } from './parsed-cases.ts'

const one = (text: string) => questionsOf(readGift(text))
const codes = (text: string) => readGift(text).questions.flatMap(({ notes }) => notes.map(({ code }) => code))

it('reads choices, with topic, code and tags', () => {
  const text = `// [tag:nhan-biet] [id:BDG-001]
$CATEGORY: $course$/top/Luật/Bình đẳng giới

// [id:BDG-002] [tag:thông hiểu]
::Câu 1:: [html]Nam, nữ bình đẳng trong lĩnh vực nào? {
  ~%50%Chính trị # đúng, Điều 11
  ~%50%Kinh tế
  ~%-100%Không lĩnh vực nào
  #### Xem Chương II.
}

Luật có hiệu lực từ {=1/7/2007 ~1/1/2007}.

Phụ nữ có quyền ứng cử {T}
`
  for (const end of ['\n', '\r\n', '\r']) {
    const bank = readGift(`\ufeff${text.replaceAll('\n', end)}`)
    expect(isGift(text.replaceAll('\n', end))).toBe(true)
    expect(questionsOf(bank)).toEqual([
      'Nam, nữ bình đẳng trong lĩnh vực nào? | *Chính trị | *Kinh tế | Không lĩnh vực nào',
      'Luật có hiệu lực từ _____ . | *1/7/2007 | 1/1/2007',
      'Phụ nữ có quyền ứng cử | *Đúng | Sai'
    ])
    expect(bank.questions[0]).toMatchObject({
      code: 'BDG-002',
      level: 'thông hiểu',
      topic: 'Bình đẳng giới',
      explanation: 'Xem Chương II.'
    })
    expect(bank.questions[1]).toMatchObject({ code: null, topic: 'Bình đẳng giới' })
    expect(notesOf(bank)).toEqual([
      'category-as-topic 5',
      'feedback-dropped 5',
      'penalty-dropped 5',
      'partial-score-dropped 5',
      'category-as-topic 12',
      'category-as-topic 14'
    ])
  }
})

describe('kinds that are no choice', () => {
  it.each([
    ['Một đoạn văn.', 'kind-unknown'],
    ['Viết {}', 'kind-unknown'],
    ['Bao nhiêu {#3:2}', 'kind-unknown'],
    ['Bao nhiêu {#=3:0 ~%50%4:1}', 'kind-unknown'],
    ['Nối {=a -> b =c -> d}', 'kind-unknown'],
    ['Ai {=Nam =Nữ}', 'kind-unknown'],
    ['Ai {true}', 'kind-unknown'],
    ['Ai {=Nam ~Nữ', 'brackets-open'],
    ['Ai =Nam ~Nữ}', 'brackets-open'],
    ['Ai {=Nam #xem } này ~Nữ}', 'brackets-open'],
    ['Ai {=Nam ~Nữ} hay {=a ~b}', 'brackets-open']
  ])('%s is %s at its line', (text, fault) => expect(faultsOf(readGift(`\n\n${text}`))).toEqual([`${fault} 3`]))

  it('a blank line within braces breaks the question', () =>
    expect(faultsOf(readGift('Ai {\n=Nam\n\n~Nữ}'))).toEqual(['brackets-open 1', 'brackets-open 4']))
})

describe('choices', () => {
  it('keep escaped signs', () =>
    expect(one('1 \\{a\\} \\~ \\= \\# \\: \\\\ b {=50\\=50 ~\\\\n ~\\# x\\ny}')).toEqual(['1 {a} ~ = # : \\ b | *50=50 | \\n | # x y']))

  it('begin at every equals sign', () => {
    expect(one('Ai {~50=50 ~Nữ}')).toEqual(['Ai | 50 | *50 | Nữ'])
    expect(faultsOf(readGift('Ai {=Nam ~50=50}'))).toEqual(['same-options 1', 'key-unclear 1'].reverse())
  })

  it('have weights behind a tilde only', () => {
    expect(one('Ai {=%50%x ~%100%y ~z}')).toEqual(['Ai | *%50%x | *y | z'])
    expect(one('Ai {~%100%y ~%0%z ~%33.33333%t}')).toEqual(['Ai | *y | z | *t'])
    expect(faultsOf(readGift('Ai {~%100%y ~%0%z ~%33.33333%t}'))).toEqual(['score-not-understood 1'])
    expect(codes('Ai {=Nam ~%50%Nữ}')).toEqual(['partial-score-dropped'])
  })

  it('without any right one are faulted', () => expect(faultsOf(readGift('Ai {~Nam ~Nữ}'))).toEqual(['no-key 1']))
  it('with a text before them are faulted', () => expect(faultsOf(readGift('Ai {x ~Nam =Nữ}'))).toEqual(['score-not-understood 1']))
})

describe('markup', () => {
  it('goes where it is HTML', () => {
    expect(one('[html]<p>Ai<br>là</p> a &lt; b? {=<b>Nam</b> ~Nữ}')).toEqual(['Ai là a < b? | *Nam | Nữ'])
    expect(codes('[html]<p>Ai</p> {=<b>Nam</b> ~Nữ}')).toEqual(['markup-dropped'])
  })

  it('stays where it is none', () => expect(one('[plain]a <b> [abc]? {=[x] a ~[plain]<i>}')).toEqual(['a <b> [abc]? | *[x] a | <i>']))
  it('names pictures that are not there', () =>
    expect(faultsOf(readGift('[html]Ai <img src="@@PLUGINFILE@@/a.png"> {=Nam ~Nữ}'))).toEqual(['file-missing 1']))
})

it('tells true from false, and drops feedback with a note', () => {
  expect(one('Có {F#Sai rồi#Đúng rồi}\n\nCó {TRUE}\n\nCó { FALSE }')).toEqual(['Có | Đúng | *Sai', 'Có | *Đúng | Sai', 'Có | Đúng | *Sai'])
  expect(codes('Có {F#Sai rồi}')).toEqual(['feedback-dropped'])
})

it('leaves true and false in their order', () => expect(readGift('Có {TRUE}').questions[0]?.isShuffled).toBe(false))

it('is not taken from formulas and other braces', () => {
  for (const text of ['Lực $\\vec{F}$ là gì?', 'Ma trận $A^{T}$', 'Tập $x_{F}$', 'Giá trị {x}'])
    expect([text, isGift(text)]).toEqual([text, false])
  for (const text of ['Đúng không?{F}', 'Đúng không? {TRUE}', '{T}']) expect([text, isGift(text)]).toEqual([text, true])
})
