/** Who asks to be counted for this unit. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Changes } from './changes.tsx'
import { openDesk } from './desk.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { unit } = await openDesk(args)
  const { items } = await call('GET /units/:unitId/unit-changes', { params: { unitId: unit.id } })
  return { unit, items }
}

export function Component() {
  const { unit, items } = useLoaderData<typeof loader>()
  const { changes: say } = useMessages().desk
  usePageTitle(`${say.title}, ${unit.name}`)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p>{say.intro}</p>
      <Changes
        changes={items}
        decide={(changeId, body) => call('PUT /units/:unitId/unit-changes/:changeId', { params: { unitId: unit.id, changeId }, body })}
      />
    </>
  )
}
