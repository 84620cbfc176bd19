/** What anyone may read of what was done to a round, and what those whom it touches are told. */
import { instantText } from '@hoi-thi/shared/rules-wording'

interface Named {
  name: string
}

export const sealedNotice = ({ name }: Named, commitment: string) =>
  `${name} đã được hai người của Ban Tổ chức niêm phong. Mã cam kết SHA-256: ${commitment}.`

export const unsealedNotice = ({ name }: Named, reason: string) =>
  `Ban Tổ chức mở niêm phong ${name} trước giờ mở vòng. Lý do: ${ended(reason)}`

export const pausedNotice = ({ name }: Named, reason: string) =>
  `${name} tạm dừng. Đồng hồ của các bài đang làm đứng lại, câu đã chọn vẫn được lưu, chưa ai bắt đầu bài mới được. Lý do: ${ended(reason)}`

export const resumedNotice = ({ name, closesAt }: Named & { closesAt: Date }, ms: number) =>
  `${name} tiếp tục sau khi tạm dừng ${lengthText(ms)}. Mỗi bài đang làm được cộng đúng khoảng đó. Vòng khép lại lúc ${instantText(closesAt.toISOString())}.`

export const compensatedNotice = (
  { name, closesAt }: Named & { closesAt: Date },
  { from, to, reason }: { from: Date; to: Date; reason: string },
  closeMoved: boolean
) =>
  [
    `${name}: từ ${instantText(from.toISOString())} đến ${instantText(to.toISOString())} máy chủ bị gián đoạn. Mỗi bài còn mở được cộng ${lengthText(to.getTime() - from.getTime())}.`,
    ...(closeMoved ? [`Vòng khép lại lúc ${instantText(closesAt.toISOString())}.`] : []),
    `Lý do: ${ended(reason)}`
  ].join(' ')

interface Place {
  contestTitle: string
  roundName: string
  link: string
}

export const extendedText = ({ contestTitle, roundName, link }: Place, seconds: number, reason: string) => ({
  title: `Bạn được thêm ${lengthText(seconds * 1000)} ở ${roundName}`,
  body: [
    `Ban Tổ chức ${contestTitle} cho bạn thêm ${lengthText(seconds * 1000)} ở ${roundName}.`,
    `Lý do: ${ended(reason)}`,
    'Nếu bạn đang làm bài, đồng hồ tự chỉnh; nếu chưa bắt đầu, thời gian được cộng khi bạn bắt đầu.'
  ].join('\n'),
  link
})

export const withdrawnText = ({ contestTitle, roundName, link }: Place, seconds: number) => ({
  title: `${lengthText(seconds * 1000)} thêm ở ${roundName} được rút lại`,
  body: `Ban Tổ chức ${contestTitle} rút lại ${lengthText(seconds * 1000)} đã cho thêm ở ${roundName} mà bạn chưa dùng đến. Câu đã lưu vẫn nguyên.`,
  link
})

export const compensatedText = ({ contestTitle, roundName, link }: Place, ms: number) => ({
  title: `Bài của bạn ở ${roundName} được cộng ${lengthText(ms)}`,
  body: `Máy chủ của ${contestTitle} bị gián đoạn khi bạn đang làm bài. Ban Tổ chức cộng ${lengthText(ms)} vào bài của bạn ở ${roundName}; đồng hồ tự chỉnh. Câu đã lưu vẫn nguyên.`,
  link
})

export const endedText = ({ contestTitle, roundName, link }: Place, { from, to }: { from: Date; to: Date }) => ({
  title: `${roundName}: máy chủ bị gián đoạn khi bạn đang làm bài`,
  body: [
    `Từ ${instantText(from.toISOString())} đến ${instantText(to.toISOString())} máy chủ của ${contestTitle} bị gián đoạn, trong lúc bài của bạn ở ${roundName} đang mở.`,
    'Bài của bạn đã khép lại, mọi câu đã báo “Đã lưu” được giữ nguyên và được tính.',
    'Nếu việc này làm bạn mất thời gian, hãy báo Ban Tổ chức để được xem xét.'
  ].join('\n'),
  link
})

/** "1 giờ 5 phút", "12 phút", "45 giây": whole seconds, the longest parts first. */
export function lengthText(ms: number): string {
  const whole = Math.round(ms / 1000)
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'giờ'],
    [Math.floor((whole % 3600) / 60), 'phút'],
    [whole % 60, 'giây']
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return said.join(' ') || '0 giây'
}

const ended = (reason: string) => (/[.!?…]$/.test(reason) ? reason : `${reason}.`)
