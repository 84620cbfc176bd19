/** The frame of every page but the timed quiz: header, double bar, content, footer. */
import '../styles/font.css'
import { Outlet, useLoaderData, useParams } from 'react-router'
import { firstContest } from '../features/contest/first-contest.ts'
import { contentId } from './content-id.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import styles from './site-layout.module.css'

/** Without a network the frame still stands; the page inside says what is wrong. */
export const loader = () => firstContest().catch(() => null)

export const shouldRevalidate = (): boolean => false

export function Component() {
  const first = useLoaderData<typeof loader>()
  const contest = useParams().contest ?? first
  return (
    <>
      <SiteHeader contest={contest} />
      <main id={contentId} className={styles.main}>
        <Outlet />
      </main>
      <SiteFooter contest={contest} />
    </>
  )
}
