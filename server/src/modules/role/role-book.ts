/** Whether somebody may do something, asked of the database each time: a role that has ended counts for nothing from that moment on. */
import { type Permission, rolesThatMay, scopeOf } from '@hoi-thi/shared/access'
import type { Db } from '../../db/client.ts'
import { findHolding } from './queries.ts'

export interface RoleBook {
  /** Over this contest (slug or id) or unit; null over the system. */
  find(accountId: string, permission: Permission, scope: string | null): Promise<'here' | 'elsewhere' | 'nowhere'>
}

export function createRoleBook(db: Db): RoleBook {
  return {
    async find(accountId, permission, scope) {
      const { somewhere, here } = await findHolding(db, accountId, rolesThatMay(permission), scopeOf(permission), scope)
      return here ? 'here' : somewhere ? 'elsewhere' : 'nowhere'
    }
  }
}
