import { phrase } from '../language/translate.ts';
import type { PlanColumn } from './plan-query.ts';

/** What stands above each column of the plan. */
export const planColumnNames: Readonly<Record<PlanColumn, string>> = {
  title: phrase('What to do'),
  map: phrase('Map'),
  owner: phrase('Owner'),
  due: phrase('Due'),
  status: phrase('Status'),
  priority: phrase('Scores'),
};
