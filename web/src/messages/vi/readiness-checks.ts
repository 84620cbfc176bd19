/** What each check of a round's readiness says, as found: blocked, to be looked at, or passed. */
import type { Facts } from '@hoi-thi/shared/readiness'
import type { CheckWords, Figures } from '../readiness-figures.ts'

const onDisks = ({ dataBytes, databaseBytes }: Facts<'disk'>, figures: Figures) => {
  const data = dataBytes < 0 ? 'không đo được đĩa của thư mục dữ liệu' : `thư mục dữ liệu còn ${figures.room(dataBytes)}`
  const database =
    databaseBytes < 0 ? 'đĩa của cơ sở dữ liệu ở máy khác, không đo được' : `cơ sở dữ liệu còn ${figures.room(databaseBytes)}`
  return `Chỗ trống: ${data}; ${database}.`
}
const askForRoom = () => 'Nhờ người phụ trách máy chủ dọn đĩa hoặc thêm đĩa. Hết chỗ thì không lưu được câu trả lời.'
const clocksDiffer = ({ offsetSeconds }: Facts<'clocks'>, figures: Figures) =>
  `Đồng hồ của cơ sở dữ liệu và của máy chủ lệch nhau ${figures.points(offsetSeconds)} giây.`
const askForClocks = () => 'Nhờ người phụ trách máy chủ đồng bộ giờ (NTP) trên cả hai trước khi vòng mở.'
const askForSecond = 'Nhờ quản trị hệ thống cấp vai trò ban tổ chức cho một người nữa.'

