/** What the timed quiz says before the first question and after the last, and between questions that have a time of their own. */
import { capital, inSentence, questions } from '../vietnamese.ts'

export const edges = {
  paused: { title: 'Vòng thi đang tạm dừng', text: 'Đồng hồ đứng lại. Câu bạn đã chọn vẫn được lưu.' },
  start: {
    title: (round: string) => `Vào thi ${inSentence(round)}`,
    facts: {
      questions: 'Số câu',
      questionsValue: (count: number) => `${count} câu`,
      duration: 'Thời gian',
      durationValue: (minutes: string) => `${minutes} phút`,
      perQuestion: 'Mỗi câu',
      attempts: 'Số lượt',
      attemptsValue: (count: number | null) =>
        count === null ? 'không hạn chế' : count === 1 ? 'một lượt trong vòng này' : `${count} lượt trong vòng này`,
      closes: 'Khép lại'
    },
    ahead: 'Trước khi bắt đầu',
    clock: {
      title: 'Đồng hồ không dừng',
      text: 'Thời gian tính từ lúc bạn bấm bắt đầu, kể cả khi bạn rời trang, tắt máy hay đổi máy.'
    },
    saving: {
      title: 'Mỗi câu lưu ngay khi chọn',
      text: 'Bạn đổi được câu trả lời đến khi nộp bài. Hết giờ, bài tự khép lại và mọi câu đã lưu đều được tính.'
    },
    network: {
      title: 'Mất mạng thì cứ làm tiếp',
      text: (grace: number) =>
        `Câu trả lời được giữ trên máy và tự gửi khi có mạng. Máy chủ tính những câu nhận được trước khi hết giờ${grace > 0 ? `, cho trễ thêm ${grace} giây` : ''}.`
    },
    prediction: {
      title: 'Có một câu dự đoán',
      text: 'Bạn ghi một số nguyên. Ai đoán gần hơn được xếp trên khi số câu đúng bằng nhau.'
    },
    begin: 'Bắt đầu làm bài',
    beginning: 'Đang mở đề…',
    resume: {
      title: 'Bạn đang làm dở bài này',
      text: (left: string) => `Đồng hồ vẫn chạy, ${left}. Mọi câu đã lưu đều còn nguyên.`,
      button: 'Làm tiếp bài'
    },
    done: {
      title: (round: string) => `Bạn đã thi ${inSentence(round)} rồi`,
      text: 'Bài đã nộp được giữ nguyên và sẽ được tính.',
      button: 'Xem biên nhận'
    },
    early: {
      title: (round: string) => `${round} chưa mở`,
      text: (moment: string, left: string) => `Vòng mở lúc ${moment}, ${left}.`,
      button: 'Xem thể lệ'
    },
    late: {
      title: (round: string) => `${round} đã khép lại`,
      text: (moment: string) => `Vòng khép lại lúc ${moment}.`,
      button: 'Xem bảng xếp hạng'
    },
    refused: 'Chưa bắt đầu được bài thi'
  },

  extras: {
    several: 'Chọn tất cả các phương án đúng; thiếu hoặc thừa một phương án đều không được điểm.',
    sound: 'Âm thanh của câu hỏi',
    inWords: 'Đọc bằng chữ'
  },

  questionTime: {
    ahead: {
      order: {
        title: 'Từng câu một, không quay lại',
        text: (span: string) =>
          `Câu hỏi mở lần lượt, mỗi câu trong ${span}. Khi bạn sang câu sau hoặc hết giờ của câu, câu đó đóng và không mở lại được.`
      },
      saving: 'Bạn đổi được lựa chọn đến khi câu đóng. Hết giờ, lựa chọn đã lưu được giữ và câu sau tự mở.',
      network: {
        title: 'Mất mạng thì câu sau chưa mở được',
        text: (grace: number) =>
          `Lựa chọn được giữ trên máy và tự gửi khi có mạng, nhưng chỉ được tính nếu đến trước khi câu đóng${grace > 0 ? `, cho trễ thêm ${grace} giây` : ''}. Đồng hồ cả bài vẫn chạy.`
      }
    },
    clock: { question: 'Câu này còn', over: 'Câu này hết giờ', paper: 'Cả bài còn', spoken: 'Câu này còn 10 giây' },
    noReturn: 'Câu đã qua không mở lại được',
    opening: 'Đang mở câu tiếp theo…',
    openingShort: 'Đang mở…',
    again: 'Thử lại ngay',
    tooLate: 'Đến muộn, không được tính',
    notice: {
      offline: {
        title: 'Đang mất kết nối mạng',
        text: (count: number): string =>
          count
            ? 'Lựa chọn của bạn được giữ trên máy này và tự gửi khi có mạng, nhưng chỉ được tính nếu đến trước khi câu này đóng. Câu sau mở khi có mạng.'
            : 'Câu sau mở khi có mạng. Đồng hồ cả bài vẫn chạy.'
      },
      signedOut: {
        title: 'Bạn cần đăng nhập lại',
        text: (count: number) =>
          `${count ? 'Lựa chọn của bạn được giữ trên máy này và gửi ngay sau khi đăng nhập. ' : ''}Đồng hồ của câu này vẫn chạy.`,
        link: 'Đăng nhập rồi trở lại đây'
      }
    },
    offlineOver: (count: number): string =>
      count
        ? 'Câu này đã hết giờ: lựa chọn chưa kịp gửi có thể không được tính. Câu sau mở khi có mạng.'
        : 'Câu này đã hết giờ. Câu sau mở khi có mạng.',
    late: {
      title: (positions: readonly number[]) => `Lựa chọn ở ${questions(positions)} đến muộn, không được tính`,
      text: 'Máy chủ nhận được sau khi câu đã đóng. Lựa chọn đã báo “Đã lưu” trước đó, nếu có, vẫn được tính.'
    },
    review: {
      unanswered: (positions: readonly number[]) => `Bỏ trống ${questions(positions)}`,
      manyUnanswered: (count: number) => `Bỏ trống ${count} câu`,
      unansweredText: 'Các câu đã đóng. Câu bỏ trống tính 0 điểm, không bị trừ điểm.',
      completeText: 'Các câu đã đóng. Bạn có thể nộp bài.',
      predict: 'Trở lại câu dự đoán'
    },
    lostText: (saved: number) =>
      `Máy chủ chưa nhận được trước khi câu đóng, nên không tính lựa chọn này; lựa chọn đã lưu trước đó, nếu có, vẫn được tính. ${saved} câu đã lưu an toàn và đã được chấm.`,
    leaving: 'Rời trang không dừng đồng hồ. Mở lại trên máy nào cũng tiếp tục ở câu đang mở.',
    keys: 'A–D hoặc 1–4 chọn phương án. N sang câu sau; khi không ở trong các phương án, dùng được cả mũi tên phải.'
  },

  prediction: {
    hint: 'Ghi một số nguyên. Số thật chỉ có sau khi vòng khép lại; ai đoán gần hơn được xếp trên khi số câu đúng bằng nhau.',
    notWhole: 'Dự đoán phải là số nguyên, không có dấu phẩy hay chữ',
    tooLarge: 'Số này quá lớn, nhiều nhất là 100.000.000',
    saved: (value: string) => `Dự đoán đã lưu: ${value}`,
    waiting: (value: string) => `Đang chờ gửi: ${value}`,
    none: 'Chưa ghi dự đoán',
    refused: 'Máy chủ chưa nhận dự đoán. Hãy ghi lại'
  },

  review: {
    title: 'Bạn muốn nộp bài?',
    unanswered: (positions: readonly number[]) => `Còn ${positions.length} câu chưa trả lời: ${questions(positions)}`,
    manyUnanswered: (count: number) => `Còn ${count} câu chưa trả lời`,
    unansweredText: 'Câu bỏ trống tính 0 điểm, không bị trừ điểm.',
    complete: (count: number) => `Đã lưu cả ${count} câu`,
    completeText: 'Bạn có thể nộp bài hoặc xem lại.',
    waiting: (count: number) => `${count} câu đang chờ gửi`,
    waitingText: 'Khi bạn nộp bài, các câu này được gửi cùng.',
    changed: (positions: readonly number[]) => `Lựa chọn ở ${questions(positions)} đã được đổi trên máy khác`,
    changedText: 'Bài chưa nộp. Máy này nay hiện lựa chọn đang lưu ở máy chủ: hãy xem lại rồi nộp.',
    saved: 'Đã lưu',
    savedValue: (saved: number, count: number) => `${saved}/${count} câu`,
    flagged: 'Đánh dấu xem lại',
    prediction: 'Dự đoán',
    noPrediction: 'chưa ghi',
    final: 'Sau khi nộp, bạn không sửa được nữa.',
    submit: 'Nộp bài',
    submitting: 'Đang nộp bài…',
    resume: 'Làm tiếp',
    waitingToSubmit: 'Bài sẽ tự nộp khi có mạng',
    waitingToSubmitText: (deadline: string) =>
      `Bạn giữ trang này mở. Nếu đến ${deadline} vẫn chưa nộp được, bài tự khép lại và mọi câu đã lưu vẫn được tính.`
  },

  confirm: {
    title: (count: number) => `Nộp bài khi còn ${count} câu trống?`,
    titlePrediction: 'Nộp bài khi chưa ghi dự đoán?',
    text: (positions: readonly number[], left: string, lacksPrediction: boolean) =>
      `${capital(questions(positions))} chưa trả lời, sẽ tính 0 điểm.${lacksPrediction ? ' Câu dự đoán chưa ghi.' : ''} Bạn còn ${left}.`,
    textPrediction: (left: string) => `Không có dự đoán, bạn xếp sau người có dự đoán khi số câu đúng bằng nhau. Bạn còn ${left}.`,
    resume: (count: number) => `Làm tiếp ${count} câu`,
    resumePrediction: 'Ghi dự đoán',
    submit: 'Nộp bài'
  },

  finished: {
    recorded: 'Bài thi đã được ghi nhận',
    expired: 'Hết giờ, bài đã được ghi nhận',
    title: (round: string) => `Kết quả ${inSentence(round)} của bạn`,
    correct: (correct: number, count: number) => `${correct}/${count} câu đúng`,
    points: (points: string, most: string) => `${points} điểm trên ${most}`,
    invalid: 'Bài chưa hợp lệ theo thể lệ vì chưa trả lời đủ các phần bắt buộc, nên không được tính vào kết quả',
    practice: 'Đây là bài làm thử, không tính điểm.',
    again: 'Làm thử lần nữa',
    hidden: 'Điểm công bố sau khi vòng khép lại',
    saved: 'Câu đã lưu',
    savedValue: (saved: number, count: number) => `${saved}/${count} câu`,
    duration: 'Thời gian làm bài',
    submittedAt: 'Nộp lúc',
    expiredAt: 'Hết giờ lúc',
    moment: (clock: string, date: string) => `${clock}, ${date}`,
    prediction: 'Dự đoán',
    lost: (positions: readonly number[]) => `Không kịp gửi ${questions(positions)}`,
    lostText: (deadline: string, saved: number) =>
      `Máy chủ chưa nhận được trước ${deadline}, nên không tính lựa chọn này. ${saved} câu đã lưu an toàn và đã được chấm.`,
    lostAppeal: 'Nếu mạng của cả đơn vị gặp sự cố, hãy báo Tổ Thư ký; câu trả lời trên máy này được giữ 60 ngày làm bằng chứng.',
    key: (moment: string) => `Đáp án và thứ hạng được công bố theo thể lệ, sau khi vòng khép lại lúc ${moment}.`,
    board: 'Xem bảng xếp hạng',
    results: 'Xem tình trạng kết quả và khiếu nại',
    appeal: (moment: string) => `Khiếu nại kết quả, nhận đến ${moment}`,
    print: 'In biên nhận'
  },

  receipt: {
    title: 'Mã biên nhận',
    copy: 'Sao chép mã',
    copied: 'Đã sao chép',
    proves: 'Giữ mã này để đối chiếu: nó được tính từ đề thi và chính các câu đã lưu của bạn.'
  },

  key: {
    title: 'Đáp án và lời giải',
    right: 'Đúng',
    wrong: 'Chưa đúng',
    blank: 'Bỏ trống',
    yours: 'Bạn chọn',
    answer: 'Đáp án'
  }
}
