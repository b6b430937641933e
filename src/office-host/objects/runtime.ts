/** The page of an add-in that its pane and its commands share, as far as the add-in can show and hide it (`Office.addin`). */
import { HostError } from '../protocol/model';
import type { AddinPage, HostContext, Tables } from './states';

const SHOWN = 'Visible';
const HIDDEN = 'Background';

function pageOf({ addin }: HostContext): AddinPage {
  if (!addin.page) throw new HostError('SharedRuntimeNotAvailable', 'The add-in has no shared runtime.');
  return addin.page;
}

export function runtimeTables(context: HostContext): Tables<'Microsoft.AppRuntime.AppRuntimeService'> {
  return {
    'Microsoft.AppRuntime.AppRuntimeService': {
      methods: {
        GetAppRuntimeState: () => (pageOf(context).isVisible() ? SHOWN : HIDDEN),
        SetAppRuntimeState: (_, args) => {
          const state = args.text(0);
          if (state !== SHOWN && state !== HIDDEN) throw new HostError('InvalidArgument', `No such state: ${state}`);
          pageOf(context).show(state === SHOWN);
        },
      },
    },
  };
}
