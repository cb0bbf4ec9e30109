import type { AppendOnlyList, IdRange, IntegrityFinding, KeptItem, RewriteSign, Untaken } from '../../../domain/integrity/finding';
import type { Power } from '../../../domain/integrity/powers';
import type { Decision } from '../../../domain/ledger/decision';
import { ownMember } from '../../../domain/ledger/ownMember';
import { isSameAccount } from '../../../domain/people/account';
import { register } from '../../../lists/schema/register';
import type { Formats } from '../formats';
import type { FindingWords, IntegrityStrings } from '../integrityStrings';
import { ACT_NOUNS } from './exceptionActs';
import { linkFindingWords } from './linkFindings';

/** Titles of the lists, as people see them on the site. */
export const LIST_TITLES: Readonly<Record<AppendOnlyList, string>> = {
  Requests: 'Requests',
  Approvals: 'Approvals',
  Reviews: 'Reviews',
  RiskDecisions: 'Risk decisions',
  Observations: 'Observations',
  People: 'People',
  Policy: 'Policy',
  ServiceOwners: 'Service owners',
};

export const GRADES: IntegrityStrings['grades'] = {
  record: { heading: 'Signs of tampering', means: 'Somebody may have changed, forged or taken away what was decided. Find out who and why before anybody relies on it.' },
  rights: { heading: 'Somebody may do more than they should', means: 'As long as this stands, the record can be changed by people who should not be able to.' },
  repair: { heading: 'To be put right', means: 'Nothing is lost: the decisions are complete, and what is shown of them or set up around them is not.' },
  unexplained: { heading: 'Unexplained', means: 'By itself this means nothing.' },
};

const UNTAKEN_WORDS: Readonly<Record<Untaken, string>> = {
  origin: 'where it came from',
  origins: 'where reports speak of what came along earlier',
  findings: 'all that reports showed of it there',
  age: 'since when they are there',
  firstApproval: 'the day of the first approval',
  extensions: 'the extensions that were used',
  twoPerson: 'that two people were enough',
  emergencies: 'the emergencies that were declared',
  pauses: 'for how long refuted reports of removal paused escalation',
  acknowledged: 'which escalations were acknowledged',
  people: 'who asked for it, approved and reviewed it',
  owners: 'who answered for it and is asked whether they do here',
  due: 'what was due and by when',
  severity: 'how severe it counted',
};

const SIGNS: Readonly<Record<RewriteSign, string>> = {
  version: 'it has a further version',
  writes: 'SharePoint counts more than one write',
  modified: 'it was last changed at another time than it was made',
  editor: 'somebody else changed it last',
  log: 'the change log of its list says so',
};

/** Ranges of numbers that are written out. */
const SHOWN_RANGES = 5;
/** Decisions that are named in one sentence. */
const NAMED = 3;

