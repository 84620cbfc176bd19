/** The draft while it is written: what is typed, whether that is saved, and what came of saving it. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { Draft } from '@hoi-thi/shared/rules-version'
import { useMemo, useState } from 'react'
import { call, Refusal } from '../../api.ts'
import { blanksOf, type Fault, faultsOf, pathOf } from './faults-of.ts'

/** What came of the last try; a conflict holds what somebody else has saved meanwhile. */
export interface Outcome {
  refusal?: Refusal
  blanks?: Fault[]
  conflict?: Draft
}

export function useDraft(contest: string, first: Draft, present: Rules | null) {
  const [saved, setSaved] = useState(first)
  const [rules, setRules] = useState(first.rules)
  const [refused, setRefused] = useState<Fault[]>([])
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isBusy, setBusy] = useState(false)
  const faults = useMemo(() => [...refused, ...faultsOf(rules, present)], [refused, rules, present])
  const take = (draft: Draft) => {
    setSaved(draft)
    setRules(draft.rules)
    setRefused([])
    setOutcome(null)
  }
  const save = async (revision = saved.revision) => {
    if (isBusy) return
    const blanks = blanksOf(rules)
    if (blanks.length > 0) return setOutcome({ blanks })
    setBusy(true)
    try {
      const draft = await call('PUT /contests/:contest/rules/draft', { params: { contest }, body: { rules, revision } })
      setSaved(draft)
      setRefused([])
      setOutcome(null)
      // What was typed while it was on its way stays, and is not saved yet.
      setRules((typed) => (typed === rules ? draft.rules : typed))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefused((error.errors ?? []).map(({ pointer }) => ({ path: pathOf(pointer), code: 'out-of-range' })))
      setOutcome(error.code === 'rules.draft-changed' ? { conflict: await theirs(contest) } : { refusal: error })
    } finally {
      setBusy(false)
    }
  }
  return {
    rules,
    saved,
    faults,
    outcome,
    isBusy,
    isUnsaved: rules !== saved.rules,
    take,
    save,
    change: (edit: (before: Rules) => Rules) => setRules((before) => withConsentVersion(edit(before), present))
  }
}

export type DraftState = ReturnType<typeof useDraft>

const theirs = (contest: string) => call('GET /contests/:contest/rules/draft', { params: { contest } })

/** Another wording of the consent is another version of it, so that who agreed to the old one is asked again. */
function withConsentVersion(rules: Rules, present: Rules | null): Rules {
  if (!present) return rules
  const version = present.consent.version + (rules.consent.text === present.consent.text ? 0 : 1)
  return version === rules.consent.version ? rules : { ...rules, consent: { ...rules.consent, version } }
}
