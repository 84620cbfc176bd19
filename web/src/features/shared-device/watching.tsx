/** Watches over a session on a device that others use: says so on every page, and signs out who has gone. */
import { createRoot } from 'react-dom/client'
import { speakOf } from '../../messages/messages.ts'
import { useSession } from '../../session.ts'
import { Band } from './band.tsx'
import { idleMs, touch } from './kept.ts'
import { go, leave, useLeaving, warn } from './leaving.ts'

const minute = 60_000
const lookEveryMs = 5_000

let isWatching = false

/** Once for each page that is loaded: whoever leaves loads another. */
export async function watch(): Promise<void> {
  if (isWatching) return
  isWatching = true
  if (idleMs() === null) touch()
  for (const name of ['pointerdown', 'keydown', 'wheel']) window.addEventListener(name, onUse, { capture: true, passive: true })
  window.addEventListener('storage', onStorage)
  window.addEventListener('pageshow', onPageShow)
  document.addEventListener('visibilitychange', look)
  window.setInterval(look, lookEveryMs)
  look()
  await speakOf('site')
  const place = document.createElement('div')
  document.body.prepend(place)
  createRoot(place).render(<Band />)
}

function onUse(): void {
  if ((idleMs() ?? 1000) >= 1000) touch()
  warn(false)
}

/** Somebody has left in another tab. */
function onStorage({ key }: StorageEvent): void {
  if (key === null) void go()
}

/** A page that the browser had put away shows what it showed then. */
function onPageShow({ persisted }: PageTransitionEvent): void {
  if (persisted) window.location.reload()
}

function look(): void {
  if (!useSession.getState().account) return void go()
  const { state, patienceMinutes } = useLeaving.getState()
  const left = patienceMinutes * minute - (idleMs() ?? 0)
  if (left <= 0) return void leave()
  // Who wanted to go is let go as soon as everything is sent; who came back stays.
  if (state === 'unsent' && left < minute) return void leave()
  warn(left <= minute)
}
