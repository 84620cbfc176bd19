/** The points that an organizer goes through before accepting an entry. Runs in browser and server. */
export const checklistPoints = ['playable', 'length', 'subject', 'original', 'rights', 'consents', 'captions', 'decent'] as const
export type ChecklistPoint = (typeof checklistPoints)[number]
