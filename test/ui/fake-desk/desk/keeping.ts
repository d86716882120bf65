/** As long as the program keeps backups by itself. Runs in the page, in pictures alone. */
export const backupKeepDays = (): Promise<number | undefined> => Promise.resolve(90);
