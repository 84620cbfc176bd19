/** A contest to be made, as a form holds it. Pure. */
import { fold } from '@hoi-thi/shared/fold'
import type { TemplateId } from '@hoi-thi/shared/rules-version'

export interface NewContest {
  begin: TemplateId | 'copy' | ''
  title: string
  slug: string
  /** Empty while no whole moment has been chosen. */
  firstOpensAt: string
}

export type WrongField = 'begin' | 'title' | 'slug' | 'opens'

/** The address that a title suggests: letters without marks, and hyphens. */
export const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')

export const wrongIn = ({ begin, title, slug, firstOpensAt }: NewContest): WrongField[] => [
  ...(begin === '' ? ['begin' as const] : []),
  ...(title.trim().length < 3 ? ['title' as const] : []),
  ...(/^[a-z0-9](-?[a-z0-9])*$/.test(slug) && slug.length <= 60 ? [] : ['slug' as const]),
  ...(firstOpensAt === '' ? ['opens' as const] : [])
]
