/** Lays the text of the rules out as an official document: the same sentences as on the page, in numbered articles. Knows nothing of files. */
import type { RulesSection } from '@hoi-thi/shared/contest'
import type { Rules } from '@hoi-thi/shared/rules'
import { dayOf } from '../../lib/day.ts'
import type { PrintedDocument } from '../../lib/print/printed-document.ts'
import { dateText } from '../../lib/print/typesetting.ts'

interface Published {
  sections: RulesSection[]
  rules: Pick<Rules, 'title' | 'organizer' | 'legalBases'>
  version: number
  publishedAt: Date
}

/** What only a registry or a hand knows. */
const blank = '…………'

export function rulesDocument({ sections, rules, version, publishedAt }: Published): PrintedDocument {
  const bases = rules.legalBases.map((basis) => `Căn cứ ${basis}`)
  const isBasis = (paragraph: string) => bases.some((basis) => paragraph === `${basis}.`)
  return {
    body: rules.organizer,
    number: `Số: ${blank}`,
    placeAndDate: `${blank}, ${dateText(dayOf(publishedAt))}`,
    kind: 'Thể lệ',
    title: version === 1 ? rules.title : `${rules.title} (bản ${version})`,
    bases,
    // What the document rests on stands before its first article, and not once more within it.
    articles: sections.map(({ title, paragraphs }) => ({ title, paragraphs: paragraphs.filter((paragraph) => !isBasis(paragraph)) })),
    recipients: ['Các cơ quan, đơn vị tham gia', 'Trang thông tin của hội thi', 'Lưu: VT'],
    signature: ['TM. Ban Tổ chức', 'Trưởng ban'],
    madeAt: publishedAt
  }
}
