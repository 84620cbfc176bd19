/** What every page of the bank begins with: what one may do here, and the names that a question may be given. */
import type { LegalDocument } from '@hoi-thi/shared/question-bank'
import { createContext, useContext } from 'react'
import { call } from '../../api.ts'
import { speakOf } from '../../messages/messages.ts'
import { holds } from '../role/holding.ts'

export interface Named {
  code: string
  name: string
}

export interface Bank {
  mayReview: boolean
  topics: Named[]
  /** Of all contests. */
  divisions: Named[]
  documents: LegalDocument[]
}

export async function openBank(): Promise<Bank> {
  const [topics, documents, roles, divisions] = await Promise.all([
    call('GET /topics'),
    call('GET /legal-documents'),
    call('GET /me/roles'),
    readDivisions(),
    speakOf('bank'),
    // What a question on a paper says beside its own words.
    speakOf('edges')
  ])
  return { mayReview: holds(roles.items, 'questions.review'), topics: topics.items, divisions, documents: documents.items }
}

async function readDivisions(): Promise<Named[]> {
  const { items } = await call('GET /contests')
  const contests = await Promise.all(items.map(({ slug }) => call('GET /contests/:contest', { params: { contest: slug } })))
  const names = new Map(contests.flatMap(({ divisions }) => divisions.map(({ id, name }) => [id, name])))
  return [...names].map(([code, name]) => ({ code, name }))
}

/** Given by the frame of the bank. */
export const BankContext = createContext<Bank | null>(null)

export function useBank(): Bank {
  const bank = useContext(BankContext)
  if (!bank) throw new Error('Outside the frame of the bank')
  return bank
}

/** What is not known by a name any more is shown by its code. */
export const nameOf = (named: readonly Named[], code: string): string => named.find((each) => each.code === code)?.name ?? code
