import { describe, expect, it, vi } from 'vitest';
import { PaneLink } from '../../src/commands/pane-link';
import { paneShower } from '../../src/commands/show-pane';

describe('the link between ribbon and pane', () => {
  it('keeps the last request until a part of the pane can do it, and has it done once', () => {
    const link = new PaneLink();
    const [check, showForms] = [vi.fn(), vi.fn()];
    link.ask('showForms');
    link.ask('check');
    link.ask('check');
    link.offer({ clearMarks: () => Promise.resolve({ marked: 0, failed: [] }) });
    const takeBack = link.offer({ check, showForms });
    expect([check.mock.calls.length, showForms.mock.calls.length]).toEqual([1, 0]);
    takeBack();
    link.offer({ check, showForms });
    expect(check).toHaveBeenCalledOnce();
  });

  it('takes back no more than was offered', () => {
    const link = new PaneLink();
    const [former, present] = [vi.fn(), vi.fn()];
    const takeBack = link.offer({ check: former });
    link.offer({ check: present });
    takeBack();
    link.ask('check');
    expect([former.mock.calls.length, present.mock.calls.length]).toEqual([0, 1]);
  });

  it('does without a pane', () => {
    const link = new PaneLink();
    expect(link.clearMarks).toBeUndefined();
    expect(() => link.inserted([], [])).not.toThrow();
  });
});

describe('showing the pane', () => {
  it('fails where Excel does not answer in time, and asks again the next time', async () => {
    const show = vi.fn(() => new Promise<void>(() => undefined));
    const shown = paneShower(show, 5);
    const first = shown();
    expect(shown()).toBe(first);
    await expect(first).rejects.toThrow('not shown within 5 ms');
    show.mockResolvedValue();
    await shown();
    expect(show).toHaveBeenCalledTimes(2);
  });
});
