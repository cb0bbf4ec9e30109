import fc from 'fast-check';
import { plainText } from '../../../../src/discovery/text/plainText';

describe('plainText', () => {
  it.each([
    ["Blocked.<div class='x'><a href='#'>Check</a></div>", 'Blocked. Check'],
    ['a &amp; b &lt;c&gt; &#65;&#x42; &nbsp; d', 'a & b <c> AB d'],
    ['<script>alert(1)</script>left', 'left'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['&constructor; &unknown;', '&constructor; &unknown;'],
    ['line\r\n\tnext', 'line next'],
  ])('makes text of %s', (html, text) => expect(plainText(html)).toBe(text));

  it('never leaves a tag of the input', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('b', 'img src=x onerror=y', '/p', '!--'), (text, tag) => expect(plainText(`${text}<${tag}>`)).not.toContain(`<${tag}>`)));
  });
});
