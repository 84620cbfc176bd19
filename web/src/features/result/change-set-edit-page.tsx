/** For the organizer: writes a correction, or changes one that has not been applied; afterwards its effect is shown. */
import type { AppealCase, ChangeSet } from '@hoi-thi/shared/result'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { appealIn, searchOfAppeal } from './appeal-search.ts'
import { ChangeSetForm, type Written } from './change-set-form.tsx'
import { type Draft, emptyDraft } from './draft.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { contest = '', changeSetId } = params
  const appealId = appealIn(request.url)
  const [changeSet, targets, appeal] = await Promise.all([
    changeSetId ? call('GET /contests/:contest/change-sets/:changeSetId', { params: { contest, changeSetId } }) : null,
    changeSetId ? call('GET /contests/:contest/change-sets/:changeSetId/targets', { params: { contest, changeSetId } }) : null,
    appealId ? call('GET /contests/:contest/appeals/:appealId', { params: { contest, appealId } }) : null
  ])
  const begun: Draft = changeSet && targets ? { changes: changeSet.changes, targets } : emptyDraft
  return { contest, changeSet, begun, appeal }
}

export function Component() {
  const { contest, changeSet, begun, appeal } = useLoaderData<typeof loader>()
  const { changeSet: say, format } = useMessages()
  const navigate = useNavigate()
  const deeds = useDeed()
  const search = searchOfAppeal(appeal?.id ?? null)
  const title = changeSet ? say.form.editTitle(format.number(changeSet.number)) : say.form.newTitle
  usePageTitle(title)
  const save = (written: Written) =>
    deeds.run(async () => {
      const { id } = changeSet ? await changed(contest, changeSet.id, written) : await stored(contest, written)
      await call('POST /contests/:contest/change-sets/:changeSetId/effect', { params: { contest, changeSetId: id } })
      void navigate(adminAddress.changeSet(contest, id, search))
      return {}
    })
  const back = changeSet ? adminAddress.changeSet(contest, changeSet.id, search) : adminAddress.changeSets(contest)
  return (
    <>
      <BackLink to={back}>{changeSet ? say.heading(format.number(changeSet.number), changeSet.title) : say.back}</BackLink>
      <h1 className="title">{title}</h1>
      {changeSet?.state === 'proposed' && <Notice tone="wait" title={say.form.ends} />}
      <DeedOutcome outcome={deeds.outcome} />
      <ChangeSetForm
        contest={contest}
        begun={begun}
        words={useFirstWords(changeSet, appeal)}
        appeal={appeal}
        isBusy={deeds.isBusy}
        onSave={(written) => void save(written)}
      />
    </>
  )
}

/** What the fields say at first. */
function useFirstWords(changeSet: ChangeSet | null, appeal: AppealCase | null) {
  const { form: say } = useMessages().changeSet
  if (changeSet) return { title: changeSet.title, reason: changeSet.reason }
  return { title: appeal ? say.fromAppeal(appeal.occasionName) : '', reason: '' }
}

const stored = (contest: string, body: Written) => call('POST /contests/:contest/change-sets', { params: { contest }, body })

const changed = (contest: string, changeSetId: string, body: Written) =>
  call('PUT /contests/:contest/change-sets/:changeSetId', { params: { contest, changeSetId }, body })
