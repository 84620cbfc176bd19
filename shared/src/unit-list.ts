/** What is said about lists of units: files from which units are added and changed, and their headcounts taken. */
import { Type } from 'typebox'
import { type Api, Id, noControls } from './api.ts'
import { Import, importsReply, rowsQuery, rowsReply } from './import.ts'

const ListParams = Type.Object({ importId: Id })

export const unitListApi = {
  'GET /units/lists': {
    summary: 'The lists of units brought in, newest first',
    access: 'units.manage',
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: importsReply,
    refuses: []
  },
  'POST /units/lists': {
    summary: 'Read a list of units (.xlsx, .csv): a preview of each row. Nothing is changed yet',
    access: 'units.manage',
    query: Type.Object({ fileName: Type.Optional(Type.String({ maxLength: 200, pattern: noControls })) }),
    takesFile: true,
    reply: Import,
    status: [201],
    limit: 'import',
    refuses: ['import.unreadable', 'import.columns-missing', 'request.too-many', 'server.busy']
  },
  'GET /units/lists/:importId': {
    summary: 'How far a list of units has come, and what becomes of each row',
    access: 'units.manage',
    params: ListParams,
    query: rowsQuery,
    reply: rowsReply,
    refuses: ['import.not-found']
  },
  'PUT /units/lists/:importId/confirmation': {
    summary: 'Add and change the units of a list as previewed: all, or none; idempotent',
    access: 'units.manage',
    params: ListParams,
    reply: Import,
    refuses: ['import.not-found', 'import.outdated', 'import.undone']
  },
  'DELETE /units/lists/:importId/confirmation': {
    summary: 'Take a list back, as long as nothing uses or has changed what it brought',
    access: 'units.manage',
    params: ListParams,
    reply: null,
    refuses: ['import.not-found', 'import.not-confirmed', 'import.undone', 'import.used']
  }
} as const satisfies Api
