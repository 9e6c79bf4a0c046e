import { z } from 'zod';

/**
 * Import this first in every process's entry. Zod tries `new Function` for faster checks when a schema is
 * made; our Content-Security-Policy forbids that and would report it.
 */
z.config({ jitless: true });
