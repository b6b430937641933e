import { isList, type Form } from '../forms';
import { layoutForm } from '../layout/form-sheet';
import { LINKS } from '../ties/links';
import { linkPlans, type FormPlan } from '../layout/links';
import { freeSheetNames, sheetName } from '../layout/sheet-name';
import type { LayoutWords } from '../layout/words';
import type { SheetPlan } from '../model/sheet-plan';
import { linkToSources } from './linked';
import { sourcesFor, templateData, type ProjectEntry, type TemplateOptions } from './template';

/** Whether a form is filled in once for each project. */
export function isPerProject(form: Form): boolean {
  return form.identity.name !== undefined;
}

/**
 * The empty tables of some forms, in their order, with formulas between tables that state the same figure; a form filled in per project
 * gives one table for each project; a list has them all.
 * @param projects an `undefined` entry is a table without a project yet; if the list is empty, a form per project is made once
 */
export function templatePlans(
  forms: readonly Form[],
  options: TemplateOptions,
  words: LayoutWords,
  projects: readonly (ProjectEntry | undefined)[] = [],
): readonly SheetPlan[] {
  const plans = forms.flatMap((form): FormPlan[] => {
    if (isList(form) && projects.length > 0) {
      const [first, ...others] = projects.map((project) => templateData(form, { ...options, project }));
      const data = { ...(first ?? templateData(form, options)), others };
      return [{ form: form.id, plan: layoutForm(form, data, words) }];
    }
    if (!isPerProject(form) || projects.length === 0)
      return [
        { form: form.id, plan: layoutForm(form, templateData(form, options), words, { scores: options.hasScores }) },
      ];
    return projects.map((project, index) => {
      const number = index + 1;
      const data = templateData(form, { ...options, project, number });
      // If the form's title does not name the project, the name of the worksheet does.
      const name = project && !data.title.includes(project.name) ? sheetName(`${number}.${project.name}`) : undefined;
      const plan = layoutForm(form, data, words, { name, scores: options.hasScores });
      const sources = options.isLinked && project?.targets ? sourcesFor(form, project.targets) : undefined;
      return { form: form.id, plan: sources ? linkToSources(plan, sources) : plan };
    });
  });
  // Names are settled first, because formulas refer to them.
  return linkPlans(withFreeNames(plans), LINKS);
}

function withFreeNames(plans: readonly FormPlan[]): readonly FormPlan[] {
  const names = freeSheetNames(plans.map(({ plan }) => plan.name));
  return plans.map(({ form, plan }, index) => ({ form, plan: { ...plan, name: names[index] ?? plan.name } }));
}
