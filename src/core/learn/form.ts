import type { Form } from '../forms/schema';
import { both } from '../model/locale';
import { matrixParts } from './matrix/form';
import type { Sketch } from './sketch';
import { targetParts } from './targets/form';

/** The form that a sketch is of: as plain JSON it is what `formSchema` accepts. Nothing that somebody has filled in is in it. */
export function formOf(sketch: Sketch): Form {
  const { id, number, name, title, captions, unit } = sketch;
  const { indicators = [], ...own } = sketch.made === 'targets' ? targetParts(sketch) : matrixParts(sketch);
  return {
    id,
    number,
    name: both(name, name),
    purpose: both('本单位自定的表式', 'A form of our own'),
    alsoCalled: [],
    unit,
    equal: [],
    ...own,
    sample: { title: title === '' ? name : title, captions: [...captions], fields: {}, indicators },
  };
}
