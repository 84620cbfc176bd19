/** A form that goes to the action of its page without leaving the site. The router's own weighs more, which the timed page would pay for. */
import type { FormEvent, FormHTMLAttributes } from 'react'
import { useLocation, useSubmit } from 'react-router'

interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'action' | 'onSubmit'> {
  /** Another page's address; this page's own without it. */
  action?: string
  /** For views of the same page: the page stays where it is. */
  keepScroll?: boolean
}

export function Form({ action, keepScroll = false, ...rest }: FormProps) {
  const { pathname, search } = useLocation()
  const submit = useSubmit()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void submit(event.currentTarget, { preventScrollReset: keepScroll })
  }
  return <form {...rest} action={action ?? pathname + search} onSubmit={send} />
}
