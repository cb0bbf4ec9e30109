import { UNUSED_DAYS } from '../../../../src/domain/kpi/unused';
import { reviewWork as german } from '../../../../src/ui/strings/deDe/reviewWork';
import { reviewWork as english } from '../../../../src/ui/strings/enUs/reviewWork';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { reviewWork as french } from '../../../../src/ui/strings/frFr/reviewWork';

const TODAY = 20_700;

describe('what the review desk says of the last use', () => {
  test.each([
    ['en-US', english, /remove it first/],
    ['de-DE', german, /zuerst entfernen/],
    ['fr-FR', french, /supprimer d’abord/],
  ] as const)('%s: an export of long ago that shows use until its own day does not say that it is unused', (language, reviewWork, first) => {
    const { used } = reviewWork(formatsOf(language)).facts;
    expect(used({ lastUsedDay: TODAY - 200, asOfDay: TODAY - 200 + UNUSED_DAYS - 1 }, TODAY)).not.toMatch(first);
    expect(used({ lastUsedDay: TODAY - 200, asOfDay: TODAY - 200 + UNUSED_DAYS }, TODAY)).toMatch(first);
  });
});
