import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestedCommands, suggestionSchema } from '../../../src/shared/model/comment.ts';
import { suggestionWords } from '../../../src/shared/review/suggestion-words.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

it('words a suggestion of a file from elsewhere, whatever it says was there before', () => {
  const fields = [
    'title',
    'body',
    'severity',
    'due',
    'channel',
    'backingChannels',
    'laneId',
    'stepId',
    'name',
  ];
  const was = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue());
  const input = fc.constantFrom(
    { cardIds: [id('pain')], fields: { title: 'New', severity: 3, due: null, backingChannels: [] } },
    { cardIds: [id('pain')], fields: { channel: 'chat', body: '' } },
    { cardIds: [id('pain')], toLaneId: id('pains'), toStepId: id('b') },
    { cardIds: [id('pain')] },
    { laneId: id('pains'), stepId: id('b'), title: 'New' },
    { stageId: id('s1'), name: 'New' },
    { stepId: id('a'), name: 'New' },
  );
  fc.assert(
    fc.property(fc.constantFrom(...suggestedCommands), input, was, (command, given, before) => {
      const suggestion = suggestionSchema.parse({
        command,
        input: JSON.stringify(given),
        was: JSON.stringify(before),
      });
      const { fields: told } = suggestionWords(suggestion, (kind, of) => records[kind].get(of));
      for (const { was: text } of told) expect(typeof text).toBe('string');
    }),
  );
});
