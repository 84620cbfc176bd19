/** What a browser may load, and from where: everything from here, nothing from elsewhere. */
import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Deps } from '../context.ts'

export function contentSecurity(deps: Deps): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'img-src': ["'self'", 'data:'],
        'style-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
        'object-src': ["'none'"]
      }
    },
    // A contest on an office's own network runs over plain http; promising https there would lock people out.
    strictTransportSecurity: deps.isSecure && httpsOnly,
    crossOriginOpenerPolicy: deps.isSecure,
    originAgentCluster: deps.isSecure,
    referrerPolicy: { policy: 'same-origin' }
  }
}

const httpsOnly = { maxAge: 31_536_000, includeSubDomains: true }

/** What pages never ask a browser for. */
export const permissionsPolicy = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'bluetooth',
  'display-capture',
  'browsing-topics'
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Data is no page: it loads nothing, and no browser should take it for one. Set here and not for each request anew, as pages have it. */
export const securityOfApi = ({ isSecure }: Pick<Deps, 'isSecure'>) => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  ...(isSecure && { 'strict-transport-security': `max-age=${httpsOnly.maxAge}; includeSubDomains` })
})

declare module 'fastify' {
  interface FastifyInstance {
    securityOfApi: ReturnType<typeof securityOfApi>
  }
}
