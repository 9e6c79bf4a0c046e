import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceSchema } from '../../../src/shared/model/source.ts';
import { composeSource, speakersOf } from '../../../src/shared/sources/compose-source.ts';
import { readTranscript } from '../../../src/shared/sources/read/read-transcript.ts';
import { turnsOf } from '../../../src/shared/sources/turns.ts';

const said = (text: string, name = 'talk.txt') =>
  readTranscript(text, name).utterances.map(({ speaker, startMs, endMs, text: words }) => [
    speaker,
    startMs,
    endMs,
    words,
  ]);

const teams = `\ufeffWEBVTT

d5a1c1f0-7a53-4f0e-9d0e-0001/12-0
00:00:03.120 --> 00:00:05.480
<v Mia Muster>How did you look for
the desk?</v>

d5a1c1f0-7a53-4f0e-9d0e-0001/13-0
00:00:06.000 --> 00:00:08.000
<v Mia Muster>Online?</v>

d5a1c1f0-7a53-4f0e-9d0e-0001/14-0
00:00:08.200 --> 00:00:11.900
<v Tom O&apos;Neil>Yes &amp; it took <i>far</i> too long</v>
`;

describe('a transcript of Teams', () => {
  it('has its speakers by <v>, with cues of one speaker up to 2 s apart as one turn', () => {
    expect(readTranscript(teams, 'a.vtt').format).toBe('vtt');
    expect(said(teams)).toEqual([
      ['Mia Muster', 3_120, 8_000, 'How did you look for the desk? Online?'],
      ["Tom O'Neil", 8_200, 11_900, 'Yes & it took far too long'],
    ]);
    expect(said(teams.replaceAll('\n', '\r\n'))).toEqual(said(teams));
    expect(said(teams.replaceAll('\n', '\r'))).toEqual(said(teams));
  });

  it('is read where hours are missing, tags not closed, and blocks are no cues', () => {
    const text = `WEBVTT - Talk
Kind: captions

STYLE
::cue { color: lime }

NOTE
10:00.000 in the café

00:01.500 --> 00:02.500 align:start position:0%
<v.first.loud Mia>Hello &lt;you&gt; <c.yellow>there

2
01:02.000 --> 01:03.000
<v Tom>One<v Mia>Two

1:02:03.000 --> 1:02:04.000
<v Tom
`;
    expect(said(text)).toEqual([
      ['Mia', 1_500, 2_500, 'Hello <you> there'],
      ['Tom', 62_000, 63_000, 'One'],
      ['Mia', 62_000, 63_000, 'Two'],
    ]);
  });
});

describe('a transcript of Zoom', () => {
  it('has its speakers in front of what they say', () => {
    const text = `WEBVTT

1
00:00:01.000 --> 00:00:02.000
Dr. Ana de la Cruz: So: where did you begin?

2
00:00:05.000 --> 00:00:06.000
Speaker 2: On the site. 10:30 Meeting: that was late.

3
00:00:06.500 --> 00:00:07.000
10:30 Meeting: was late too.

4
00:00:09.500 --> 00:00:10.000
Speaker 2: I said: no.
`;
    expect(said(text)).toEqual([
      ['Dr. Ana de la Cruz', 1_000, 2_000, 'So: where did you begin?'],
      ['Speaker 2', 5_000, 6_000, 'On the site. 10:30 Meeting: that was late.'],
      [null, 6_500, 7_000, '10:30 Meeting: was late too.'],
      ['Speaker 2', 9_500, 10_000, 'I said: no.'],
    ]);
  });

  it('has no speaker where a colon follows half a sentence', () => {
    const text = `WEBVTT

00:01.000 --> 00:02.000
this is the thing: it was slow

00:05.000 --> 00:06.000
Attention: mind the gap

00:09.000 --> 00:10.000
and then nothing

00:13.000 --> 00:14.000
nothing at all
`;
    expect(said(text).map(([speaker]) => speaker)).toEqual([null, null, null, null]);
  });
});

describe('subtitles', () => {
  it('are read with commas, marks of look, and without blank lines between', () => {
    const text = `1
00:00:01,000 --> 00:00:02,500
{\\an8}<font color="#fff">It was <b>slow</b></font>
2
00:00:02,600 --> 00:00:03,000
and I gave up
3
00:00:09,000 --> 00:00:08,000
much later`;
    expect(readTranscript(text, 'a.srt').format).toBe('srt');
    expect(said(text)).toEqual([
      [null, 1_000, 3_000, 'It was slow and I gave up'],
      [null, 9_000, 9_000, 'much later'],
    ]);
  });
});

