import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, officeSource } from '../../scripts/office-source.mjs';

describe('the source of Office.js', () => {
  it.each([
    ['cdn', "'self' https://appsforoffice.microsoft.com"],
    ['21vianet', "'self' https://appsforoffice.cdn.partner.office365.cn"],
    ['self', "'self'"],
  ])('%s: pages may load scripts from there and from their own origin', (name, allowed) => {
    const policy = contentSecurityPolicy(officeSource(name)).split('; ');
    expect(policy).toContain(`script-src ${allowed}`);
    expect(policy).toContain(`connect-src ${allowed}`);
    expect(policy).toContain("default-src 'none'");
  });

  it('is the CDN unless said otherwise; a name nobody knows stops the build', () => {
    expect(officeSource()).toEqual(officeSource('cdn'));
    expect(() => officeSource('nearby')).toThrow('cdn, 21vianet, self');
  });
});
