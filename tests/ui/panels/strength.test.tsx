import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { strengthRule } from '../../../src/shared/words/strength.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

it('the strength of a claim says its rule where it is pointed at', async () => {
  const selection = { kind: 'cards', ids: [id('pain')] } as const;
  const { user } = await renderProject(records, { mapId: id('map'), selection }, <Inspector />);
  await user.hover(await screen.findByText('One voice'));
  expect((await screen.findByRole('tooltip')).textContent).toBe(strengthRule('one-voice'));
});