describe('notes', () => {
  it('are a line a paragraph, and nobody speaks in them', () => {
    const text = 'Visit on Monday\n\nShe waited an hour.\nNote: ask again\n10:30 Meeting: late';
    expect(said(text)).toEqual([
      [null, null, null, 'Visit on Monday'],
      [null, null, null, 'She waited an hour.'],
      [null, null, null, 'Note: ask again'],
      [null, null, null, '10:30 Meeting: late'],
    ]);
  });

  it('have speakers where names come again, in Markdown too', () => {
    const text =
      '# Talk\n**Mia:** How was it?\n**Tom:** Slow.\n> Very slow.\n**Mia:** Why?\n**Tom:** No price.\n';
    expect(readTranscript(text, 'talk.md').format).toBe('markdown');
    expect(said(text, 'talk.md')).toEqual([
      [null, null, null, 'Talk'],
      ['Mia', null, null, 'How was it?'],
      ['Tom', null, null, 'Slow.'],
      ['Tom', null, null, 'Very slow.'],
      ['Mia', null, null, 'Why?'],
      ['Tom', null, null, 'No price.'],
    ]);
  });

  it('have times in brackets, or beside a name above', () => {
    expect(said('[00:01:02] Mia: Hello\n[1:05] Tom: Hi\n(01:08) Mia: So')).toEqual([
      ['Mia', 62_000, null, 'Hello'],
      ['Tom', 65_000, null, 'Hi'],
      ['Mia', 68_000, null, 'So'],
    ]);
    expect(said('Mia Muster   0:03\nHow was it?\nTom   1:02:00\nSlow.')).toEqual([
      ['Mia Muster', 3_000, null, 'How was it?'],
      ['Tom', 3_720_000, null, 'Slow.'],
    ]);
  });

  it('keep names in any script', () => {
    expect(said('美亜: こんにちは\nمنى: مرحبا\n美亜: はい\nمنى: نعم').map(([speaker]) => speaker)).toEqual([
      '美亜',
      'منى',
      '美亜',
      'منى',
    ]);
  });
});

describe('who speaks in a file', () => {
  it('is left out or given to a participant, and nobody else is there', () => {
    const { utterances } = readTranscript(teams, 'a.vtt');
    expect(speakersOf(utterances)).toMatchObject([
      { name: 'Mia Muster', turns: 1, words: 8, first: 'How did you look for the desk? Online?' },
      { name: "Tom O'Neil", turns: 1, words: 7 },
    ]);
    const participantId = '00000000-0000-7000-8000-000000000001';
    const composed = composeSource(
      utterances,
      new Map([
        ['Mia Muster', { isIncluded: false, participantId: null }],
        ["Tom O'Neil", { isIncluded: true, participantId }],
      ]),
    );
    expect(composed).toEqual({
      text: 'Yes & it took far too long\n',
      speakers: [{ name: "Tom O'Neil", participantId }],
      turns: [{ at: 0, speaker: 0, startMs: 8_200, endMs: 11_900 }],
    });
    expect(composeSource(readTranscript('One\nTwo', 'a.txt').utterances, new Map())).toEqual({
      text: 'One\nTwo\n',
      speakers: [],
      turns: [],
    });
  });
});

describe('whatever a file holds', () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        'WEBVTT',
        '',
        '00:00:01.000 --> 00:00:02.000',
        '99:99:99,999 --> 0:00',
        '00:00:01.000 --> ',
        '<v Mia>Hello',
        '<v',
        '<v >x</v></v>',
        '</v><v.a.b Tom>',
        'Mia: hello',
        'Tom: ',
        ':',
        '[00:01] ',
        'Mia 0:03',
        '&#1114112;&#xd800;&amp;amp;&#0;',
        '1',
        'NOTE',
        '\u0000\u001b',
        '\ud800',
        'e\u0301: \u0301',
        '\u2028a\u2029',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 40 },
  );

  it('is a source that can be stored, or nothing, and never a fault', () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('a.vtt', 'a.md', 'a'),
        (all, end, name) => {
          const { utterances } = readTranscript(all.join(end), name);
          const file = all.join('\n').normalize('NFC');
          for (const { speaker, text } of utterances) {
            expect(text.trim()).not.toBe('');
            // Names come from the file alone.
            if (speaker !== null && !file.includes('&') && !/[\u0000-\u001f\ud800-\udfff]/u.test(file))
              expect(file.replace(/\s+/gu, ' ')).toContain(speaker);
          }
          const source = composeSource(utterances, new Map());
          const record = {
            id: '00000000-0000-7000-8000-000000000001',
            order: 'a0',
            title: 'x',
            kind: 'interview',
            date: null,
            ...source,
            file: null,
          };
          const stored = sourceSchema.safeParse(record);
          expect(stored.error).toBeUndefined();
          expect(stored.data!.text).toBe(source.text);
          expect(
            turnsOf(source)
              .map(({ start, end: to }) => source.text.slice(start, to))
              .join(''),
          ).toBe(source.text);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is read in time that grows with the file, also where tags and brackets never end', () => {
    const began = performance.now();
    for (const piece of ['<', '<v ', '{\\', '&', 'a:', 'A ', '[0', '0:00 ', ' ', '**', '> ', '--> ', '<v a>'])
      for (const start of ['', 'WEBVTT\n\n00:01.000 --> 00:02.000\n'])
        readTranscript(start + piece.repeat(300_000 / piece.length), 'a.md');
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
