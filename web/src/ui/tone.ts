/** The four tones of a status: fine, look here now, waiting, stop. Never shown without an icon and a word. */
export type Tone = 'ok' | 'now' | 'wait' | 'stop'
