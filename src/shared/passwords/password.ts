import { z } from 'zod';

/** Fewer are guessed too soon, whatever the lock is made of. */
export const MIN_PASSWORD = 8;
const MAX_PASSWORD = 1_000;

/** A password as somebody types it. Where one is set, it has at least `MIN_PASSWORD` signs. */
export const passwordSchema = z.string().min(1).max(MAX_PASSWORD);
