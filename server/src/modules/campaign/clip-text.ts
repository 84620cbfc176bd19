/** What the gallery and its entries say before any script runs. Pure. */
import { kindText } from '@hoi-thi/shared/rules-text-clips'
import { galleryRow, type Published } from '../entry/gallery-row.ts'

interface Contest {
  title: string
  slug: string
}

/** As many as the page shows at first; the rest is found by its search. */
const mostLinks = 24

export function galleryText({ title, slug }: Contest, published: readonly Published[]) {
  const intro = 'Các bài dự thi đã được Ban Tổ chức công bố. Ai cũng xem được, không cần đăng nhập.'
  return {
    title: `Trang trưng bày: ${title}`,
    description: intro,
    heading: 'Trang trưng bày',
    picture: null,
    sections: [{ paragraphs: [intro, published.length === 0 ? 'Chưa có bài nào được công bố.' : `${published.length} bài.`] }],
    links: published
      .slice(0, mostLinks)
      .map((entry) => galleryRow(entry, null))
      .map((row) => ({ href: `/contests/${slug}/clip/${row.number}`, text: `${row.title} (${kindText[row.kind]}, ${senderOf(row)})` }))
  }
}

export function clipText(contest: Contest, entry: Published) {
  const row = galleryRow(entry, null)
  const by = `${capital(kindText[row.kind])}, ${senderOf(row)}.`
  const { summary, credits, transcript } = entry
  return {
    title: `${row.title}: ${contest.title}`,
    description: [...summary.replace(/\s+/g, ' ').trim()].slice(0, mostDescription).join(''),
    heading: row.title,
    picture: row.poster,
    sections: [
      { paragraphs: [by, ...linesOf(summary)] },
      ...(credits.length > 0 ? [{ title: 'Người thực hiện', paragraphs: credits.map(({ name, part }) => `${part}: ${name}`) }] : []),
      ...(transcript?.trim() ? [{ title: 'Lời thoại', paragraphs: linesOf(transcript) }] : [])
    ],
    links: [{ href: `/contests/${contest.slug}/clip`, text: 'Trang trưng bày' }]
  }
}

/** More is cut by whoever shows it. */
const mostDescription = 300

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const senderOf = ({ senderName, unitName }: { senderName: string; unitName: string | null }): string =>
  unitName && unitName !== senderName ? `${senderName}, ${unitName}` : senderName
