/** The token in a mail's link: whoever holds it may end that account's mail of one kind, and nothing else. It does not age, since mails do not. */
import { type OptionalKind, optionalKinds } from '@hoi-thi/shared/message'
import { isSealOf, sealOf } from '../../lib/seal.ts'

export interface Unsubscription {
  accountId: string
  kind: OptionalKind | 'all'
}

const purpose = 'unsubscribe'

export function unsubscriptionToken(secret: string, { accountId, kind }: Unsubscription): string {
  return `${accountId}.${kind}.${sealOf(secret, purpose, `${accountId}.${kind}`)}`
}

/** Null for a token that is not ours. */
export function readUnsubscriptionToken(secret: string, token: string): Unsubscription | null {
  const [accountId = '', word = '', seal = ''] = token.split('.')
  const kind = ([...optionalKinds, 'all'] as const).find((each) => each === word)
  return kind && isSealOf(seal, secret, purpose, `${accountId}.${kind}`) ? { accountId, kind } : null
}
