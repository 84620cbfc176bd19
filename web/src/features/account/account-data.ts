/** What the page of one's own account is drawn from. */
import { call } from '../../api.ts'

export async function loader() {
  const [account, factor, devices, roles] = await Promise.all([
    call('GET /me'),
    call('GET /me/second-factor'),
    call('GET /sessions'),
    call('GET /me/roles')
  ])
  return { account, factor, devices: devices.items, roles: roles.items }
}

export type OwnAccount = Awaited<ReturnType<typeof loader>>
