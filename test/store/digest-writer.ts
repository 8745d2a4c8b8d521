// One of several processes whose clock says that a digest is due: the file, the chapter, the occasion.

import { oweDigest } from '#store/digest.ts';
import { openStore } from '#store/open.ts';

const [path = '', chapterId = '', occasion = ''] = process.argv.slice(2);

const store = await openStore(path);
const wrote = await oweDigest(store.db, chapterId, occasion, occasion);
await store.close();
console.log(wrote ? 'wrote it' : 'left it');
