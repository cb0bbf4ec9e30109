import fc from 'fast-check';
import { choice, text } from '../../../../src/lists/schema/column';
import { fieldXml } from '../../../../src/lists/schema/fieldXml';
import { element, escapeXml, unescapeXml } from '../../../../src/lists/schema/xml';

describe('escapeXml', () => {
  it('gives back the same text when it is read again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (value) => unescapeXml(escapeXml(value)) === value));
  });

  it('leaves nothing that could end an attribute or open an element', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => !/[<>"]/.test(escapeXml(value))));
  });

  it('drops what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\uD800c')).toBe('abc');
  });
});

describe('element', () => {
  it('writes attributes in the given order and leaves out what is undefined', () => {
    expect(element('Field', { Name: 'A & B', Indexed: undefined, Decimals: 0 })).toBe('<Field Name="A &amp; B" Decimals="0" />');
  });
});

describe('fieldXml', () => {
  it('says the internal name, the name for people and the rules', () => {
    const xml = fieldXml({ url: 'Register' }, 'ExceptionKey', text({ name: 'Exception key', description: 'Key.', unique: true }));
    expect(xml).toMatch(/^<Field ID="\{[0-9a-f-]{36}\}" Name="ExceptionKey" StaticName="ExceptionKey" DisplayName="Exception key" Description="Key\." Type="Text" MaxLength="255" Required="FALSE" Indexed="TRUE" EnforceUniqueValues="TRUE" \/>$/);
  });

  it('lists choices and takes no others', () => {
    const xml = fieldXml({ url: 'Register' }, 'Severity', choice(['high', 'low'], { name: 'Severity', description: '' }));
    expect(xml).toContain('FillInChoice="FALSE"');
    expect(xml).toContain('<CHOICES><CHOICE>high</CHOICE><CHOICE>low</CHOICE></CHOICES>');
  });
});
