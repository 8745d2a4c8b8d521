// One of several processes that write to one file: the file, the chapter, its own name, how many companies.
import { randomUUID } from 'node:crypto';
import { judgeCompany } from '#domain/judge-company.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';

const [path = '', chapterId = '', writer = '', count = '0'] = process.argv.slice(2);
const at = '2026-11-24T18:00:00.000Z';

const store = await openStore(path);
for (let number = 1; number <= Number(count); number += 1) {
  const name = `Company ${number} of ${writer}`;
  const judged = judgeCompany({ name, state: 'SON', usOwned: 'yes' }, at.slice(0, 10));
  if (!judged.ok) throw new Error('a good company was refused');
  const outcome = await changeRoster(
    store.db,
    { kind: 'add', key: name, company: judged.company, notDuplicateOf: [] },
    { chapterId, actor: writer, at, newId: randomUUID },
  );
  if (outcome.kind !== 'kept') throw new Error(`${name} was not kept: ${outcome.kind}`);
}
await store.close();
