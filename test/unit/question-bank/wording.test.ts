/** What is said of a question's wording: to be seen by a careful editor, and not to be heard too often. */
import { describe, expect, it } from 'vitest'
import { type Worded, wordingOf } from '../../../server/src/modules/question-bank/wording.ts'

const citation = { document: '73/2006/QH11', article: 5 }
const plain = ['Chính phủ', 'Bộ Nội vụ', 'Tòa án', 'Quốc hội']

/** The first option is right. */
function remarksOf(text: string, options: readonly string[] = plain, rest: Partial<Worded> = {}) {
  const written = options.map((option, index) => ({ text: option, isRight: index === 0, isPinned: false }))
  return wordingOf({ text, options: written, citation, explanation: 'Theo Điều 5.', ...rest })
}
const details = (code: string, ...given: Parameters<typeof remarksOf>) =>
  remarksOf(...given)
    .filter((remark) => remark.code === code)
    .map(({ detail }) => detail)

it('has nothing to say of a plain question', () => {
  expect(remarksOf('Theo Luật Bình đẳng giới năm 2006, cơ quan nào thống nhất quản lý nhà nước về bình đẳng giới?')).toEqual([])
})

describe('a negation that asks for the exception', () => {
  it.each([
    ['Trường hợp nào sau đây không thuộc phạm vi điều chỉnh của Luật?', 'không'],
    ['Hành vi nào dưới đây chưa bị coi là vi phạm?', 'chưa'],
    ['Theo Luật Bình đẳng giới, ai không được ứng cử?', 'không'],
    ['Nhận định nào sau đây là sai?', 'sai'],
    ['Tất cả các hành vi sau đều bị nghiêm cấm, ngoại trừ hành vi nào?', 'ngoại trừ'],
    ['Việc đó là vi phạm, trừ trường hợp nào?', 'trừ'],
    ['Người vi phạm sẽ không bị áp dụng biện pháp này nếu tự nguyện làm việc gì?', 'không'],
    ['Anh B bị từ chối. Nhận xét nào sau đây không đúng?', 'không'],
    ['Nội dung nào thuộc phần thẩm tra nhưng không có trong danh sách đánh giá?', 'không']
  ])('is seen in “%s”', (text, word) => expect(details('negation-unstressed', text)).toEqual([word]))

  it.each([
    'Trường hợp nào sau đây KHÔNG thuộc phạm vi điều chỉnh của Luật?',
    'Nhận định nào sau đây là SAI?',
    'Việc đó là vi phạm, TRỪ trường hợp nào?'
  ])('is stressed in “%s”', (text) => expect(details('negation-unstressed', text)).toEqual([]))

  it.each([
    'Người sử dụng lao động phải trả lương bình đẳng, không phân biệt giới tính đối với những ai?',
    'Thời hạn cấm tiếp xúc không quá bao nhiêu ngày?',
    'Không ai bị phân biệt đối xử: câu đó nằm trong văn bản nào?',
    'Anh B không được thăm con. Theo Luật, nhận định nào đúng?',
    'Tiêu chuẩn nào áp dụng khi hai bên không có thỏa thuận khác?',
    'Mức phạt nào áp dụng với hành vi chưa đến mức bị truy cứu trách nhiệm hình sự?',
    'Quy định nào cho thấy ý kiến “việc nào cũng không phải của nam” là sai?',
    'Việc làm đó có phù hợp với Luật không?'
  ])('is not seen in “%s”', (text) => expect(details('negation-unstressed', text)).toEqual([]))
})

describe('options', () => {
  const asks = 'Theo Luật Bình đẳng giới, việc này được nhìn nhận thế nào?'

  it('shows the key where it is clearly the longest', () => {
    const key = 'Được Nhà nước khuyến khích, theo khả năng và điều kiện của từng doanh nghiệp'
    expect(details('key-longest', asks, [key, 'Bị nghiêm cấm', 'Phải xin phép', 'Được miễn thuế'])).toEqual([key])
    expect(details('key-longest', asks, ['Bộ Y tế', 'Bộ A', 'Bộ B', 'Bộ C'])).toEqual([])
    expect(details('key-longest', asks, [key, `${key} hay không`, 'Không', 'Có'])).toEqual([])
  })

  it.each([
    [['Vợ', 'Vợ và chồng', 'Con', 'Cha mẹ'], ['Vợ | Vợ và chồng']],
    [['Thể chất, tinh thần', 'Tinh thần, thể chất', 'Kinh tế', 'Nơi ở'], ['Thể chất, tinh thần | Tinh thần, thể chất']],
    [['Phạt tiền', 'Phạt tiền.', 'Cảnh cáo', 'Cải tạo'], ['Phạt tiền | Phạt tiền.']],
    [['Nam', 'Nữ', 'Tất cả các phương án trên', 'Không có'], ['Tất cả các phương án trên']],
    [['Một', 'Hai', 'Ba', 'Cả A và C đều đúng'], ['Cả A và C đều đúng']]
  ])('that overlap: %j', (options, expected) => expect(details('options-overlap', asks, options)).toEqual(expected))

  it.each([
    [['Chính phủ', 'Thủ tướng Chính phủ', 'Bộ trưởng', 'Chủ tịch nước']],
    [['Vi phạm', 'Không vi phạm']],
    [['Phụ nữ', 'Hội Liên hiệp Phụ nữ Việt Nam', 'Gia đình', 'Bạo lực gia đình']],
    [['1.000.000 đồng', '10.000.000 đồng', '100.000.000 đồng']],
    [['Bộ Y tế', 'Bố', 'Bộ Nội vụ', 'Bồ']]
  ])('that do not: %j', (options) => expect(details('options-overlap', asks, options)).toEqual([]))

  it('may stand for others where they stay in their place', () => {
    const options = ['Nam', 'Nữ', 'Tất cả các phương án trên'].map((text, index) => ({ text, isRight: index === 2, isPinned: index === 2 }))
    expect(wordingOf({ text: asks, options, citation, explanation: 'Theo Điều 5.' })).toEqual([])
  })

  it.each([
    [['Được hỗ trợ', 'Luôn luôn bị cấm', 'Chỉ nam được hưởng', 'Không bao giờ'], ['luôn luôn, chỉ, không bao giờ']],
    [['Bị cấm tuyệt đối', 'Được phép', 'Được khuyến khích', 'Được thưởng'], ['tuyệt đối']],
    [['Được hỗ trợ', 'Chỉ nam được hưởng', 'Được thưởng', 'Bị cấm'], []],
    [['Chỉ nữ', 'Chỉ nam', 'Mọi công dân'], []],
    [['Dưới mọi hình thức', 'Có chỉ số', 'Địa chỉ tin cậy', 'Do cấp trên chỉ đạo'], []]
  ])('whose absolute words give the answer away: %j', (options, expected) =>
    expect(details('absolute-words', asks, options)).toEqual(expected)
  )
})

