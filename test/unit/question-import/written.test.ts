import { describe, expect, it } from 'vitest'
import { citationOf } from '../../../server/src/modules/question-import/written-citation.ts'
import { levelOf, topicOf } from '../../../server/src/modules/question-import/written-names.ts'

const documents = [
  { number: '73/2006/QH11', title: 'Luật Bình đẳng giới' },
  {
    number: '48/2009/NĐ-CP',
    title: 'Nghị định quy định chi tiết thi hành một số điều của Luật Bình đẳng giới về các biện pháp bảo đảm bình đẳng giới'
  },
  { number: '13/2022/QH15', title: 'Luật Phòng, chống bạo lực gia đình' },
  { number: '28/NQ-CP', title: 'Nghị quyết ban hành Chiến lược quốc gia về bình đẳng giới giai đoạn 2021–2030' },
  { number: 'HP-2013', title: 'Hiến pháp năm 2013' }
]

describe('a citation as a file writes it', () => {
  it.each([
    ['Khoản 3 Điều 5 Luật Bình đẳng giới năm 2006', { document: '73/2006/QH11', article: 5, clause: 3 }],
    ['Điểm a, khoản 1, Điều 40 Luật số 73/2006/QH11', { document: '73/2006/QH11', article: 40, clause: 1, point: 'a' }],
    ['LUẬT BÌNH ĐẲNG GIỚI, ĐIỀU 11', { document: '73/2006/QH11', article: 11 }],
    ['điểm đ khoản 2 Điều 14 Nghị định 48/2009/NĐ-CP', { document: '48/2009/NĐ-CP', article: 14, clause: 2, point: 'đ' }],
    ['Luật phòng chống bạo lực gia đình 2022, Điều 3', { document: '13/2022/QH15', article: 3 }],
    ['Điều 26 Hiến pháp 2013', { document: 'HP-2013', article: 26 }],
    ['Nghị quyết số 28/NQ-CP', { document: '28/NQ-CP' }],
    ['Luật Bình đẳng giới', { document: '73/2006/QH11' }]
  ])('%s', (written, expected) => expect(citationOf(written, documents)).toEqual(expected))

  it.each([
    'Điều 5',
    'Luật Đất đai, Điều 4',
    'Luật phòng, chống bạo lực gia đình số 02/2007/QH12, Điều 3',
    'Luật 73/2006/QH11 và Luật 13/2022/QH15',
    '173/2006/QH11'
  ])('is not guessed: %s', (written) => expect(citationOf(written, documents)).toBeNull())
})

describe('levels and topics as a file writes them', () => {
  it('are known by their names, with or without accents, and by their codes', () => {
    expect(['Nhận biết', 'NB', 'thông hiểu', 'Vận dụng cao', 'application', '2'].map(levelOf)).toEqual([
      'recognition',
      'recognition',
      'comprehension',
      'application',
      'application',
      'comprehension'
    ])
    expect(levelOf('siêu khó')).toBeNull()
    const topics = [
      { code: 'labour', name: 'Lao động và bảo hiểm xã hội' },
      { code: 'family', name: 'Hôn nhân và gia đình' }
    ]
    expect(
      ['Lao động và bảo hiểm xã hội', 'hon nhan va gia dinh', 'family', '$course$/top/Hôn nhân và gia đình', 'Khác'].map((name) =>
        topicOf(name, topics)
      )
    ).toEqual(['labour', 'family', 'family', 'family', null])
  })
})
