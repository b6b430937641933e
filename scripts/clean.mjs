/** Takes away what an earlier build left, so that no page of an old name is served or shipped. */
import { rmSync } from 'node:fs';

for (const folder of ['dist/web', 'dist/cli']) rmSync(folder, { recursive: true, force: true });