it('misses a place in the law, and an explanation', () => {
  const text = 'Cơ quan nào quản lý?'
  expect(remarksOf(text, plain, { citation: null })).toEqual([{ code: 'citation-missing', detail: null }])
  expect(remarksOf(text, plain, { citation: { document: '73/2006/QH11' } })).toEqual([{ code: 'citation-missing', detail: '73/2006/QH11' }])
  expect(remarksOf(text, plain, { citation: { document: 'A/RES/70/1', section: 'Mục tiêu 5' } })).toEqual([])
  expect(remarksOf(text, plain, { explanation: ' \n' })).toEqual([{ code: 'explanation-missing', detail: null }])
})

describe('a stereotype', () => {
  const found = (...given: Parameters<typeof remarksOf>) => details('stereotype', ...given).map((detail) => detail?.split(':')[0])

  it.each([
    ['Phụ nữ là phái yếu nên được nghỉ mấy ngày?', ['phái yếu']],
    ['THIÊN CHỨC CỦA PHỤ NỮ được Luật nào bảo vệ?', ['THIÊN CHỨC CỦA PHỤ NỮ']],
    ['Vi sao dan ong la tru cot cua gia dinh?', ['dan ong la tru cot']],
    ['Công dung, ngôn, hạnh là gì?', ['Công dung, ngôn, hạnh']],
    ['Phu xướng phụ tuỳ có từ thời nào?', ['Phu xướng phụ tuỳ']]
  ])('is found in “%s”', (text, expected) => expect(found(text)).toEqual(expected))

  it('is another word with other accents', () => {
    expect(found('Cha mẹ phải yêu thương con theo điều nào? Năm tính thuế là năm nào?')).toEqual([])
  })

  it('says what is wrong about it', () => {
    expect(details('stereotype', 'Ai là phái đẹp?')).toEqual(['phái đẹp: mạnh hay yếu là của từng người, không phải của một giới'])
  })

  const about = 'Theo Luật Bình đẳng giới, nhận định nào đúng?'
  it('may be what a question about prejudice refutes or quotes', () => {
    expect(found(about, ['Vợ, chồng chia sẻ công việc', 'Việc nhà là của phụ nữ'])).toEqual([])
    expect(found('Câu “đàn ông là trụ cột” thể hiện định kiến giới thế nào?')).toEqual([])
    expect(found('Chị A bị phạt thế nào theo Luật Bình đẳng giới, khi ngăn chồng với lý do đó là việc của phụ nữ?')).toEqual([])
    expect(found(about, plain, { explanation: 'Coi việc nhà là của phụ nữ là định kiến giới.' })).toEqual([])
    expect(found('Biểu hiện nào là định kiến giới?', ['Cho rằng việc nhà là của phụ nữ', 'Chia sẻ việc nhà'])).toEqual([])
  })

  it('may not be what it takes for right, nor what another question says', () => {
    expect(found(about, ['Việc nhà là của phụ nữ', 'Vợ, chồng chia sẻ'])).toEqual(['Việc nhà là của phụ nữ'])
    expect(found('Hành vi nào KHÔNG phải là định kiến giới?', ['Khen chị A nữ tính', 'Chê anh B'])).toEqual(['nữ tính'])
    expect(found('Ngày 8/3 là ngày gì?', ['Ngày Quốc tế Phụ nữ', 'Ngày của phái đẹp'])).toEqual(['phái đẹp'])
    expect(found(about, plain, { explanation: 'Phụ nữ là phái yếu.' })).toEqual(['phái yếu'])
  })
})
