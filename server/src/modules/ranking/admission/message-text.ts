/** What people are told who come into a round, and those who had been in and are not any more. */
import { instantText } from '@hoi-thi/shared/rules-wording'

interface Place {
  contestTitle: string
  slug: string
  roundName: string
}

export const admittedText = ({ contestTitle, slug, roundName, opensAt }: Place & { opensAt: Date }) => ({
  title: `Bạn được vào ${roundName}`,
  body: [`Bạn được vào ${roundName} của ${contestTitle}.`, `Vòng thi mở lúc ${instantText(opensAt.toISOString())}.`].join('\n'),
  link: `/contests/${slug}`
})

export const notAdmittedText = ({ contestTitle, slug, roundName }: Place) => ({
  title: `Danh sách vào ${roundName} đã được lập lại`,
  body: [
    `Ban Tổ chức đã lập lại danh sách vào ${roundName} của ${contestTitle}. Trong danh sách mới không còn tên bạn.`,
    'Nếu có điều chưa rõ, hãy liên hệ Ban Tổ chức.'
  ].join('\n'),
  link: `/contests/${slug}`
})