export const readinessChecks: CheckWords = {
  window: {
    title: 'Giờ mở và giờ đóng',
    passed: ({ opensInSeconds, lengthSeconds }, figures) =>
      `Mở sau ${figures.spelled(opensInSeconds)}, kéo dài ${figures.spelled(lengthSeconds)}.`,
    look: {
      what: ({ opensInSeconds, lengthSeconds, durationSeconds }, figures) =>
        opensInSeconds <= 0
          ? `Vòng đã mở được ${figures.spelled(opensInSeconds)}.`
          : `Vòng chỉ mở ${figures.spelled(lengthSeconds)}, ngắn hơn một lượt thi (${figures.spelled(durationSeconds)}).`,
      todo: ({ opensInSeconds }) =>
        opensInSeconds <= 0
          ? 'Từ lúc này hãy theo dõi ở trang điều hành vòng.'
          : 'Nên kéo dài vòng, để ai vào thi cũng có đủ thời gian làm bài.'
    },
    blocked: {
      what: ({ lengthSeconds }) => (lengthSeconds <= 0 ? 'Giờ đóng không sau giờ mở.' : 'Giờ mở đã qua mà vòng chưa niêm phong.'),
      todo: ({ lengthSeconds }) =>
        lengthSeconds <= 0
          ? 'Sửa giờ của vòng trong thể lệ rồi niêm phong.'
          : 'Không ai vào thi được. Đặt lại giờ mở ở phía trước trong thể lệ, rồi niêm phong.'
    }
  },
  overlap: {
    title: 'Trùng giờ với vòng khác',
    passed: ({ rounds }, figures) =>
      rounds === 0 ? 'Không trùng giờ với vòng nào.' : `Trùng giờ với ${figures.number(rounds)} vòng, đúng như thể lệ đã ghi.`,
    blocked: {
      what: ({ unsaid }, figures) => `Trùng giờ với ${figures.number(unsaid)} vòng mà thể lệ không nói tới.`,
      todo: () => 'Sửa giờ của một trong các vòng, hoặc ban hành thể lệ nói rõ các vòng cùng mở.'
    }
  },
  gap: {
    title: 'Nghỉ trước vòng sau',
    passed: ({ gapSeconds }, figures) =>
      gapSeconds < 0 ? 'Không có vòng nào mở sau khi vòng này đóng.' : `Nghỉ ${figures.spelled(gapSeconds)} rồi tới vòng sau.`,
    look: {
      what: ({ gapSeconds }, figures) =>
        gapSeconds === 0 ? 'Vòng sau mở ngay khi vòng này đóng.' : `Chỉ nghỉ ${figures.spelled(gapSeconds)} trước vòng sau.`,
      todo: ({ leastSeconds }, figures) =>
        `Nên có ít nhất ${figures.spelled(leastSeconds)} để chấm hết bài, xem câu nào có vấn đề và kiểm tra vòng sau.`
    }
  },
  pool: {
    title: 'Kho câu hỏi đủ cho đề',
    passed: ({ questions, paper }, figures) => `${figures.number(questions)} câu trong kho, mỗi đề rút ${figures.number(paper)} câu.`,
    look: {
      what: ({ thinRows }, figures) => `Kho mỏng ở ${figures.number(thinRows)} dòng của ma trận đề: dưới năm lần số câu một đề rút.`,
      todo: () => 'Vẫn mở được. Thêm câu hỏi thì hai người ngồi cạnh nhau ít gặp cùng câu hơn.'
    },
    blocked: {
      what: ({ shortRows, missing }, figures) =>
        shortRows === 0
          ? 'Vòng chưa có ma trận đề.'
          : `Đến ngày mở, kho thiếu ít nhất ${figures.number(missing)} câu, ở ${figures.number(shortRows)} dòng của ma trận đề.`,
      todo: ({ shortRows }) =>
        shortRows === 0
          ? 'Ghi ma trận đề trong thể lệ, rồi lấp kho.'
          : 'Lấp lại kho từ ngân hàng. Nếu vẫn thiếu, nhờ người ra đề và người duyệt bổ sung câu hỏi.'
    }
  },
  overtaken: {
    title: 'Câu hỏi theo luật hiện hành',
    passed: () => 'Mọi câu trong kho là bản mới nhất và dẫn văn bản còn nguyên hiệu lực.',
    look: {
      what: ({ overtaken }, figures) => `${figures.number(overtaken)} câu trong kho dẫn văn bản đã đổi, đã có bản mới, hoặc ngừng dùng.`,
      todo: () => 'Lấp lại kho để thay bằng các câu dùng được.'
    }
  },
  approved: {
    title: 'Câu hỏi đã duyệt và có căn cứ',
    passed: ({ questions }, figures) =>
      questions === 0 ? 'Kho chưa có câu nào để xem.' : `Cả ${figures.number(questions)} câu đã được duyệt và dẫn văn bản.`,
    blocked: {
      what: ({ unapproved, uncited }, figures) =>
        `${figures.number(unapproved)} câu trong kho chưa được duyệt, ${figures.number(uncited)} câu không dẫn văn bản.`,
      todo: () => 'Lấp lại kho: chỉ câu đã duyệt và có căn cứ mới được lấy vào.'
    }
  },
  units: {
    title: 'Đơn vị dự thi',
    passed: ({ units, needed }, figures) =>
      needed === 0 && units === 0 ? 'Thể lệ không yêu cầu đơn vị.' : `${figures.number(units)} đơn vị dự thi vào ngày mở.`,
    blocked: {
      what: () => 'Không có đơn vị nào dự thi vào ngày mở, mà thể lệ yêu cầu người thi chọn đơn vị.',
      todo: () => 'Nhờ quản trị hệ thống thêm các đơn vị vào hội thi.'
    }
  },
  headcounts: {
    title: 'Biên chế của đơn vị',
    passed: ({ units }, figures) => `Cả ${figures.number(units)} đơn vị đã có biên chế.`,
    look: {
      what: ({ without, units }, figures) => `${figures.number(without)} trong ${figures.number(units)} đơn vị chưa có biên chế.`,
      todo: () => 'Thiếu biên chế thì không tính được tỷ lệ tham gia của đơn vị. Hãy xin số kèm văn bản trước khi vòng đóng.'
    }
  },
  'ended-units': {
    title: 'Đơn vị đã kết thúc',
    passed: () => 'Không đơn vị dự thi nào kết thúc trước ngày mở.',
    look: {
      what: ({ ended, people }, figures) =>
        `${figures.number(ended)} đơn vị đã kết thúc trước ngày mở, ${figures.number(people)} người còn ghi ở đó.`,
      todo: () => 'Người mới không chọn được các đơn vị này. Hãy xem các yêu cầu đổi đơn vị.'
    }
  },
  consents: {
    title: 'Đồng ý tham gia',
    passed: ({ people }, figures) => (people === 0 ? 'Chưa ai tham gia.' : `Cả ${figures.number(people)} người đã đồng ý tham gia.`),
    look: {
      what: ({ waiting, people }, figures) =>
        `${figures.number(waiting)} trong ${figures.number(people)} người có tên mà chưa đồng ý tham gia.`,
      todo: () => 'Họ chưa vào thi được. Nhắc đơn vị phát phiếu và mời họ vào đồng ý.'
    }
  },
  seal: {
    title: 'Niêm phong',
    passed: ({ sealed, opensInSeconds }, figures) =>
      sealed === 1 ? 'Vòng đã niêm phong.' : `Chưa niêm phong, còn ${figures.spelled(opensInSeconds)} mới tới giờ mở.`,
    look: {
      what: ({ opensInSeconds }, figures) => `Còn ${figures.spelled(opensInSeconds)} là tới giờ mở mà vòng chưa niêm phong.`,
      todo: () => 'Hai người của Ban Tổ chức niêm phong ở trang điều hành vòng.'
    },
    blocked: {
      what: () => 'Đã tới giờ mở mà vòng chưa niêm phong.',
      todo: () => 'Sau giờ mở không niêm phong được nữa: đặt lại giờ mở, rồi hai người niêm phong.'
    }
  },
  'second-organizer': {
    title: 'Hai người của Ban Tổ chức',
    passed: ({ organizers }, figures) => `${figures.number(organizers)} người giữ vai trò ban tổ chức của hội thi.`,
    look: {
      what: () => 'Vòng đã niêm phong, nhưng chỉ còn một người giữ vai trò ban tổ chức của hội thi.',
      todo: () => `Những việc cần hai người sẽ không làm được. ${askForSecond}`
    },
    blocked: {
      what: () => 'Chỉ có một người giữ vai trò ban tổ chức của hội thi, mà niêm phong cần hai người.',
      todo: () => askForSecond
    }
  },
  clocks: {
    title: 'Đồng hồ máy chủ',
    passed: () => 'Đồng hồ của cơ sở dữ liệu và của máy chủ khớp nhau.',
    look: { what: clocksDiffer, todo: askForClocks },
    blocked: { what: clocksDiffer, todo: askForClocks }
  },
  disk: {
    title: 'Chỗ trống trên đĩa',
    passed: onDisks,
    look: { what: onDisks, todo: askForRoom },
    blocked: { what: onDisks, todo: askForRoom }
  },
  files: {
    title: 'Nơi lưu clip',
    passed: () => 'Nơi lưu clip trả lời bình thường.',
    look: {
      what: () => 'Nơi lưu clip không trả lời. Vòng thi vẫn mở được; clip chưa xem được và tệp mới gửi phải chờ.',
      todo: () => 'Nhờ người phụ trách máy chủ xem nhật ký và kho lưu tệp.'
    }
  },
  mail: {
    title: 'Thư điện tử',
    passed: () => 'Máy chủ gửi được thư điện tử.',
    look: {
      what: () => 'Máy chủ chưa được đặt để gửi thư điện tử.',
      todo: () => 'Thông báo chỉ nằm trong hộp thư trên trang. Nếu muốn gửi thư, nhờ người phụ trách máy chủ đặt SMTP_URL.'
    }
  },
  'earlier-rounds': {
    title: 'Các vòng trước',
    passed: ({ rounds }, figures) =>
      rounds === 0 ? 'Chưa có vòng nào đóng trước vòng này.' : `Mọi bài của ${figures.number(rounds)} vòng đã đóng đều đã chấm.`,
    look: {
      what: ({ unmarked, unmarkedRounds }, figures) =>
        `${figures.number(unmarked)} bài của ${figures.number(unmarkedRounds)} vòng đã đóng chưa được chấm.`,
      todo: () => 'Bài được chấm tự động trong vài phút sau khi vòng đóng. Nếu lâu hơn, hãy báo người phụ trách máy chủ.'
    }
  }
}
