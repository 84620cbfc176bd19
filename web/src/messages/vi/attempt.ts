/** What the timed quiz says while it goes on. */
import { inSentence, questions } from '../vietnamese.ts'

export const attempt = {
  questions,
  paper: (round: string) => `Bài thi ${inSentence(round)}`,
  leave: 'Thoát',

  step: {
    question: (position: number, count: number) => `Câu ${position}/${count}`,
    prediction: 'Dự đoán',
    review: 'Xem lại',
    closing: 'Hết giờ',
    title: (step: string, round: string) => `${step}, ${inSentence(round)}`
  },
  clock: {
    left: 'Còn',
    questionsLeft: (count: number) => `${count} câu`,
    spoken: { 300: 'Còn 5 phút', 60: 'Còn 1 phút', 0: 'Đã hết giờ' }
  },
  saves: {
    none: 'Chưa trả lời câu nào',
    saved: (count: number) => `Đã lưu ${count} câu`,
    waiting: (count: number) => `${count} câu chờ gửi`,
    refused: (count: number) => `${count} câu chưa nhận`
  },
  save: {
    none: 'Chưa trả lời',
    sending: 'Đang gửi…',
    waiting: 'Đang chờ gửi',
    saved: 'Đã lưu',
    savedAt: (clock: string) => `Đã lưu lúc ${clock}`,
    refused: 'Máy chủ chưa nhận. Hãy chọn lại'
  },
  notice: {
    offline: {
      title: 'Đang mất kết nối mạng',
      text: (count: number, deadline: string) =>
        count
          ? `Bạn cứ làm tiếp. ${count} câu được giữ trên máy này và tự gửi khi có mạng. Câu gửi đến trước ${deadline} mới được tính.`
          : `Bạn cứ làm tiếp. Câu trả lời được giữ trên máy này và tự gửi khi có mạng. Câu gửi đến trước ${deadline} mới được tính.`
    },
    busy: {
      title: 'Máy chủ đang bận, lỗi ở phía chúng tôi',
      text: (count: number) =>
        `Mọi câu đã báo “Đã lưu” đều còn nguyên. ${count ? `${count} câu` : 'Câu mới'} được giữ trên máy này và tự gửi lại.`
    },
    signedOut: {
      title: 'Bạn cần đăng nhập lại',
      text: (count: number) => `Không mất câu nào${count ? `: ${count} câu được giữ trên máy này và gửi ngay sau khi đăng nhập` : ''}.`,
      link: 'Đăng nhập rồi trở lại đây'
    },
    stopped: {
      title: 'Máy chủ không nhận bài này',
      text: 'Mọi câu đã báo “Đã lưu” đều còn nguyên. Hãy tải lại trang; nếu vẫn vậy, hãy xem bạn có đang đăng nhập đúng tài khoản đã bắt đầu bài này không.'
    },
    refused: {
      title: (positions: readonly number[]) => `Máy chủ chưa nhận ${questions(positions)}`,
      text: 'Các câu đã báo “Đã lưu” đều còn nguyên. Hãy chọn lại câu này.'
    },
    lastMinute: { title: 'Còn dưới 1 phút', text: 'Hết giờ, bài tự khép lại. Mọi câu đã lưu đều được tính, bạn không cần bấm gì thêm.' }
  },

  question: (position: number) => `Câu ${position}.`,
  flag: 'Đánh dấu',
  flagged: 'Đã đánh dấu',
  previous: 'Trước',
  next: 'Câu sau',
  toPrediction: 'Dự đoán',
  toReview: 'Xem lại',
  all: 'Các câu',
  bar: 'Chuyển câu',
  navigator: {
    title: 'Các câu',
    label: 'Các câu của bài',
    prediction: 'Dự đoán',
    saved: 'đã lưu',
    waiting: 'đang chờ gửi',
    refused: 'chưa được nhận',
    none: 'chưa trả lời',
    flagged: 'đánh dấu xem lại',
    legend: { saved: 'Đã lưu', waiting: 'Đang chờ gửi', none: 'Chưa trả lời', flagged: 'Đánh dấu xem lại' }
  },
  toReviewAndSubmit: 'Xem lại và nộp bài',
  leavingIsFine: 'Rời trang không dừng đồng hồ. Mở lại trên máy nào cũng tiếp tục được bài này.',
  keys: {
    title: 'Phím tắt',
    text: 'A–D hoặc 1–4 chọn phương án. N sang câu sau, P về câu trước; khi không ở trong các phương án, dùng được cả mũi tên trái, phải.',
    on: 'Dùng phím tắt'
  },

  closing: {
    title: 'Đã hết giờ làm bài',
    text: (grace: number) =>
      `Máy chủ nhận nốt những câu đang trên đường${grace > 0 ? ` trong ${grace} giây` : ''} rồi khép lại bài. Bạn không cần bấm gì.`,
    unsent: (positions: readonly number[]) => `Chưa gửi được ${questions(positions)}`,
    unsentText: (deadline: string, saved: number) =>
      `Máy chủ chỉ tính câu nhận được trước ${deadline}. ${saved} câu đã lưu an toàn và được chấm. Trang tự thử lại khi có mạng.`,
    offline: 'Đang mất kết nối mạng',
    offlineText: (saved: number) => `${saved} câu đã lưu an toàn và được chấm. Kết quả và biên nhận hiện ra khi có mạng.`,
    again: 'Thử lại ngay'
  }
}
