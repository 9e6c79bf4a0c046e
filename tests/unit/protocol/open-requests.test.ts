import { describe, expect, it } from 'vitest';
import { createOpenRequests } from '../../../src/shared/protocol/open-requests.ts';
import { fail, ok } from '../../../src/shared/result.ts';

describe('the open requests of a line', () => {
  it('get the answers sent under their numbers, in whatever order those come', async () => {
    const requests = createOpenRequests<string>();
    const [first, second] = [requests.open('first'), requests.open('second')];
    expect(requests.settle(second.number, ok(2))).toBe(true);
    expect(requests.settle(first.number, ok(1))).toBe(true);
    expect(await Promise.all([first.answer, second.answer])).toEqual([ok(1), ok(2)]);
  });

  it('are known by what was asked until they are answered, and only once', () => {
    const requests = createOpenRequests<string>();
    const { number } = requests.open('run');
    expect(requests.asked(number)).toBe('run');
    expect(requests.entries()).toEqual([[number, 'run']]);
    requests.settle(number, ok(null));
    expect(requests.asked(number)).toBeNull();
    expect(requests.settle(number, ok(null))).toBe(false);
    expect(requests.entries()).toEqual([]);
  });

  it('all get the same answer when the line ends', async () => {
    const requests = createOpenRequests<string>();
    const answers = [requests.open('a').answer, requests.open('b').answer];
    const gone = fail('host-gone', 'The project was closed.');
    requests.settleAll(gone);
    expect(await Promise.all(answers)).toEqual([gone, gone]);
    expect(requests.entries()).toEqual([]);
  });
});
