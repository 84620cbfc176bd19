/** Tokens, signed and read. A token is checked once per process: a signature that was right stays right. Whether its session still lives is asked each time. */
import type { TokenClaims } from '../../context.ts'

const mostKept = 50_000

export interface Tokens {
  sign(claims: TokenClaims): string
  /** Null for a token that is not ours. */
  read(token: string): TokenClaims | null
}

/** What `@fastify/jwt` gives an application. */
interface Signer {
  sign(claims: TokenClaims): string
  verify<Claims>(token: string): Claims
}

/** Signs with the first; reads what any of them has signed. */
export function createTokens(signer: Signer, earlier: readonly Signer[]): Tokens {
  const kept = new Map<string, TokenClaims>()
  return {
    sign: (claims) => signer.sign(claims),
    read(token) {
      const known = kept.get(token)
      if (known) return known
      const claims = [signer, ...earlier].map((each) => claimsOf(each, token)).find((claims) => claims !== null)
      if (!claims) return null
      if (kept.size >= mostKept) kept.clear()
      kept.set(token, claims)
      return claims
    }
  }
}

function claimsOf(signer: Signer, token: string): TokenClaims | null {
  try {
    return signer.verify<TokenClaims>(token)
  } catch {
    return null
  }
}
