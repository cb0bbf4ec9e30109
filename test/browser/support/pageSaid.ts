import type { Locator } from 'playwright-core';
import type { FilesSaid } from './filesSaid';

/** What the preview of dropped files says. @param panel stands at its preview */
export function pageSaid(panel: Locator): Promise<FilesSaid> {
  return panel.evaluate((section) => {
    const text = (of: Element | null): string => (of?.textContent ?? '').trim();
    const within = (of: Element, selector: string): Element[] => [...of.querySelectorAll(`:scope > ${selector}`)];
    const count = (of: string | undefined): number => Number((of ?? '0').replace(/[,–]/g, '') || 0);

    const inOneReport = (report: Element): FilesSaid['reports'][number] => {
      const [line, ...notes] = within(report, 'p').map(text);
      const answers = within(report, 'ul > li');
      const folded = answers.flatMap((answer) => within(answer, 'details'));
      return {
        line: line ?? '',
        alreadyRead: notes.some((note) => note.startsWith('This report was read before')),
        counts: [
          ...notes.filter((note) => !note.startsWith('This report was read before')),
          ...answers.map((answer) => text(answer.querySelector('summary') ?? answer)),
          // The first says what the answer means, the last how many more there are.
          ...folded.flatMap((each) => within(each, 'summary + p ~ p').map(text).filter((line) => !/^and [\d,]+ more$/.test(line))),
        ].sort(),
        titles: Object.fromEntries(folded.map((each) => [text(each.querySelector('summary')), within(each, 'ul > li > strong').map(text)])),
        unread: within(report, 'details > ul > li').map(text),
      };
    };

    const alerts = within(section, '[role=alert]').map((alert) => text(alert.querySelector('p')));
    const further = within(section, 'details > ul > li').filter((item) => item.querySelector('strong') === null).map(text);
    return {
      keeps: count(/would add(?: or change)? ([\d,]+)/.exec(text(section.querySelector('h3')))?.[1]),
      notInForce: count(within(section, 'p').map((line) => /^([\d,]+) findings? (?:is|are) not in force/.exec(text(line))?.[1]).find(Boolean)),
      families: Object.fromEntries(
        [...section.querySelectorAll('tbody > tr')]
          .map((row) => ({ family: text(row.querySelector('th')), cells: [...row.querySelectorAll('td')].map((cell) => count(text(cell))) }))
          .flatMap(({ family, cells: [added = 0, changed = 0] }) => (added + changed > 0 ? [[family, { added, changed }]] : [])),
      ),
      unreadable: [...alerts, ...further],
      reports: within(section, 'div').filter((part) => !part.hasAttribute('role') && part.firstElementChild?.tagName === 'P').map(inOneReport),
    };
  });
}
