/** The addresses of the ways back in. */
export const wayBack = { code: '/ma', forgotten: '/quen-mat-khau' } as const
