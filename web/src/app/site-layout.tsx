/** The frame of every page but the timed quiz: header, double bar, content, footer. */
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@fontsource/be-vietnam-pro/700.css'
import { Outlet, useLoaderData, useParams } from 'react-router'
import { contentId } from './content-id.ts'
import type { loadSite } from './load-site.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import styles from './site-layout.module.css'

export function Component() {
  const first = useLoaderData<typeof loadSite>()
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
