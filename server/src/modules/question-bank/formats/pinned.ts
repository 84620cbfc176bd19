/** Options that speak of the others: they stay last, or keep all in their order. */

const sum = 'phương án|đáp án|ý|câu|nội dung|trường hợp|đối tượng|hành vi|quy định|lĩnh vực|biện pháp|quyền|nhiệm vụ|trách nhiệm|điều|đều'
const whole = new RegExp(
  [
    // Tất cả các phương án trên; Cả ba ý trên; Cả 3 phương án đều đúng.
    `^(?:tất cả|toàn bộ|cả (?:hai|ba|bốn|năm|[2-9])|(?:hai|ba|bốn|năm|[2-9])) (?:các |những )?(?:${sum})(?!\\p{L})(?=.*(?:trên|đúng|sai|nêu))`,
    '^tất cả (?:đều )?(?:đúng|sai)(?!\\p{L})',
    // Không phương án nào đúng; Không có đáp án nào ở trên.
    '^không (?:có )?(?:phương án|đáp án|ý|câu|nội dung|trường hợp)(?: trả lời)? nào',
    '^(?:phương án|đáp án|ý kiến|câu trả lời) khác(?!\\p{L})'
  ].join('|'),
  'iu'
)
/** Cả A và B; A, B, C đều đúng; Chỉ A đúng. */
const letters =
  /^(?:(?:[Cc]ả|[Gg]ồm|[Cc]hỉ|[Pp]hương án|[Đđ]áp án|[ÝýCc]âu|[Ýý]) )*[A-J](?:(?: ?,| và| hoặc| &)(?: (?:phương án|đáp án|ý|câu))? ?[A-J](?!\p{L}))+|^[Cc]hỉ (?:có )?[A-J] (?:đúng|sai)/u

export interface Order {
  /** Whether each option stays in its place. */
  pinned: boolean[]
  isShuffled: boolean
}

/** Letters of others would be wrong after shuffling; "trên" that does not stand last would be, too. */
export function orderOf(options: readonly string[]): Order {
  const last = options.length - 1
  const isShuffled = !options.some(
    (option, index) => letters.test(option) || (index < last && /^(?:tất cả|cả ).*trên/iu.test(option) && whole.test(option))
  )
  return { pinned: options.map((option, index) => index === last && last > 1 && (whole.test(option) || letters.test(option))), isShuffled }
}