export function findingWords(formats: Formats): Pick<IntegrityStrings, 'finding' | 'decision'> & { readonly power: (power: Power) => string } {
  const { number, plural, list, day, instant } = formats;
  const decision = ({ act, author, createdDay }: Decision): string => `${ownMember<string>(ACT_NOUNS, act) ?? 'Decision'} by ${author.name || author.login} of ${day(createdDay)}`;
  const linkWords = linkFindingWords(formats, decision);
  const inList = (name: AppendOnlyList): string => `the list “${LIST_TITLES[name]}”`;
  const item = (kept: KeptItem, of?: Decision): string => (of ? `“${decision(of)}”` : 'act' in kept ? `“${decision(kept as KeptItem & Decision)}”` : `The entry “${kept.title}” of ${inList(kept.list)}`);
  const named = (decisions: readonly Decision[]): string => {
    const shown = decisions.slice(0, NAMED).map((each) => `“${decision(each)}”`);
    const rest = decisions.length - shown.length;
    return list(rest > 0 ? [...shown, plural(rest, { one: `${number(rest)} more`, other: `${number(rest)} more` })] : shown);
  };
  const ranges = (all: readonly IdRange[]): string => {
    const shown = all.slice(0, SHOWN_RANGES).map(({ from, to }) => (from === to ? number(from) : `${number(from)}–${number(to)}`));
    return all.length > SHOWN_RANGES ? `${shown.join(', ')} and more` : list(shown);
  };

  function finding(found: IntegrityFinding): FindingWords {
    switch (found.code) {
      case 'writtenAgain':
        return {
          what: `${item(found.item, found.decision)} was written again after it was made: ${list(found.signs.map((sign) => SIGNS[sign]))}.`,
          todo: 'Nobody should be able to. Its version history and the tenant’s audit log say who did; compare it with a copy from outside of the site.',
        };
      case 'textChanged':
        return { what: `What “${decision(found.decision)}” says is not what was written: its fingerprint does not fit.`, todo: 'Look in its version history for the first version, and in the audit log for who changed it.' };
      case 'notAKey':
        return { what: `“${decision(found.decision)}” names no exception: “${found.decision.exceptionKey}” is not spelt as the register spells its keys, in small letters, digits and hyphens. It counts for none.`, todo: 'Ask its author what was meant, and to decide it in the portal: SharePoint takes capital and small letters for the same, so it may have been meant to stand in for another exception.' };
      case 'keyTwice':
        return { what: `${plural(found.decisions.length, { one: 'One decision has', other: `${number(found.decisions.length)} decisions have` })} one key: ${named(found.decisions)}. Of one list only the first counts; of different lists each does.`, todo: 'Ask the authors of the later ones what they meant to decide: keys are made by the portal and never given twice.' };
      case 'secondKey':
        return {
          what: found.holder ? `When “${decision(found.decision)}” was sent, another text had its key: “${decision(found.holder)}”.` : `When “${decision(found.decision)}” was sent, another text had its key, and that is no longer there.`,
          todo: 'Ask both authors. Somebody may have written under a key that was not theirs.',
        };
      case 'seenMissing':
        return { what: `A decision is missing: ${named(found.namedBy)} had seen it, and it is no longer there.`, todo: 'An owner of the site can look for it in the recycle bin; the audit log says who took it away. Until it is back, nobody can tell what was decided.' };
      case 'seenChanged':
        return seenChanged(found);
      case 'beforeSeen':
        return { what: `“${decision(found.decision)}” names a decision that was only written afterwards: “${decision(found.seen)}”.`, todo: 'It counts as not seen, so that nobody writes into the past. Either its author named it beforehand, or one of the two carries a forged time: an export of the audit log knows when both were written.' };
      case 'stampDisputed':
        return disputed(found);
      case 'adoptionDisputed':
        return adoptionDisputed(found);
      case 'lineageShort': {
        const left = list(found.untaken.map((each) => UNTAKEN_WORDS[each]));
        return found.untaken.includes('origin')
          ? { what: `“${decision(found.decision)}” names an exception that is not in the record as the one it came from.`, todo: 'Ask its author where the findings came from, and look for what was taken away.' }
          : { what: `“${decision(found.decision)}” does not bring along what its findings had before: ${left}.`, todo: 'Age and limits count anew here, which no split or merge may do. Ask its author, then remove the exception or merge it back.' };
      }
      case 'lineageMore':
        return { what: `“${decision(found.decision)}” brings more along with its findings than was known of them before: ${list(found.claimed.map((each) => UNTAKEN_WORDS[each]))}.`, todo: 'Made up, it bars people, uses limits up or keeps escalation still. Ask its author.' };
      case 'notTakenIn':
        return { what: `“${decision(found.decision)}” gave its findings to an exception that did not take them in, or had given them back before.`, todo: 'As it stands, nobody answers for them. Ask its author. A security reviewer can open again what was merged; the next report that shows the findings brings them back here, too.' };
      case 'takenBack':
        return { what: `What “${decision(found.decision)}” opened again here went on in another exception that took it in.`, todo: 'It counts in both. Answer for it in one of them: merge this one into the other again, and ask who opened it, since the portal opens nothing that another exception took in.' };
      case 'notGiven':
        return { what: `“${decision(found.decision)}” took findings in that the other exception did not give away.`, todo: 'They count in both. If a split or a merge stopped half-way, decide it again there, which does the rest; else ask its author.' };
      case 'unreported':
        return unreported(found);
      case 'unconfirmed':
        return {
          what: `No export of the audit log showed who wrote ${plural(found.decisions.length, { one: 'one decision', other: `${number(found.decisions.length)} decisions` })} while the log still held ${plural(found.decisions.length, { one: 'it', other: 'them' })}: ${named(found.decisions)}.`,
          todo: 'The names on them are those that SharePoint stamped. Read an export at least every 180 days, so that the log confirms the next ones.',
        };
      case 'byApp':
        return { what: `${item(found.item, found.decision)} was last written by an app.`, todo: 'Apps reach around the rights of lists. Find out which app it was and who runs it; people decide, apps do not.' };
      case 'outOfLine':
        return {
          what: `${item(found.item)} says it is from ${instant(found.item.createdAt)}, but its number stands ${found.item.id > found.beside.id ? 'after' : 'before'} that of ${item(found.beside)}, from ${instant(found.beside.createdAt)}.`,
          todo: 'The time of one of them was forged. Read an export of the audit log: it knows when both were written, and by whom.',
        };
      case 'takenAway':
        return { what: `Entry ${number(found.id)} of ${inList(found.list)} was deleted on ${instant(found.atMs)}.`, todo: 'An owner of the site can look for it in the recycle bin and put it back; the audit log says who deleted it.' };
      case 'putBack':
        return { what: `Entry ${number(found.id)} of ${inList(found.list)} was deleted and put back, last on ${instant(found.atMs)}.`, todo: 'It is there again. The audit log says who took it away and what happened meanwhile.' };
      case 'idsUnexplained':
        return {
          what: `${plural(found.count, { one: `${number(found.count)} number`, other: `${number(found.count)} numbers` })} of ${inList(found.list)} ${plural(found.count, { one: 'belongs', other: 'belong' })} to no entry: ${ranges(found.ranges)}.`,
          todo: 'An entry that SharePoint refused uses up a number, for instance where two people kept the same at once. So does one that was deleted more than 60 days ago: nothing tells which.',
        };
      case 'rowDiffers': {
        const columns = found.columns.map((column) => `“${register.columns[column as keyof typeof register.columns]?.name ?? column}”`);
        return found.behind
          ? { what: 'Lists and the heatmap do not show its newest decisions yet.', todo: 'Whoever may write rows can put it right; so does the next decision.' }
          : {
              what: `Its row in the register does not say what its decisions say: ${list(columns)} ${plural(columns.length, { one: 'differs', other: 'differ' })}.`,
              todo: 'Either somebody changed the row by hand, or the decisions: its version history says who changed the row. Where the decisions are whole, it can be written anew from them.',
            };
      }
      case 'rowMissing':
        return { what: `“${found.row.title}” is decided upon, but has no row in the register, so lists and the heatmap do not show it.`, todo: 'Whoever may write rows can put it right.' };
      case 'rowAlone':
        return { what: 'The register has a row for it, but no decision that counts.', todo: 'Either somebody made the row by hand, or its decisions were taken away: look in the recycle bin and in the audit log.' };
      case 'notJudged':
        return { what: `${found.row.title === '' ? 'An exception' : `“${found.row.title}”`} could not be judged: something in its decisions makes that fail. What is said of it here may not be all.`, todo: 'Update the web parts, then check again. Look at its newest entries in the lists: somebody may have written one by hand.' };
      case 'evidence':
        return found.state === 'changed'
          ? { what: `The file “${found.file.title}” is no longer what “${decision(found.decision)}” relied on.`, todo: 'The version history of the file says who changed it and keeps what it was.' }
          : { what: `The file “${found.file.title}” is gone, on which “${decision(found.decision)}” relied, and nobody recorded why.`, todo: 'An owner of the site can look in the recycle bin. If it had to go, a security reviewer records that on the page of the exception.' };
      case 'aheadReport':
        return { what: `${found.decision.author.name || found.decision.author.login} put a report of ${day(found.ranOnDay)} on record on ${day(found.decision.createdDay)}, when that day had not come.`, todo: 'Ask why. No import records such a report. Nothing is compared with it, so that reports which come later count.' };
      case 'foreignNotices':
        return { what: `${found.author.name} wrote ${plural(found.count, { one: 'one notice', other: `${number(found.count)} notices` })} that no sweep would have written.`, todo: 'Ask why. Whoever was to be told of something else under the same key is told all the same: the next sweep sends it under another key.' };
      case 'falseCompletions':
        return { what: `${found.author.name} put ${plural(found.count, { one: 'one sweep', other: `${number(found.count)} sweeps` })} on record as complete that never saw what they say: there are fewer decisions than that.`, todo: 'Ask why. They count as no sweep: what they were to hide is shown all the same.' };
      case 'rights':
        return { what: found.difference.text, todo: found.difference.grade === 'danger' ? 'An owner of the site should put this right now, and find out since when it is so.' : 'An owner of the site can put this right by setting the register up again: that changes nothing which is already right.' };
      case 'openGroup':
        return { what: `The members of “${found.group}”, or whoever asks, can put people into it.`, todo: 'An owner of the site should leave that to the owner of the group, in the settings of the group.' };
      case 'linkedAfterwards':
      case 'decidedMeanwhile':
      case 'manyAccounts':
      case 'linkDoubted':
      case 'ownManager':
      case 'goneDecided':
        return linkWords(found);
      case 'twoGroups':
        return { what: `${list(found.accounts.map(({ name }) => name))} ${found.accounts.length > 1 ? 'are one human and sit' : 'sits'} in ${list(found.groups.map((group) => `“${group}”`))}: what they decide in one is not checked by anybody else in the other.`, todo: 'An owner of the site should take them out of all but one.' };
    }
  }

  function unreported({ decisions, isLate }: Extract<IntegrityFinding, { code: 'unreported' }>): FindingWords {
    const [first] = [...decisions].sort((a, b) => a.createdAt - b.createdAt);
    const who = first ? first.author.name || first.author.login : 'somebody';
    const on = first ? day(first.createdDay) : '';
    const kept = plural(decisions.length, { one: `${who} kept on ${on} what a report is said to show`, other: `${who} kept ${number(decisions.length)} times, first on ${on}, what reports are said to show` });
    const counts = 'It counts until the next report shows otherwise.';
    return isLate
      ? { what: `${kept}, more than a day after that report was recorded.`, todo: `An import keeps this before it records its report. Ask ${who} where it comes from. ${counts}` }
      : { what: `${kept}, and no such report is on record.`, todo: `If an import stopped half-way or still runs, that is why: finish the import by reading the same report again. Otherwise ask ${who} where it comes from. ${counts}` };
  }

  function seenChanged({ noticedBy, suspects, others }: Extract<IntegrityFinding, { code: 'seenChanged' }>): FindingWords {
    const [first] = noticedBy;
    const noticed = first ? `“${decision(first)}”` : 'A decision';
    const doubted = others.length === 0 ? '' : ` Nobody can vouch any more for ${plural(others.length, { one: 'one further decision', other: `${number(others.length)} further decisions` })}.`;
    const todo = 'Compare them with a copy from outside of the site, and look in their version histories. Until then, what they say cannot be relied on.';
    if (suspects.length === 0) return { what: `${noticed} says it had seen what nobody else had: what it says of that was changed, or it was not made by the portal.${doubted}`, todo };
    return { what: `What the author of ${noticed} had seen is not what stands there now. Changed was ${plural(suspects.length, { one: '', other: 'one of ' })}${named(suspects)}, or what it says it had seen.${doubted}`, todo };
  }

  function writtenByAnother(of: Decision, loggedAs: string): string {
    const sameAccount = isSameAccount(of.author.login, loggedAs) === true;
    return sameAccount ? `The tenant’s audit log says that “${decision(of)}” was written at another time.` : `The tenant’s audit log says that ${loggedAs || 'somebody else'} wrote “${decision(of)}”.`;
  }

  function adoptionDisputed({ decision: of, loggedAs, settleBy }: Extract<IntegrityFinding, { code: 'adoptionDisputed' }>): FindingWords {
    const what = writtenByAnother(of, loggedAs);
    return { what: `${what} What it loosened counts no more since then; what was decided under it stays.`, todo: settleBy === undefined ? 'That policy was adopted again, or another one stands over it: nothing is left to settle.' : `Risk leadership adopts the policy again by ${day(settleBy)}, or an administrator writes another one. If the export was wrong, a reviewer reads a newer one.` };
  }

  function disputed({ decision: of, loggedAs, settled }: Extract<IntegrityFinding, { code: 'stampDisputed' }>): FindingWords {
    const what = writtenByAnother(of, loggedAs);
    return settled
      ? { what: `${what} Risk leadership confirmed it: it is void.`, todo: 'Whoever relied on it decides again.' }
      : { what: `${what} It is suspended and has no effect.`, todo: 'Risk leadership confirms it on the page of the exception. If the export was wrong, a reviewer reads a newer one.' };
  }

  const power = (of: Power): string => {
    switch (of.code) {
      case 'siteAdmin':
        return `${of.person.name} is an administrator of the site: may read, change and delete everything, and give rights to anybody.`;
      case 'siteOwner':
        return `${of.person.name} is an owner of the site: may change and delete every entry, and give rights to anybody.`;
      case 'groupOwner':
        return `${of.owner} owns ${list(of.groups.map((group) => `“${group}”`))}: says who is in them, and could take a seat there.`;
      case 'unseenMembers':
        return `“${of.name}” is in “${of.group}”: a group of the directory, whose members cannot be seen from here.`;
    }
  };
  return { finding, decision, power };
}

