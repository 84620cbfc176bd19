/** A link inside the site. The router's own carries the prefetching of its framework mode: 3 KB that the timed page would pay for. */
import type { AnchorHTMLAttributes } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string
  /** For views of the same page: the page stays where it is. */
  keepScroll?: boolean
}

export function Link({ to, keepScroll = false, ...rest }: LinkProps) {
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to, { preventScrollReset: keepScroll })
  return <a {...rest} href={useHref(to)} onClick={onClick} />
}
