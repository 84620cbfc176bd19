/** Where a slip leads: a code is entered or comes with the address, says whom it is for, and lets them choose a password. */
import { useState } from 'react'
import { type ActionFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { signedInAs } from '../../session.ts'
import { refused } from '../account/refused-form.ts'
import { rememberSharing } from '../shared-device/kept.ts'
import { isTickedShared } from '../shared-device/shared-tick.tsx'
import { type CodeAnswer, codeFields, type Known, lackingCode, readCodeForm } from './code-form.ts'
import { CodeDone, CodeEntry, PasswordChoice, Resuming } from './code-steps.tsx'
import { takeHash, useNewHash } from './hash.ts'

export async function loader() {
  const [notice, answer] = await Promise.all([call('GET /notice'), lookedAt(takeHash())])
  return { notice, answer }
}

async function lookedAt(code: string): Promise<CodeAnswer> {
  if (code === '') return {}
  try {
    return { known: { ...(await call('POST /codes', { body: { code } })), code } }
  } catch (error) {
    return { refused: refused(error, []) }
  }
}

export async function action({ request }: ActionFunctionArgs): Promise<CodeAnswer> {
  const data = await request.formData()
  const form = readCodeForm(data)
  const { code, password, consentVersion } = form
  const fields = lackingCode(form)
  if (form.resumes) return resumed(code, isTickedShared(data))
  if (password === null) return fields.includes('code') ? { refused: { fields: ['code'], code: null } } : lookedAt(code)
  if (fields.length > 0) return { refused: { fields, code: null } }
  const isShared = isTickedShared(data)
  try {
    const body = { code, password, isShared, ...(consentVersion !== null && { consentVersion }) }
    const { account } = await call('POST /codes/uses', { body })
    rememberSharing(isShared)
    signedInAs(account)
    return { signInName: account.signInName }
  } catch (error) {
    return { refused: refused(error, codeFields) }
  }
}

async function resumed(code: string, isShared: boolean): Promise<CodeAnswer> {
  try {
    const { account } = await call('POST /codes/sessions', { body: { code, isShared } })
    rememberSharing(isShared)
    signedInAs(account)
    return { signInName: account.signInName, isResumed: true }
  } catch (error) {
    return { refused: refused(error, codeFields) }
  }
}

export function Component() {
  const { notice, answer: first } = useLoaderData<typeof loader>()
  const answer = useActionData<CodeAnswer>() ?? first
  const [known, setKnown] = useState<Known>()
  // What was known stays while the password is refused.
  if (answer.known && answer.known !== known) setKnown(answer.known)
  const [dropped, setDropped] = useState<{ person: Known; answer: CodeAnswer }>()
  const person = known === dropped?.person ? undefined : known
  useNewHash()
  if (answer.signInName !== undefined) return <CodeDone signInName={answer.signInName} isResumed={answer.isResumed === true} />
  if (!person) return <CodeEntry answer={answer === dropped?.answer ? {} : answer} />
  if (person.kind === 'resume') return <Resuming known={person} answer={answer} onDrop={() => setDropped({ person, answer })} />
  return <PasswordChoice known={person} notice={notice} answer={answer} onDrop={() => setDropped({ person, answer })} />
}
