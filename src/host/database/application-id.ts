/** `THLN`: marks a SQLite file as a Throughline project. */
export const APPLICATION_ID = 0x54484c4e;
