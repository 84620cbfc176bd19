/** What the organizer's console of rules says: the draft step by step, its publication, and new contests. */
import type { RulesFaultCode } from '@hoi-thi/shared/rules-faults'
import type { Effect, TemplateId } from '@hoi-thi/shared/rules-version'
import { ruleChoices, ruleFields } from './rules-fields.ts'

const steps = {
  chung: 'Chung',
  'doi-tuong': 'Đối tượng',
  'vong-thi': 'Vòng thi',
  'bai-thi': 'Bài thi và chấm',
  'xep-hang': 'Xếp hạng',
  'don-vi': 'Đơn vị',
  clip: 'Clip, sáng kiến',
  'giai-thuong': 'Giải thưởng',
  'cong-bo': 'Công bố, khiếu nại, dữ liệu',
  'phat-hanh': 'Công bố thể lệ'
}

const faults: Record<RulesFaultCode | 'blank' | 'out-of-range', string> = {
  blank: 'Bạn chưa ghi mục này',
  'out-of-range': 'Giá trị này ngoài khoảng cho phép',
  'closes-before-opens': 'Vòng phải khép lại sau khi mở',
  'rounds-overlap': 'Vòng này mở khi vòng trước chưa khép lại',
  'code-twice': 'Mã này đã có vòng khác dùng',
  'division-twice': 'Hai bảng có cùng mã',
  'bloc-twice': 'Hai khối có cùng mã',
  'bloc-of-two': 'Một loại đơn vị chỉ thuộc một khối',
  'paper-empty': 'Ma trận đề chưa có câu nào',
  'row-division-unknown': 'Ma trận đề có câu cho một bảng không còn',
  'no-quiz': 'Chưa có vòng thi trắc nghiệm nào được tính',
  'maximum-missing': 'Phần chấm bên ngoài cần điểm cao nhất',
  'admits-unknown': 'Vòng trước được nhắc đến không còn',
  'admits-later': 'Vòng trước phải khép lại trước khi vòng này mở',
  'admits-limit-missing': 'Bạn chưa ghi lấy đến hạng nào, hoặc từ mấy điểm',
  'breaks-ties-unknown': 'Phải chọn một vòng trắc nghiệm để phân định',
  'order-twice': 'Một tiêu chí xếp hạng được ghi hai lần',
  'order-without-prediction': 'Xếp hạng có xét dự đoán, nhưng bài thi không có câu dự đoán',
  'prediction-before-timed': 'Vòng tính giờ từng câu thì câu dự đoán phải hỏi sau phần câu hỏi',
  'prediction-unused': 'Có câu dự đoán, nhưng xếp hạng không xét đến',
  'order-without-tie-break': 'Xếp hạng có xét phần phân định, nhưng không vòng nào là phần đó',
  'tie-break-unused': 'Có phần phân định, nhưng xếp hạng không xét đến',
  'only-with-many': '“Bài duy nhất” cần đúng 1 lượt trong một vòng',
  'limit-above-larger': 'Số lượt này lớn hơn mức của khoảng dài hơn',
  'complete-without-prediction': 'Đòi trả lời câu dự đoán, nhưng bài thi không có câu đó',
  'question-time-too-long': 'Cộng thời gian từng câu dài hơn cả bài',
  'unit-division-unknown': 'Có bảng được tính cho đơn vị không còn',
  'metric-twice': 'Một chỉ số được ghi hai lần',
  'metric-without-clips': 'Xếp hạng đơn vị có xét bài dự thi, nhưng không có phần thi clip',
  'last-tier-missing': 'Mức cuối phải để trống số người, cho các đơn vị còn lại',
  'age-reversed': 'Tuổi trên phải lớn hơn tuổi dưới',
  'prize-within-unknown': 'Giải này xét trong một bảng hoặc khối không còn',
  'prize-period-unknown': 'Giải theo tháng, quý, nhưng không vòng nào thuộc tháng, quý',
  'prize-for-clips-without-clips': 'Giải cho bài dự thi, nhưng không có phần thi clip',
  'criterion-twice': 'Có hai tiêu chí chấm cùng mã',
  'above-maximum': 'Số điểm này cao hơn điểm cao nhất của tiêu chí',
  'vote-closes-before-entries': 'Bình chọn hết trước hạn gửi bài: bài gửi sau không kịp được bình chọn',
  'vote-too-heavy': 'Bình chọn chiếm nhiều nhất 30% kết quả',
  'overall-rounds-missing': 'Bạn chưa ghi tính bao nhiêu vòng tốt nhất',
  'consent-version-same': 'Lời đồng ý đã đổi nên cần số bản mới'
}

