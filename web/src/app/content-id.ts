/** The id of the main content, where the skip link leads. */
export const contentId = 'content'

/** The id of the table of contents in the footer, where a phone's menu link leads. */
export const contentsId = 'contents'
