/** The pages: the built index.html with title, description, Open Graph data and the main text filled in. No React on the server. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createContext, type Deps, type Engines } from '../context.ts'
import { projectRoot } from '../lib/root.ts'
import { type PageText, pageTextOf } from '../modules/campaign/page-text.ts'
import { Problem } from '../problem.ts'

const webFolder = join(projectRoot, 'web', 'dist')

export async function servePages(app: FastifyInstance, deps: Deps, engines: Engines): Promise<void> {
  const template = await readFile(join(webFolder, 'index.html'), 'utf8').catch(() => null)
  if (!template) return
  await app.register(fastifyStatic, {
    root: webFolder,
    index: false,
    preCompressed: true,
    wildcard: false,
    // Names of built files carry their hash.
    setHeaders: (reply, path) => reply.header('cache-control', path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/api/')) throw new Problem('route.not-found')
    const ctx = createContext(deps, engines, { now: deps.clock(), actor: null })
    const { status, ...text } = await pageTextOf(ctx, new URL(request.url, 'http://page'))
    reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache')
    return fill(template, text, originOf(request, deps), request.url)
  })
}

const originOf = (request: FastifyRequest, deps: Deps) => deps.publicUrl ?? `${request.protocol}://${request.host}`

function fill(template: string, text: Omit<PageText, 'status'>, origin: string, path: string): string {
  const title = escapeHtml(text.title)
  const description = escapeHtml(text.description)
  const head = [
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${description}">`,
    '<meta property="og:type" content="website">',
    '<meta property="og:locale" content="vi_VN">',
    `<meta property="og:url" content="${escapeHtml(origin + path)}">`,
    ...(text.picture ? [`<meta property="og:image" content="${escapeHtml(origin + text.picture)}">`] : [])
  ].join('\n    ')
  return template.replace('<!--page:head-->', () => head).replace('<!--page:main-->', () => mainOf(text))
}

function mainOf(text: Omit<PageText, 'status'>): string {
  const sections = text.sections.map(
    ({ title, paragraphs }) =>
      `${title ? `<h2>${escapeHtml(title)}</h2>` : ''}${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')}`
  )
  const links = text.links.map(({ href, text }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`)
  return `<main class="wrap stack first-text"><h1>${escapeHtml(text.heading)}</h1>${sections.join('')}${links.length > 0 ? `<ul>${links.join('')}</ul>` : ''}</main>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
