import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, officeSource } from '../../scripts/office-source.mjs';

describe('the source of Office.js', () => {
  it.each([
    ['cdn', "'self' https://appsforoffice.microsoft.com"],
    ['21vianet', "'self' https://appsforoffice.cdn.partner.office365.cn"],
    ['self', "'self'"],
  ])('may serve scripts beside the pages’ own origin, and nothing else may: %s', (name, allowed) => {
    const policy = contentSecurityPolicy(officeSource(name)).split('; ');
    expect(policy).toContain(`script-src ${allowed}`);
    expect(policy).toContain(`connect-src ${allowed}`);
    expect(policy).toContain("default-src 'none'");
  });

  it('is the CDN unless another is named; an unknown name stops the build', () => {
    expect(officeSource()).toEqual(officeSource('cdn'));
    expect(() => officeSource('nearby')).toThrow('cdn, 21vianet, self');
  });
});
