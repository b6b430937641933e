import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, officeSource, styleHashes } from '../../scripts/office-source.mjs';

const NEW = 'https://officeapis.public.onecdn.static.microsoft';
const BEFORE = 'https://appsforoffice.microsoft.com';

describe('the source of Office.js', () => {
  it.each([
    ['cdn', `'self' ${NEW} ${BEFORE}`],
    ['cdn-legacy', `'self' ${BEFORE} ${NEW}`],
    ['21vianet', "'self' https://appsforoffice.cdn.partner.office365.cn"],
    ['self', "'self'"],
  ])('may serve scripts beside the pages’ own origin, and nothing else may: %s', (name, allowed) => {
    const policy = contentSecurityPolicy(officeSource(name), '').split('; ');
    expect(policy).toContain(`script-src ${allowed}`);
    expect(policy).toContain(`connect-src ${allowed}`);
    expect(policy).toContain("default-src 'none'");
  });

  it.each([
    ['cdn', `${NEW}/1/office.js`],
    ['cdn-legacy', `${BEFORE}/lib/1/hosted/office.js`],
    ['21vianet', 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'],
    ['self', 'office-js/office.js'],
  ])('is at the address that Microsoft documents: %s', (name, address) => {
    expect(officeSource(name).scripts).toEqual([address]);
  });

  it('is the CDN unless another is named; an unknown name stops the build', () => {
    expect(officeSource()).toEqual(officeSource('cdn'));
    expect(() => officeSource('nearby')).toThrow('cdn, cdn-legacy, 21vianet, self');
  });
});

describe('the policy of a page', () => {
  it('allows the inline styles that stand in it by their text, and no others', () => {
    const html = '<style>a{}</style><style data-made>/* b */</style>';
    const policy = contentSecurityPolicy(officeSource('self'), html);
    // openssl dgst -sha256 -binary | base64, of `a{}` and of `/* b */`
    expect(styleHashes(html)).toEqual([
      "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
      "'sha256-2Wcd8q+sysV/0ER7LCyn+YFIIqP/ZKIoxg/a+GqMink='",
    ]);
    expect(policy.split('; ')).toContain(`style-src 'self' ${styleHashes(html).join(' ')}`);
    expect(policy).not.toContain('unsafe');
  });
});
