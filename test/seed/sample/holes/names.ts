/** Parts of names of made-up principals; domains end in `.example`, which nobody owns. */
export const SYSTEMS = ['erp', 'crm', 'payroll', 'mes', 'plm', 'wms', 'billing', 'ledger', 'scanner', 'printer', 'backup', 'telephony', 'kiosk', 'badge', 'hvac', 'fleet', 'webshop', 'forms', 'archive', 'monitor', 'etl', 'report', 'sign', 'survey'] as const;
export const PURPOSES = ['mail', 'sync', 'import', 'export', 'relay', 'report', 'scan', 'batch', 'alert', 'print', 'upload', 'bridge'] as const;

export const FIRST_NAMES = ['Aiko', 'Bastian', 'Clara', 'Diego', 'Eszter', 'Filip', 'Giulia', 'Hugo', 'Ines', 'Jakub', 'Karim', 'Lara', 'Mehmet', 'Nora', 'Olga', 'Pablo', 'Rosa', 'Stefan', 'Tarek', 'Uma', 'Vera', 'Wanda', 'Xenia', 'Yann', 'Zuri', 'Amara', 'Benoit', 'Cosima', 'Dario', 'Elin'] as const;
export const LAST_NAMES = ['Abara', 'Bergmann', 'Castellano', 'Dahl', 'Eriksson', 'Fontaine', 'Grieg', 'Hoffmann', 'Ivanova', 'Jimenez', 'Kaplan', 'Laurent', 'Mancini', 'Novak', 'Osei', 'Pereira', 'Quist', 'Romano', 'Schneider', 'Tanaka', 'Ulrich', 'Vargas', 'Wagner', 'Yilmaz', 'Zeller', 'Amsel', 'Brook', 'Costa', 'Duarte', 'Engel'] as const;

export const VENDORS = ['Adatum', 'Tailspin', 'Litware', 'Proseware', 'Wingtip', 'Alpine', 'Lucerne', 'Humongous', 'Trey', 'Woodgrove', 'Relecloud', 'Margie', 'Graphic', 'Consolidated', 'Coho', 'Blue Yonder', 'Fourth Coffee', 'City Power', 'Southridge', 'Wide World'] as const;
export const PRODUCTS = ['Mail Archive', 'Calendar Sync', 'Expense Reader', 'Backup', 'e-Signature', 'Travel Desk', 'Recruiting', 'Survey', 'Contract Vault', 'Meeting Notes', 'Helpdesk', 'Insights', 'Room Booking', 'Directory Sync', 'Phishing Training', 'Translator', 'Workflow', 'Reporting', 'Invoice Capture', 'Connector'] as const;

export const GROUPS = ['Warehouse kiosks', 'Meeting rooms', 'Shop floor terminals', 'Contractors', 'Call centre', 'Drivers', 'Laboratory devices', 'Seasonal staff', 'Board members', 'Test accounts', 'Digital signage', 'Training rooms', 'Field service', 'Night shift'] as const;
export const PLACES = ['Rotterdam', 'Lyon', 'Gdansk', 'Porto', 'Malmo', 'Graz', 'Leeds', 'Turin', 'Cork', 'Basel', 'Aarhus', 'Bilbao', 'Plzen', 'Tampere', 'Linz', 'Ghent', 'Split', 'Brno', 'Oulu', 'Bergen'] as const;
export const PARTNERS = ['logistics', 'freight', 'audit', 'legal', 'payroll', 'catering', 'research', 'clinic', 'supply', 'design', 'media', 'training', 'energy', 'insurance', 'recycling', 'customs'] as const;
