import fc from 'fast-check';
import { firstSeed } from './runs.ts';

// What a property failed for once can be had again, and a change is not refused for what another one left to chance.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: firstSeed });
