/** Of honest units drawn by chance, how many had a signal. A test draws them again; decision 36 says how. */
export const falseAlarms = { units: 1008, flagged: 0 }
