/** What the gallery says. */
import type { gallery as Vietnamese } from '../vi/gallery.ts'

export const gallery: typeof Vietnamese = {
  title: 'Gallery',
  intro: 'The entries that the organizers have published. Anybody may watch them, without signing in.',
  search: 'Find an entry',
  searchHint: 'Title, unit or number; accents are not needed',
  allKinds: 'All kinds',
  find: 'Find',
  count: (count) => `${count} entries`,
  more: 'Show more',
  entryNumber: (number) => `, entry ${number}`,
  empty: {
    title: 'Nothing has been published yet',
    text: 'The organizers publish entries after looking at them. Please come again later.'
  },
  nothing: { title: 'No entry was found', text: 'Try fewer letters, or all kinds.' },
  by: 'Sent by',
  document: 'Download the document to read it',
  shareText: 'The address of this entry, to send to others:',
  copy: 'Copy the address',
  copied: 'Copied'
}
