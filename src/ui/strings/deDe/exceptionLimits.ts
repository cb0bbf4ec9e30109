import type { DayLimit } from '../../../domain/ledger/voidReason';

/** Which rule sets the latest day, and what to do about it. @param named the day in words. */
export function latestDay(because: DayLimit, named: string): string {
  switch (because) {
    case 'grant':
      return `Der späteste Tag ist der ${named}: Weiter reicht eine einzelne Bewilligung nicht. Wählen Sie diesen oder einen früheren Tag.`;
    case 'totalLife':
      return `Der späteste Tag ist der ${named}: Das ist die längste Gesamtdauer, gezählt ab der ersten Genehmigung. Danach wird die Ausnahme entfernt oder als Risiko akzeptiert.`;
    case 'twoPerson':
      return `Der späteste Tag ist der ${named}: Antrag und Genehmigung kommen hier von derselben Person, daher sind Bewilligungen kurz.`;
    case 'contract':
      return `Der späteste Tag ist der ${named}: Dann endet der Vertrag.`;
    case 'secret':
      return `Der späteste Tag ist der ${named}: Dann läuft der geheime Schlüssel oder das Zertifikat ab.`;
    case 'shownSecret':
      return `Der späteste Tag ist der ${named}: Kein Bericht zeigt einen geheimen Schlüssel oder ein Zertifikat, das später abläuft. Wurde es erneuert, lesen Sie zuerst einen neuen Bericht ein.`;
    case 'cutOver':
      return `Der späteste Tag ist der ${named}: Die Ausnahme einer Migration endet bald nach der Umstellung.`;
    case 'emergency':
      return `Der späteste Tag ist der ${named}: Länger besteht ein Notfall nicht ohne Genehmigung. Beantragen Sie eine Genehmigung, wenn es länger dauert.`;
    case 'acknowledge':
      return `Der späteste Tag ist der ${named}: Weiter reicht eine Zusage nicht. Nennen Sie einen früheren Tag.`;
    case 'deputy':
      return `Der späteste Tag ist der ${named}: Länger dauert eine Vertretung nicht. Bieten Sie die Funktion auf Dauer an, oder nennen Sie einen früheren Tag.`;
    case 'deputyBegin':
      return `Der späteste Tag ist der ${named}: Eine Vertretung wird höchstens ein Jahr im Voraus benannt. Wählen Sie einen früheren ersten Tag.`;
    case 'deputyNow':
      return `Der späteste Tag ist der ${named}: An diesem Tag besteht schon eine Vertretung, und eine weitere würde sie beenden. Benennen Sie die nächste danach, oder eine ab diesem Tag.`;
    case 'sign':
      return `Der späteste Tag ist der ${named}: Bis dahin muss das Risiko erneut unterzeichnet werden.`;
    case 'approvedEnd':
      return `Der späteste Tag ist der ${named}, das genehmigte Enddatum. Ein späteres ist eine Verlängerung: Beantragen Sie sie.`;
    case 'currentEnd':
      return `Der späteste Tag ist der ${named}, das jetzige Enddatum. Eine Überprüfung darf nur verkürzen: Ein späteres bewilligt die Kontrollverantwortung.`;
    case 'today':
      return `Dieser Tag liegt in der Zukunft: Wählen Sie heute, den ${named}, oder einen früheren Tag.`;
  }
}