const reasons: Record<Effect['reasons'][number]['code'], (rounds: string) => string> = {
  'running-round-changed': (rounds) => `${rounds} đang thi: không đổi được cách ra đề, chấm và xếp hạng giữa vòng`,
  'past-round-changed': (rounds) => `${rounds} đã thi xong: không đổi được nữa`,
  'begun-round-removed': (rounds) => `${rounds} đã bắt đầu: không bỏ được`,
  'running-round-shortened': (rounds) => `${rounds} đang thi: không rút ngắn được`,
  'running-round-extended': (rounds) => `${rounds} đang thi sẽ được gia hạn`,
  'amended-while-running': (rounds) => `Thể lệ đổi khi ${rounds} đang thi`,
  'division-with-people-removed': () => 'Một bảng đã có người ghi danh bị bỏ'
}

const templates: Record<TemplateId, { name: string; lines: string[] }> = {
  weekly: {
    name: 'Thi hằng tuần',
    lines: [
      '4 tuần, mỗi tuần 15 câu và 1 câu dự đoán, 15 phút, 1 lượt',
      'Bảng cán bộ và bảng người dân từ 18 tuổi',
      '3 khối đơn vị xếp theo tỷ lệ tham gia; giải tuần và giải tập thể'
    ]
  },
  month: {
    name: 'Một vòng 30 ngày',
    lines: [
      '19 câu từ dễ đến khó, 20 phút, tối đa 3 lượt',
      'Lấy bài nhiều điểm nhất, rồi bài xong sớm nhất',
      'Mở cho mọi người; dự đoán số người đúng tất cả'
    ]
  },
  school: {
    name: 'Học sinh, nhiều chặng',
    lines: [
      'Từng câu 30 giây, mỗi câu đúng 10 điểm',
      '2 vòng loại, 15 người đầu mỗi bảng vào chung kết, bấm chuông phân định',
      'Là người chưa thành niên: có sự đồng ý của cha, mẹ hoặc người giám hộ'
    ]
  },
  'unit-gates': {
    name: 'Thi đua giữa các đơn vị',
    lines: [
      '10 câu trong 5 phút, không hạn chế số lượt',
      'Đơn vị phải đạt tỷ lệ tối thiểu theo quy mô và có bài sáng kiến',
      'Điểm đơn vị tính theo công thức'
    ]
  }
}

