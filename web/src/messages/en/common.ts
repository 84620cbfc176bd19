/** What every page says: header, footer, reading tools, buttons that mean the same everywhere. */
import type { common as Vietnamese } from '../vi/common.ts'

export const common: typeof Vietnamese = {
  siteName: 'Gender Equality Contest',
  place: 'Huế City',
  pageTitle: (page) => `${page}: Gender Equality Contest`,
  skipToContent: 'Skip to the main content',
  opening: 'Opening the page…',
  again: 'Try again',
  toHome: 'Back to the home page',
  code: (code) => `Code: ${code}`,
  nav: {
    label: 'Main',
    contents: 'Contents',
    home: 'Home',
    rules: 'Rules',
    boards: 'Rankings',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: 'Signed in'
  },
  contact: {
    title: 'Contact the organizers',
    text: 'The secretariat answers during office hours, through the contact person of your unit.'
  },
  reading: {
    title: 'How to read this page',
    smaller: 'Smaller text',
    larger: 'Larger text',
    size: { normal: 'Normal text size', large: 'Large text, 125%', largest: 'Largest text, 150%' },
    contrast: 'High contrast',
    theme: 'Background',
    themes: { device: 'As the device', light: 'Light', dark: 'Dark' },
    otherLanguage: 'Tiếng Việt',
    otherLanguageCode: 'vi'
  }
}
