import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { formatsOf } from '../../../../../src/ui/strings/formats';
import { speak } from '../../../../../src/ui/strings/language';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { standingLines } from '../../../../../src/ui/view/exception/standingLines';
import { coveredSetting } from '../../../domain/ledger/decisions';
import { ANA, LENA, Life, MIRA } from '../../../domain/ledger/life';
import { LIVES } from '../../../domain/ledger/states';
import { speakAll } from '../../strings/languages';
import { deskOf } from './someDesk';

async function lapseOf(life: Life, locale: string): Promise<string | undefined> {
  await speakAll(locale);
  return standingLines(exceptionModel(life.state, deskOf(life)), undefined, exceptionStringsFor(formatsOf(locale))).find(({ term }) => term === 'lapsed')?.text;
}

const shows = (extent: readonly string[]): object => ({ findings: [coveredSetting('policy-1', { extent: [...extent] })] });
const dismissedWith = (extent: readonly string[]): Life => new Life().shown([], shows(extent)).does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).on(1).does(MIRA, 'confirmDismissal');

/** Each ends with what made it lapse. */
const LAPSES = {
  approvalGrew: () => LIVES.lapsed().on(5),
  dismissalGrew: () => dismissedWith(['a']).on(30).shown([], shows(['a', 'b'])),
  dismissalChanged: () => dismissedWith(['a', 'b']).on(30).shown([], shows(['a'])),
  dismissalExpired: () => LIVES.dismissed().on(380).does(ANA, 'rateSeverity', { severity: 'high', reason: 'x' }),
} as const;

describe('why something lapsed', () => {
  it.each([
    ['en-US', 'approvalGrew', 'The approval lapsed on Jun 5, 2026, because it got more: Policy policy-2.'],
    ['en-US', 'dismissalGrew', 'The dismissal lapsed on Jul 2, 2026, because it got more: Policy policy-1.'],
    ['en-US', 'dismissalChanged', 'The dismissal lapsed on Jul 2, 2026, because what it covers is no longer what was looked at: Policy policy-1.'],
    ['en-US', 'dismissalExpired', 'The dismissal lapsed on Jun 4, 2027, because policy lets it hold no longer.'],
    ['de-DE', 'dismissalChanged', 'Die Verwerfung ist am 2. Juli 2026 erloschen, weil sich ihr Umfang seither geändert hat: Policy policy-1.'],
    ['de-DE', 'dismissalExpired', 'Die Verwerfung ist am 4. Juni 2027 erloschen, weil das Regelwerk keine längere Geltung erlaubt.'],
    ['fr-FR', 'dismissalChanged', 'Le classement sans suite est caduc depuis le 2 juil. 2026, car le périmètre de l’exception a changé : Policy policy-1.'],
    ['fr-FR', 'dismissalExpired', 'Le classement sans suite est caduc depuis le 4 juin 2027, car la politique ne permet pas de durée plus longue.'],
  ] as const)('is said as it is, in %s: %s', async (locale, lapse, sentence) => {
    expect(await lapseOf(LAPSES[lapse](), locale)).toBe(sentence);
  });
});

describe('a removal that is reported', () => {
  const lineOf = async (life: Life): Promise<string | undefined> => {
    await speak('en-US');
    return standingLines(exceptionModel(life.state, deskOf(life)), undefined, exceptionStringsFor(formatsOf('en-US'))).find(({ text }) => text.includes('reported it as removed'))?.text;
  };

  it('says until when escalation pauses for it, and when it pauses no more', async () => {
    const life = LIVES.removalReported();
    expect(await lineOf(life)).toBe('Mira Okafor reported it as removed on Jun 5, 2026: “Disabled.” Escalation pauses until Jun 12, 2026.');
    const again = life.on(10).does(ANA, 'refute', { text: 'x' }).on(20).does(MIRA, 'reportRemoved', { onDay: life.today, text: 'Now.', gone: true });
    expect(await lineOf(again)).toBe('Mira Okafor reported it as removed on Jun 22, 2026: “Now.” Escalation goes on: the time for which reports of a removal pause it is used up.');
  });
});

describe('a contradicted decision', () => {
  const linesOf = async (life: Life): Promise<string> => {
    await speak('en-US');
    return standingLines(exceptionModel(life.state, deskOf(life)), undefined, exceptionStringsFor(formatsOf('en-US'))).map(({ text }) => text).join(' ');
  };
  const contradicted = (decision: string): Life => LIVES.assigned().on(3).does(ANA, 'stampContradicted', { decision, export: 'x', loggedAs: 'tom' });

  it('is said to keep the exception from being dismissed or merged where it is how that began', async () => {
    expect(await linesOf(contradicted('answerChanged-1'))).toMatch(/suspended until risk leadership settles it\. One of them is how it began: until that is settled nobody dismisses or merges it\./);
    expect(await linesOf(contradicted('assign-2'))).not.toMatch(/how it began/);
    expect(await linesOf(contradicted('answerChanged-1').does(LENA, 'confirmContradiction', { decision: 'answerChanged-1', reason: 'x' }))).not.toMatch(/how it began/);
  });
});
