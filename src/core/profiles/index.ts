import { central } from './central';
import { COMMON } from './common';
import { gansu } from './gansu';
import { hebei } from './hebei';
import { hunan, shanghai } from './others';
import type { Demands, Profile } from './schema';
import { sichuan } from './sichuan';

/** The places the program knows. A new one is a file of its own and a line here. */
export const PROFILES: readonly Profile[] = [central, hebei, gansu, sichuan, hunan, shanghai];

export function findProfile(id: string | undefined): Profile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}

/** Whether a place's demands are known for tables of a form. */
export function isKnownFor({ forms, alsoOn, demands }: Profile, form: string): boolean {
  return demands !== undefined && (forms.includes(form) || alsoOn.includes(form));
}

/** What a place demands; where that is not known, or no place is told, what is demanded everywhere. */
export function demandsOf(profile: Profile | undefined): Demands {
  return profile?.demands ?? COMMON;
}

export { COMMON } from './common';
export type { Demands, LevelDemand, Profile, Trait } from './schema';
