import { Spinner } from '@fluentui/react-components';
import { useLoaded } from '../../logic/use-loaded';
import { NotLoaded } from '../not-loaded';
import type { Tool } from './registry';
import type { ToolProps } from './tool-props';
import { ToolPage } from './tool-page';
import { useToolsWords } from './use-tools-words';

/** A tool's page, once it has come. */
export function LazyTool({ tool, ...props }: ToolProps & { readonly tool: Tool }) {
  const words = useToolsWords();
  const page = useLoaded(tool.load);
  if (page.kind === 'ready') return <page.value {...props} />;
  return (
    <ToolPage title={words.tools[tool.id].title} escapable={props.shown} onBack={props.onBack}>
      {page.kind === 'loading' ? (
        <Spinner label={words.loading} />
      ) : (
        <NotLoaded text={words.notLoaded} onAgain={page.again} />
      )}
    </ToolPage>
  );
}
