/** Keeps the shell and the timed quiz on the device, so that a page opens without a network. Never keeps what the API says. */
interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface RequestEvent extends LifeEvent {
  request: Request
  respondWith(response: Promise<Response>): void
}

/** The part of a worker's own scope that is used here. */
interface Scope {
  addEventListener(type: 'install' | 'activate', listen: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listen: (event: RequestEvent) => void): void
}

declare const self: Scope
/** Written in by the build: what to keep, and a name that changes whenever that does. */
declare const __KEPT__: { name: string; files: string[] }

const kept = __KEPT__
const shell = '/index.html'
/** After so long a page opens from what is kept, and fetches its data as on any slow link. */
const patience = 4000

self.addEventListener('install', (event) => event.waitUntil(keep()))
// A new worker waits until no page uses the old one: nothing changes in the middle of an attempt.
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (mode === 'navigate') event.respondWith(page(event.request))
  else if (kept.files.includes(pathname)) event.respondWith(file(event.request))
})

async function keep(): Promise<void> {
  const cache = await caches.open(kept.name)
  await cache.addAll([new Request(shell, { cache: 'reload' }), ...kept.files])
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== kept.name).map((name) => caches.delete(name)))
}

/** The server fills in title and text, so it is asked first. */
async function page(request: Request): Promise<Response> {
  const answer = await Promise.race([fetch(request).catch(() => undefined), later()])
  if (answer && answer.status < 500) return answer
  return (await found(shell)) ?? answer ?? Response.error()
}

/** The names of these files carry their hash: the same name is the same content. */
const file = async (request: Request): Promise<Response> => (await found(request.url)) ?? fetch(request)

const found = async (address: string): Promise<Response | undefined> => (await caches.open(kept.name)).match(address)

const later = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, patience))

export {}
