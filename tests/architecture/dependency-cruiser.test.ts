import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IViolation } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../helpers/imports.ts';

type Config = { readonly forbidden: IForbiddenRuleType[]; readonly options: Record<string, unknown> };
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Config;

/** Forbids what is everywhere, to show that a rule is really applied. */
const tripwire: IForbiddenRuleType = {
  name: 'tripwire',
  severity: 'error',
  from: { path: '^src/shared/model' },
  to: { path: 'node_modules/zod/' },
};

describe('dependency-cruiser', () => {
  let found: ICruiseResult;
  beforeAll(async () => {
    const { output } = await cruise(['src'], {
      ...config.options,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...config.forbidden, tripwire] },
    });
    found = output as ICruiseResult;
  }, 120_000);

  // With a compiler that it does not know it says that all is well, having seen nothing.
  it('sees the modules of every layer and follows their imports', () => {
    expect(found.summary.totalCruised).toBeGreaterThan(150);
    expect(found.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(500);
    for (const layer of ['src/shared/', 'src/main/', 'src/host/', 'src/renderer/']) {
      expect(found.modules.filter((module) => module.source.startsWith(layer)).length, layer).toBeGreaterThan(
        10,
      );
    }
  });

  const violations = (wanted: (violation: IViolation) => boolean): readonly IViolation[] =>
    found.summary.violations.filter(wanted);

  it('finds what a rule forbids', () => {
    expect(violations(({ rule }) => rule.name === 'tripwire').length).toBeGreaterThan(5);
  });

  it('finds nothing that its rules forbid', () => {
    const faults = violations(({ rule }) => rule.name !== 'tripwire').map(
      ({ from, to, rule }) =>
        `${from} -> ${to}: ${config.forbidden.find(({ name }) => name === rule.name)?.comment ?? rule.name}`,
    );
    expect(faults).toEqual([]);
  });

  it('has a reason with every rule', () => {
    for (const rule of config.forbidden) expect(rule.comment, rule.name ?? '').toMatch(/\.$/);
  });
});
