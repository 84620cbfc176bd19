/** Where rosters are kept: by a unit, for its own people, or by a contest, for several units. The pages are the same. */
import type { Import, RowStatus } from '@hoi-thi/shared/import'
import { call } from '../../api.ts'
import { deskAddress } from './desk-addresses.ts'
import { fileNameOf } from './file-name.ts'

export interface RosterSource {
  /** The address of the list; one import is below it. */
  address: (importId?: string) => string
  /** Where codes for who was enrolled are made. */
  slips: string | null
  list(): Promise<{ items: Import[]; nextCursor: string | null }>
  preview(file: File): Promise<Import>
  read(importId: string, query: { status?: RowStatus | undefined; cursor?: string | undefined }): ReturnType<typeof readUnitImport>
  /** `guardiansVersion`: of the declaration about minors, where one is made. */
  confirm(importId: string, guardiansVersion?: number): Promise<Import>
  undo(importId: string): Promise<undefined>
}

const readUnitImport = (
  params: { unitId: string; importId: string },
  query: { status?: RowStatus | undefined; cursor?: string | undefined }
) => call('GET /units/:unitId/imports/:importId', { params, query })

/** `search` keeps which contest is looked at. */
export function unitSource(unitId: string, contest: string, search: string): RosterSource {
  return {
    address: (importId) => `${deskAddress.roster(unitId)}${importId ? `/${importId}` : ''}${search}`,
    slips: deskAddress.slips(unitId, search),
    list: () => call('GET /units/:unitId/imports', { params: { unitId } }),
    preview: (file) =>
      call('POST /units/:unitId/rosters', { params: { unitId }, query: { contest, fileName: fileNameOf(file) }, body: file }),
    read: (importId, query) => readUnitImport({ unitId, importId }, query),
    confirm: (importId, version) =>
      call('PUT /units/:unitId/rosters/:importId/confirmation', { params: { unitId, importId }, body: declared(version) }),
    undo: (importId) => call('DELETE /units/:unitId/rosters/:importId/confirmation', { params: { unitId, importId } })
  }
}

export function contestSource(contest: string): RosterSource {
  return {
    address: (importId) => `/admin/contests/${contest}/danh-sach${importId ? `/${importId}` : ''}`,
    slips: null,
    list: () => call('GET /contests/:contest/imports', { params: { contest } }),
    preview: (file) => call('POST /contests/:contest/rosters', { params: { contest }, query: { fileName: fileNameOf(file) }, body: file }),
    read: (importId, query) => call('GET /contests/:contest/imports/:importId', { params: { contest, importId }, query }),
    confirm: (importId, version) =>
      call('PUT /contests/:contest/rosters/:importId/confirmation', { params: { contest, importId }, body: declared(version) }),
    undo: (importId) => call('DELETE /contests/:contest/rosters/:importId/confirmation', { params: { contest, importId } })
  }
}

const declared = (guardiansVersion: number | undefined) => (guardiansVersion === undefined ? {} : { guardiansVersion })
