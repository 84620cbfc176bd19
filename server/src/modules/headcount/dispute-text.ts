/** What people are told about a disputed headcount. */

export interface DisputeFacts {
  unitName: string
  contestTitle: string
  people: number
}

interface Text {
  title: string
  body: string
}

export function filedText({ unitName, contestTitle, people }: DisputeFacts, reason: string): Text {
  return {
    title: `${unitName} kiến nghị về biên chế`,
    body: `${unitName} đề nghị điều chỉnh số biên chế trong ${contestTitle} thành ${people} người.\n\nLý do: ${reason}\n\nXin Ban tổ chức xem xét và trả lời.`
  }
}

export function receivedText({ unitName, contestTitle, people }: DisputeFacts): Text {
  return {
    title: 'Đã nhận kiến nghị về biên chế',
    body: `Ban tổ chức đã nhận kiến nghị điều chỉnh số biên chế của ${unitName} trong ${contestTitle} thành ${people} người. Khi có quyết định, bạn sẽ nhận được thư trả lời tại đây.`
  }
}

export function decidedText({ unitName, contestTitle, people }: DisputeFacts, decision: 'accepted' | 'refused', answer: string): Text {
  const outcome =
    decision === 'accepted'
      ? `được chấp nhận: số biên chế của ${unitName} là ${people} người, tính từ hôm nay. Kết quả các vòng đã kết thúc không thay đổi`
      : 'chưa được chấp nhận; số biên chế giữ nguyên'
  return {
    title: `Trả lời kiến nghị về biên chế của ${unitName}`,
    body: `Kiến nghị về số biên chế của ${unitName} trong ${contestTitle} ${outcome}.\n\nTrả lời của Ban tổ chức: ${answer}`
  }
}
