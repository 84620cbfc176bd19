import { expect, it } from 'vitest'
import { inboxSearch, readInboxSearch } from '../../../../web/src/features/message/inbox-search.ts'

it.each([
  ['', { cursor: undefined, open: undefined }],
  ['?open=b', { cursor: undefined, open: 'b' }],
  ['?cursor=a', { cursor: 'a', open: undefined }],
  ['?cursor=a&open=b', { cursor: 'a', open: 'b' }]
])('%j says which page is shown and which message is open', (search, view) => {
  expect(inboxSearch(view)).toBe(search)
  expect(readInboxSearch(new URLSearchParams(search))).toEqual(view)
})
