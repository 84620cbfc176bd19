/** What a public page says before any script runs: for readers without script, for search engines, and for shared links. */
import type { Round } from '@hoi-thi/shared/contest'
import { instantText } from '@hoi-thi/shared/rules-wording'
import type { Ctx } from '../../context.ts'
import { phaseOfRound } from '../contest/phase.ts'
import { findContest, findRules, listContests, listRounds } from '../contest/queries.ts'
import { sectionsOf } from '../contest/wording/actions.ts'
import { listPublished } from '../entry/gallery/queries.ts'
import { factsOf } from '../ranking/finding/actions.ts'
import { tableOf } from '../ranking/surfaces/actions.ts'
import { lineOf } from '../ranking/surfaces/board-table.ts'
import { clipText, galleryText } from './clip-text.ts'

export interface PageText {
  status: 200 | 404
  title: string
  description: string
  heading: string
  /** The address of a picture for where the page is shared, without the host; null: there is none. */
  picture: string | null
  sections: { title?: string; paragraphs: string[] }[]
  links: { href: string; text: string }[]
}

const site = 'Hội thi Bình đẳng giới'

export async function pageTextOf(ctx: Ctx, { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): Promise<PageText> {
  const [word, slug, part, item] = pathname.split('/').filter(Boolean)
  if (word === 'contests' && slug && part === 'boards') return boardText(ctx, slug, item ?? 'units', searchParams)
  if (word && word !== 'contests') return knownPages.has(word) ? plain(200) : plain(404)
  const contest = slug ? await findContest(ctx.db, slug) : (await listContests(ctx.db))[0]
  const rules = contest && (await findRules(ctx.db, contest.id, contest.rulesVersion))
  if (!contest || !rules) return plain(slug ? 404 : 200)
  if (part === 'clip') return clipPage(ctx, contest, item)
  const schedule = (await listRounds(ctx.db, contest.id)).map((round) => roundText(round, phaseOfRound(round, ctx.now)))
  const common = { status: 200 as const, description: contest.summary, picture: null, links: linksOf(contest) }
  if (part === 'rules') {
    return {
      ...common,
      title: `Thể lệ: ${contest.title}`,
      heading: `Thể lệ ${contest.title}`,
      sections: await sectionsOf(ctx, contest, rules.body)
    }
  }
  return {
    ...common,
    title: contest.title,
    heading: contest.title,
    sections: [{ paragraphs: [contest.summary] }, { title: 'Lịch các vòng thi', paragraphs: schedule }]
  }
}

/** The gallery, or one entry of it by its number. */
async function clipPage(ctx: Ctx, contest: { id: string; title: string; slug: string }, number: string | undefined): Promise<PageText> {
  if (number === undefined) return { status: 200, ...galleryText(contest, await listPublished(ctx.db, contest.id, null)) }
  const [entry] = /^[1-9]\d{0,5}$/.test(number) ? await listPublished(ctx.db, contest.id, Number(number)) : []
  return entry ? { status: 200, ...clipText(contest, entry) } : plain(404)
}

const linksOf = ({ slug }: { slug: string }) => [
  { href: `/contests/${slug}/rules`, text: 'Thể lệ' },
  { href: `/contests/${slug}/boards/units`, text: 'Bảng xếp hạng' },
  { href: '/sign-in', text: 'Đăng nhập' }
]

/** From memory, as every other surface of a board. What is not there says so in the page itself. */
async function boardText(ctx: Ctx, slug: string, board: string, search: URLSearchParams): Promise<PageText> {
  const facts = await factsOf(ctx, slug).catch(() => null)
  if (!facts) return plain(404)
  const { contest } = facts
  const table = await tableOf(ctx, facts, board, search)
  const schedule = facts.rounds.map((round) => roundText(round, phaseOfRound(round, ctx.now)))
  return {
    status: 200,
    title: `Bảng xếp hạng: ${contest.title}`,
    description: contest.summary,
    heading: 'Bảng xếp hạng',
    sections: [
      ...(table ? [{ title: table.title, paragraphs: [...table.notes, ...table.rows.map((row) => lineOf(table.columns, row))] }] : []),
      { paragraphs: [contest.summary, ...schedule] }
    ],
    picture: null,
    links: linksOf(contest)
  }
}

/** Pages for one person: they have a title, and their text needs script. */
const knownPages = new Set([
  'sign-in',
  'register',
  'attempts',
  'cham',
  'thu',
  'account',
  'admin',
  'openid',
  'ma',
  'quen-mat-khau',
  'ho-tro',
  'don-vi',
  'tai-khoan'
])

function plain(status: 200 | 404): PageText {
  return {
    status,
    title: site,
    description: 'Hội thi trực tuyến tìm hiểu công tác bình đẳng giới.',
    heading: site,
    picture: null,
    sections: [
      {
        paragraphs: [
          status === 404
            ? 'Không có trang này. Đường dẫn có thể đã cũ hoặc gõ thiếu.'
            : 'Trang này cần trình duyệt cho phép chạy JavaScript. Thể lệ và bảng xếp hạng đọc được mà không cần.'
        ]
      }
    ],
    links: [{ href: '/', text: 'Trang chủ' }]
  }
}

const phaseText: Record<Round['phase'], string> = { draft: 'đang chuẩn bị', sealed: 'chưa mở', open: 'đang mở', closed: 'đã khép lại' }

function roundText(round: { name: string; subject: string; opensAt: Date; closesAt: Date }, phase: Round['phase']): string {
  const from = instantText(round.opensAt.toISOString())
  const to = instantText(round.closesAt.toISOString())
  return `${round.name} (${round.subject}): từ ${from} đến ${to}, ${phaseText[phase]}.`
}
