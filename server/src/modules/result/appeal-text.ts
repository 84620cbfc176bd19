/** What is said to whoever has appealed. Pure. */

interface Answered {
  contestTitle: string
  about: string
  outcome: 'granted' | 'refused'
  answer: string
}

export const answeredText = ({ contestTitle, about, outcome, answer }: Answered) => ({
  title: outcome === 'granted' ? 'Khiếu nại của bạn được chấp nhận' : 'Khiếu nại của bạn đã được trả lời',
  body: `${contestTitle}, ${about}: ${outcome === 'granted' ? 'Ban Tổ chức chấp nhận khiếu nại.' : 'Ban Tổ chức giữ nguyên kết quả.'}\n\n${answer}`
})
