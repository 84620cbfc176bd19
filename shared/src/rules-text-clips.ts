/** What the rules print of clips and initiatives: who sends what, who marks it, and what it has reached then. */
import { instantText, listText, numberText, spanText } from './rules-wording.ts'
import type { ClipRules } from './unit-rules.ts'

const senderText = { unit: 'đơn vị', group: 'nhóm tác giả', person: 'cá nhân' }
export const kindText = { report: 'phóng sự', play: 'tiểu phẩm', model: 'mô hình, sáng kiến, giải pháp' }

export function clipsText(clips: ClipRules): string[] {
  const { senders, entriesEach, closesAt, criteria } = clips
  return [
    `Gửi bài: ${listText(senders.map((sender) => senderText[sender]))}; ${entriesEach === null ? 'không hạn chế số bài' : `mỗi bên không quá ${entriesEach} bài`}. Hạn gửi: ${instantText(closesAt)}.`,
    ...formText(clips),
    ...judgesText(clips),
    ...criteria.flatMap(criterionText),
    ...resultText(clips),
    ...voteText(clips)
  ]
}

const guardianText = {
  paper:
    'Bài có người dưới 16 tuổi xuất hiện thì phải gửi kèm văn bản đồng ý của cha mẹ hoặc người giám hộ. Văn bản này chỉ người gửi và Ban Tổ chức xem được, và được xóa khi hết hạn lưu.',
  declaration: 'Bài có người dưới 16 tuổi xuất hiện thì bên gửi cam kết đã có, và giữ, văn bản đồng ý của cha mẹ hoặc người giám hộ.'
}

function formText({ kinds, takesDocuments, largestMegabytes, longestSeconds, madeIn, guardianConsent }: ClipRules): string[] {
  return [
    `Thể loại: ${kinds.map((kind) => kindText[kind]).join('; ')}.`,
    `Mỗi clip dài không quá ${spanText(longestSeconds)}${madeIn === null ? '' : `, làm trong năm ${madeIn}`}.`,
    `${takesDocuments ? 'Sáng kiến, giải pháp có thể gửi bằng văn bản (.docx hoặc .pdf). ' : ''}Mỗi tệp không quá ${numberText(largestMegabytes)} MB.`,
    guardianText[guardianConsent]
  ]
}

function judgesText({ judges, isBlind, criteria }: ClipRules): string[] {
  return [
    `Mỗi bài do ít nhất ${judges} giám khảo chấm độc lập, theo các tiêu chí: ${criteria.map(({ name, maximum }) => `${name} (${maximum} điểm)`).join('; ')}.`,
    `Không ai chấm bài của đơn vị mình, của đơn vị cấp trên hay trực thuộc. ${isBlind ? 'Giám khảo không được biết bên gửi bài là ai.' : 'Giám khảo được biết bên gửi bài là ai.'}`
  ]
}

const stepText = { 0.25: 'một phần tư điểm', 0.5: 'nửa điểm', 1: 'một điểm' }

function criterionText({ name, step, anchors, remarkBelow }: ClipRules['criteria'][number]): string[] {
  const remark = remarkBelow === null ? '' : `; dưới ${numberText(remarkBelow)} điểm thì giám khảo ghi rõ nhận xét`
  const meanings = [...anchors].sort((one, other) => other.atLeast - one.atLeast)
  return [
    `${name}: chấm lẻ đến ${stepText[step]}${remark}.`,
    ...(anchors.length === 0
      ? []
      : [`Mức điểm của ${name}: ${meanings.map(({ atLeast, text }) => `từ ${numberText(atLeast)} điểm: ${text}`).join('; ')}.`])
  ]
}

const aggregateText = {
  mean: 'Điểm của bài là trung bình cộng các phiếu đã ký.',
  trimmed: 'Điểm của bài là trung bình cộng các phiếu đã ký; khi có từ 4 phiếu trở lên thì bỏ một phiếu cao nhất và một phiếu thấp nhất.',
  normalized:
    'Điểm của bài là trung bình cộng các phiếu đã ký, sau khi bù trừ mức chấm chặt hay rộng của từng giám khảo; mức đó được tính chung từ tất cả các phiếu đã ký, theo phương pháp bình phương nhỏ nhất.'
}

function resultText({ aggregate, missingJudges, judges, ranksApart, senders }: ClipRules): string[] {
  return [
    aggregateText[aggregate],
    missingJudges === 'wait'
      ? `Bài chưa đủ ${judges} phiếu đã ký thì chưa có điểm.`
      : `Bài chưa đủ ${judges} phiếu thì tính theo các phiếu đã ký${judges > 1 ? ', ít nhất là 2 phiếu' : ''}; biên bản ghi rõ những bài như vậy.`,
    ranksApart
      ? 'Bài của đơn vị và bài của nhóm tác giả, cá nhân được xếp hạng riêng. Các bài bằng điểm cùng giữ một hạng.'
      : `${senders.length > 1 ? 'Bài của các bên được xếp hạng chung. ' : ''}Các bài bằng điểm cùng giữ một hạng.`
  ]
}

function voteText({ vote, ranksApart }: ClipRules): string[] {
  if (vote === null) return ['Không có bình chọn của người xem.']
  const { opensAt, closesAt, each, percent } = vote
  const most = ranksApart ? 'trong mỗi bảng xếp hạng, bài nhiều phiếu nhất' : 'bài nhiều phiếu nhất'
  return [
    `Người xem bình chọn cho các bài đã công bố từ ${instantText(opensAt)} đến ${instantText(closesAt)}. Mỗi tài khoản đã được đơn vị xác nhận, hoặc đăng nhập qua dịch vụ định danh, bình chọn cho tối đa ${each} bài, mỗi bài một phiếu; trong thời gian đó được đổi hoặc rút lại. Không ai bình chọn cho bài do mình gửi.`,
    'Số phiếu chỉ được công bố khi hết thời gian bình chọn, ghi riêng với điểm của Ban Giám khảo. Phiếu bất thường được Ban Tổ chức xem xét; loại phiếu phải có lý do và hai người quyết định.',
    percent === 0
      ? 'Bình chọn không tính vào kết quả chấm.'
      : `Bình chọn chiếm ${percent}% kết quả, phần còn lại là điểm của Ban Giám khảo; ${most} được trọn phần bình chọn, bài khác được theo tỷ lệ số phiếu.`
  ]
}