export const rules = {
  fields: ruleFields,
  choices: ruleChoices,
  faults,
  steps,
  title: 'Soạn thể lệ',
  stepsLabel: 'Các bước soạn thể lệ',
  stepOf: (number: string, total: string, name: string) => `Bước ${number} trên ${total}: ${name}`,
  previous: (name: string) => `Bước trước: ${name}`,
  next: (name: string) => `Bước sau: ${name}`,
  unpublished: 'Hội thi này chưa công bố thể lệ: ngoài Ban Tổ chức chưa ai thấy',
  basedOn: (version: string) => `Đang soạn bản sau của thể lệ bản ${version}`,
  save: {
    label: 'Lưu bản nháp',
    saved: (stamp: string) => `Đã lưu lúc ${stamp}`,
    none: 'Chưa có bản nháp: đang là thể lệ hiện hành',
    unsaved: 'Có thay đổi chưa lưu',
    failed: 'Chưa lưu được. Những gì bạn đã ghi vẫn còn trên màn hình'
  },
  faultTitle: (count: string) => `${count} chỗ cần sửa trước khi công bố`,
  faultIn: (step: string, round: string | null, fault: string) => `${round ?? step}: ${fault}`,
  faultField: (field: string, fault: string) => `${field}: ${fault}`,
  conflict: {
    title: (name: string) => `${name} vừa lưu bản nháp này trước bạn`,
    text: 'Chưa có gì của bạn bị mất: phần bạn ghi vẫn ở trên màn hình. Bản của người kia khác bản của bạn ở những chỗ sau.',
    theirs: 'Bản của người kia',
    mine: 'Bản của bạn',
    keepMine: 'Giữ bản của tôi, rồi lưu đè',
    takeTheirs: 'Lấy bản của người kia, bỏ phần tôi ghi'
  },
  preview: {
    title: 'Thể lệ sẽ in',
    waits: 'Phần này hiện lại khi các ô còn trống đã được ghi.',
    changed: 'Khác bản hiện hành',
    new: 'Mới',
    before: 'Bản hiện hành:',
    gone: 'Bỏ:'
  },
  lists: {
    up: 'Lên',
    down: 'Xuống',
    copy: 'Sao chép',
    remove: 'Bỏ',
    of: (deed: string, name: string) => `${deed}: ${name}`,
    copyName: (name: string) => `${name} (bản sao)`,
    unnamed: (number: string) => `Mục ${number}`
  },
  none: 'Không chọn',
  everyone: 'Tất cả',
  ownPoints: 'Không: điểm được cộng vào kết quả chung',
  parts: {
    text: 'Lời nói đầu',
    consent: 'Sự đồng ý',
    consentVersion: (version: string) => `Lời đồng ý bản ${version}`,
    divisions: 'Các bảng',
    addDivision: 'Thêm bảng',
    excluded: 'Không được dự thi',
    addExcluded: 'Thêm nhóm không dự thi',
    unitAdded: (name: string) => `Đã thêm ${name}.`,
    unitThere: (name: string) => `${name} đã có trong danh sách.`,
    unitRemoved: (name: string) => `Đã bỏ ${name}.`,
    unitUnknown: 'Đơn vị không còn dự thi',
    rounds: 'Các vòng',
    addRound: 'Thêm vòng',
    allRounds: 'Về danh sách vòng',
    roundLine: (opens: string, closes: string) => `${opens} đến ${closes}`,
    questions: (count: string) => `${count} câu`,
    paper: 'Cách ra đề',
    admission: 'Ai được vào',
    outside: 'Chấm bên ngoài',
    attempts: 'Lượt thi',
    scoring: 'Cách chấm',
    prediction: 'Câu dự đoán',
    order: 'Tiêu chí, theo thứ tự xét',
    addKey: 'Thêm tiêu chí',
    chooseKey: 'Chọn tiêu chí',
    timeHint:
      '“Thời gian” có hai nghĩa. Thời gian làm bài là khoảng từ lúc mở đề đến câu trả lời cuối; thời điểm hoàn thành là lúc máy chủ nhận câu trả lời cuối. Hãy chọn đúng tiêu chí mình muốn.',
    formula: 'Công thức điểm của đơn vị',
    formulaHint: 'Điểm bằng tổng của từng chỉ số nhân với hệ số.',
    addMetric: 'Thêm chỉ số',
    gates: 'Điều kiện để được xếp hạng',
    addGate: 'Thêm điều kiện',
    tiers: 'Các mức, từ đơn vị nhỏ đến lớn',
    addTier: 'Thêm mức',
    otherUnits: 'Các đơn vị còn lại',
    unitsUnder: (people: string) => `Đơn vị dưới ${people} người`,
    blocs: 'Các khối',
    addBloc: 'Thêm khối',
    clips: 'Clip, sáng kiến',
    judging: 'Chấm bài',
    vote: 'Bình chọn của người xem',
    criteria: 'Tiêu chí chấm',
    addCriterion: 'Thêm tiêu chí chấm',
    anchors: 'Mức điểm nghĩa là gì',
    addAnchor: 'Thêm mức điểm',
    fromPoints: (points: string) => `Từ ${points} điểm`,
    prizes: 'Cơ cấu giải',
    addPrize: 'Thêm giải',
    show: 'Người dự thi thấy gì',
    publication: 'Công bố kết quả',
    data: 'Khiếu nại và dữ liệu'
  },
  orderKeys: {
    points: 'Số điểm (nhiều hơn xếp trên)',
    correct: 'Số câu đúng (nhiều hơn xếp trên)',
    'full-marks': 'Đúng tất cả các câu (xếp trên người còn lại)',
    'prediction-difference': 'Độ lệch dự đoán (nhỏ hơn xếp trên)',
    duration: 'Thời gian làm bài: khoảng từ mở đề đến câu cuối (ngắn hơn xếp trên)',
    finish: 'Thời điểm hoàn thành: lúc nhận câu cuối (sớm hơn xếp trên)',
    'tie-break': 'Phần thi phân định (cao hơn xếp trên)'
  },
  blueprint: {
    title: 'Ma trận đề',
    hint: 'Số câu rút cho mỗi bài, theo chủ đề và mức độ.',
    papers: 'Câu cho bài của',
    all: 'Mọi bảng',
    topic: 'Chủ đề',
    sum: 'Cộng',
    cell: (topic: string, level: string) => `${topic}, ${level}`,
    inBank: (count: string) => `kho có ${count}`,
    short: (count: string) => `kho chỉ có ${count}`,
    total: (count: string) => `Cộng ${count} câu`,
    noBank: 'Số câu của ngân hàng hiện ra sau khi thể lệ có vòng thi được công bố lần đầu.'
  },
  publish: {
    first: 'Đây là lần công bố đầu tiên. Từ lúc đó mọi người thấy hội thi và ghi danh được.',
    unchanged: 'Bản nháp giống hệt thể lệ hiện hành: chưa có gì để công bố.',
    saveFirst: 'Có thay đổi chưa lưu. Hãy lưu bản nháp, rồi xem lại ở đây trước khi công bố.',
    mendFirst: 'Còn chỗ cần sửa: danh sách ở đầu trang.',
    changes: 'Những gì thay đổi',
    before: 'Trước',
    after: 'Sau',
    nothing: 'Không có',
    quiet: 'Lời văn không đổi; chỉ đổi những chi tiết không in ra.',
    whom: 'Đụng đến ai',
    people: (count: string) => `${count} người đã ghi danh: từng người được báo`,
    open: (count: string) => `${count} bài đang làm: giữ thể lệ lúc bắt đầu làm`,
    finished: (count: string) => `${count} bài đã nộp ở vòng đang thi: giữ thể lệ lúc bắt đầu làm`,
    unseals: (rounds: string) => `${rounds} phải niêm phong lại`,
    nobody: 'Chưa ai ghi danh, chưa có bài thi nào.',
    refused: 'Không công bố được bản nháp này',
    refusedText: 'Hãy trả những mục đó về như cũ; các mục khác vẫn công bố được.',
    two: 'Cần hai người cùng quyết định',
    twoText: 'Bạn đề nghị công bố; một thành viên khác của Ban Tổ chức xem và duyệt. Sửa bản nháp thì đề nghị mất hiệu lực.',
    reasons,
    reason: 'Lý do sửa đổi',
    reasonHint: 'Mọi người đọc được ở trang thể lệ, ví dụ: Gia hạn theo đề nghị của các đơn vị vùng bão lũ',
    reasonFirstHint: 'Lưu cùng thể lệ, ví dụ: Theo Kế hoạch số 12/KH-UBND',
    reasonMissing: 'Bạn chưa ghi lý do (ít nhất 3 chữ cái)',
    publish: 'Công bố thể lệ',
    propose: 'Đề nghị công bố',
    approve: 'Duyệt và công bố',
    proposedBy: (name: string, moment: string) => `${name} đề nghị công bố lúc ${moment}`,
    waiting: 'Bạn đã đề nghị. Một thành viên khác của Ban Tổ chức cần mở trang này và duyệt.',
    why: (reason: string) => `Lý do: ${reason}`,
    proposed: 'Đã đề nghị công bố',
    proposedText: 'Hãy nhắn một thành viên khác của Ban Tổ chức mở trang này để duyệt.',
    done: (version: string) => `Đã công bố thể lệ bản ${version}`,
    doneText: 'Việc tiếp theo: đổ kho câu hỏi cho từng vòng, rồi xem lịch có vòng nào còn vướng. Mỗi vòng được niêm phong trước khi mở.',
    toRules: 'Xem thể lệ đã công bố',
    toCalendar: 'Tới Lịch các vòng',
    toPools: 'Tới Kho câu hỏi',
    giveUp: 'Bỏ bản nháp',
    giveUpQuestion: 'Bỏ bản nháp này?',
    giveUpText: 'Mọi thay đổi chưa công bố mất hẳn. Thể lệ hiện hành giữ nguyên.',
    keep: 'Giữ bản nháp',
    givenUp: 'Đã bỏ bản nháp'
  },
  contests: {
    title: 'Hội thi của tôi',
    administratorTitle: 'Hội thi',
    intro: 'Mọi hội thi bạn tổ chức, kể cả hội thi chưa công bố.',
    administratorIntro: 'Bạn lập hội thi từ một mẫu, rồi cấp vai trò Ban Tổ chức cho người soạn và công bố thể lệ.',
    none: { title: 'Bạn chưa tổ chức hội thi nào', text: 'Người quản trị cấp vai trò Ban Tổ chức, rồi hội thi hiện ở đây.' },
    write: 'Soạn thể lệ',
    writeOf: (name: string) => `Soạn thể lệ: ${name}`,
    people: 'Người dự thi',
    create: 'Tạo hội thi mới'
  },
  create: {
    title: 'Tạo hội thi mới',
    begin: 'Bắt đầu từ',
    copy: 'Bản sao của một hội thi',
    copyLines: [
      'Giữ nguyên mọi mục của thể lệ',
      'Các vòng dời theo ngày mở mới, giữ khoảng cách',
      'Không chép người dự thi, bài thi và kết quả'
    ],
    templates,
    source: 'Hội thi nào',
    name: 'Tên hội thi',
    slug: 'Địa chỉ',
    slugHint: 'Chữ thường không dấu, số và gạch nối. Trang sẽ ở /contests/ rồi đến phần này',
    opens: 'Vòng đầu mở lúc',
    opensHint: 'Giờ Việt Nam. Các vòng sau theo khoảng cách của mẫu; bạn sửa được từng vòng',
    errorTitle: 'Chưa tạo được hội thi',
    errors: {
      begin: 'Bạn chưa chọn bắt đầu từ đâu',
      title: 'Tên hội thi cần ít nhất 3 chữ cái',
      slug: 'Địa chỉ chỉ gồm chữ thường không dấu, số và gạch nối ở giữa',
      opens: 'Bạn chưa chọn lúc mở vòng đầu'
    },
    submit: 'Tạo và soạn thể lệ',
    submitOnly: 'Tạo hội thi',
    created: (title: string) => `Đã tạo ${title}`,
    createdText: 'Hội thi chưa ai thấy. Hãy cấp vai trò Ban Tổ chức cho người soạn thể lệ.',
    toAccounts: 'Tới Tài khoản và vai trò'
  }
}
