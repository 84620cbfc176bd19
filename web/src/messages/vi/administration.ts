/** What the pages of administration say about accounts and roles. */
export const administration = {
  tabs: {
    label: 'Các phần quản trị',
    accounts: 'Tài khoản',
    units: 'Đơn vị',
    contests: 'Hội thi',
    rules: 'Thể lệ',
    people: 'Người dự thi',
    entries: 'Bài dự thi',
    results: 'Kết quả',
    awards: 'Giải thưởng',
    duty: 'Trực vòng thi',
    pools: 'Kho câu hỏi',
    rounds: 'Lịch vòng thi',
    judging: 'Chấm bài dự thi',
    control: 'Điều hành vòng',
    requests: 'Yêu cầu dữ liệu',
    audit: 'Nhật ký',
    roots: 'Dấu niêm',
    verification: 'Kiểm tra'
  },
  accounts: {
    title: 'Tài khoản và vai trò',
    search: 'Tìm tài khoản',
    hint: 'Họ tên hoặc tên đăng nhập',
    submit: 'Tìm',
    before: {
      title: 'Hãy tìm một tài khoản',
      text: 'Ghi vài chữ trong họ tên hoặc tên đăng nhập. Danh sách không hiện sẵn, để không ai lướt qua tên mọi người.'
    },
    none: {
      title: (query: string) => `Không có tài khoản nào khớp với “${query}”`,
      text: 'Hãy thử ít chữ hơn, hoặc đủ dấu. Người chưa có tài khoản cần tự đăng ký trước khi nhận vai trò.'
    },
    more: 'Xem thêm tài khoản',
    first: 'Về đầu danh sách',
    registered: (moment: string) => `Đăng ký ${moment}`,
    noRole: 'Không giữ vai trò nào',
    own: 'Đây là tài khoản của bạn. Không ai tự cấp hay tự thu hồi vai trò của mình: hãy nhờ một quản trị khác.',
    toOwn: 'Tới Tài khoản của tôi',
    deeds: 'Việc tài khoản này đã làm',
    about: 'Việc liên quan tới tài khoản này'
  },
  held: {
    title: 'Vai trò đang giữ',
    everywhere: 'toàn hệ thống',
    since: (moment: string) => `từ ${moment}`,
    end: 'Thu hồi',
    endOf: (role: string, scope: string) => `Thu hồi ${role}, ${scope}`,
    question: (role: string, name: string) => `Thu hồi vai trò ${role} của ${name}?`,
    text: (scope: string) => `Phạm vi: ${scope}. Có hiệu lực ngay: trang đang mở của người đó bị từ chối ở lần bấm sau.`,
    keep: 'Giữ nguyên',
    confirm: 'Thu hồi vai trò',
    done: 'Đã thu hồi vai trò'
  },
  give: {
    title: 'Cấp vai trò',
    role: 'Vai trò nào?',
    contest: 'Hội thi nào?',
    chooseContest: 'Chọn hội thi',
    unit: 'Đơn vị nào?',
    unitContest: 'Tìm đơn vị trong hội thi nào?',
    errors: { role: 'Bạn chưa chọn vai trò', scope: 'Bạn chưa chọn hội thi hoặc đơn vị cho vai trò này' },
    submit: 'Cấp vai trò',
    question: (role: string, name: string) => `Cấp vai trò ${role} cho ${name}?`,
    scope: (scope: string) => `Phạm vi: ${scope}.`,
    may: (what: string) => `Người giữ vai trò được: ${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)}.`,
    factor: 'Người đó cần bật xác thực hai lớp rồi mới dùng được vai trò.',
    back: 'Xem lại',
    confirm: 'Cấp vai trò',
    done: 'Đã cấp vai trò'
  },
  help: {
    title: 'Giúp đăng nhập',
    signOut: 'Đăng xuất khỏi mọi thiết bị',
    signOutText: 'Dùng khi người đó mất máy hoặc ngờ có người khác vào.',
    signOutQuestion: (name: string) => `Đăng xuất ${name} khỏi mọi thiết bị?`,
    signOutMore: 'Người đó đăng nhập lại được ngay. Lượt thi đang làm không mất: mọi câu đã báo “Đã lưu” đều còn nguyên.',
    signOutConfirm: 'Đăng xuất mọi thiết bị',
    signedOut: 'Đã đăng xuất tài khoản khỏi mọi thiết bị',
    factor: 'Gỡ xác thực hai lớp',
    factorText: 'Chỉ gỡ khi bạn đã gặp hoặc gọi lại đúng người qua số bạn vẫn biết.',
    factorQuestion: (name: string) => `Gỡ xác thực hai lớp của ${name}?`,
    factorMore:
      'Người đó bị đăng xuất khỏi mọi thiết bị, đăng nhập lại chỉ bằng mật khẩu và cần bật lại xác thực hai lớp. Việc này được ghi vào nhật ký.',
    factorConfirm: 'Gỡ xác thực hai lớp',
    factorRemoved: 'Đã gỡ xác thực hai lớp và đăng xuất tài khoản',
    keep: 'Không làm'
  },
  errorTitle: 'Chưa thực hiện được'
}
