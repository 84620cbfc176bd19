/** Starts the browser's side: language, reading choices, routes, first render. */
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { markDocument } from './app/reading.ts'
import { chosenLanguage, speak } from './messages/messages.ts'
import { addRareRoutes, routes } from './routes.tsx'

markDocument()
const sentences = speak(chosenLanguage(window.location.search))
const router = createBrowserRouter(routes, { patchRoutesOnNavigation: addRareRoutes })
void start()

async function start(): Promise<void> {
  await Promise.all([sentences, firstPage()])
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<RouterProvider router={router} />)
  keepForOffline()
}

/** Browsers have no service worker over plain HTTP, and private windows refuse it; then a page needs the network to open. */
function keepForOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
}

/** The text that the server put into the page stays on screen until the first page has its data. */
function firstPage(): Promise<void> {
  if (router.state.initialized) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return
      stop()
      resolve()
    })
  })
}
