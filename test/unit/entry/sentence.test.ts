/** What senders read: whose entry, what became of it, and what they were told, whole. */
import { describe, expect, it } from 'vitest'
import { type EntryNews, sentenceOf } from '../../../server/src/modules/entry/telling/sentence.ts'

const news: EntryNews[] = [
  { state: 'refused', fileName: 'clip.mp4' },
  { state: 'ready', fileName: 'clip.mp4' },
  { state: 'failed', fileName: 'clip.mp4' },
  { state: 'returned', reason: 'Thiếu phụ đề ở phút thứ hai.' },
  { state: 'disqualified', reason: 'Clip của năm trước.', appealsUntil: new Date('2026-12-06T16:59:59Z') },
  { state: 'accepted' },
  { state: 'reinstated' },
  { state: 'published' },
  { state: 'appeal-granted', answer: 'Khiếu nại đúng.' },
  { state: 'appeal-rejected', answer: 'Chưa đủ căn cứ.' }
]

describe('news of an entry', () => {
  it.each(news)('$state', (each) => {
    const { title, body } = sentenceOf(12, each)
    expect(title).toContain('Bài dự thi số 12')
    const said = 'fileName' in each ? each.fileName : 'reason' in each ? each.reason : 'answer' in each ? each.answer : 'Bài'
    expect(body).toContain(said)
    expect(`${title}${body}`).not.toMatch(/!|undefined/)
    expect(`${title}${body}`).toBe(`${title}${body}`.normalize('NFC'))
  })

  it('says of each state something else', () => {
    expect(new Set(news.map((each) => sentenceOf(1, each).title)).size).toBe(news.length)
  })

  it('says of a file that failed that it is kept, and of one that was disqualified how to appeal', () => {
    expect(sentenceOf(1, { state: 'failed', fileName: 'a.mp4' }).body).toContain('được giữ nguyên')
    const appealsUntil = new Date('2026-12-06T16:59:59Z')
    expect(sentenceOf(1, { state: 'disqualified', reason: 'x', appealsUntil }).body).toContain(
      'khiếu nại ở trang bài dự thi đến hết ngày 06/12/2026'
    )
  })
})
