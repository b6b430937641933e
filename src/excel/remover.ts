import type { StopListening } from '../core';

/** Removes an event handler in the context that added it, as Office.js demands. */
export function remover<T>(handler: OfficeExtension.EventHandlerResult<T>): StopListening {
  return () => {
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
