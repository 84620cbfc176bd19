/** What the page of one's own account is drawn from. */
import { call } from '../../api.ts'

export async function loader() {
  const [account, factor, devices, roles, identities, providers] = await Promise.all([
    call('GET /me'),
    call('GET /me/second-factor'),
    call('GET /sessions'),
    call('GET /me/roles'),
    call('GET /openid/identities'),
    call('GET /openid/providers')
  ])
  const { items, hasPassword } = identities
  return { account, factor, devices: devices.items, roles: roles.items, identities: items, hasPassword, providers: providers.items }
}

export type OwnAccount = Awaited<ReturnType<typeof loader>>
