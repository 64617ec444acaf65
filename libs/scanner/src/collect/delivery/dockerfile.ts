import type { TextDocument } from '../documents.ts';

export interface DockerStage {
  /** Image as written, such as `node:20`. */
  image: string;
  alias: string | null;
  line: number;
  /** Last USER of the stage, as written. */
  user: { name: string; line: number } | null;
}

export interface Dockerfile {
  path: string;
  stages: DockerStage[];
  instructions: { keyword: string; argument: string; line: number }[];
}

const FILE = /(?:^|\/)(?:Dockerfile(?:\.[\w-]+)?|[\w-]+\.dockerfile|Containerfile)$/i;

export const isDockerfile = (path: string): boolean =>
  FILE.test(path) && !path.endsWith('.dockerignore');

/** Reads a Dockerfile; null when it holds no FROM. */
export const readDockerfile = async ({ path, text }: TextDocument): Promise<Dockerfile | null> => {
  // Most trees that are scanned again and again wait for the start of the program more than for anything else.
  const { DockerfileParser } = await import('dockerfile-ast');
  const parsed = DockerfileParser.parse(text);
  const stages: DockerStage[] = [];
  const instructions: Dockerfile['instructions'] = [];
  for (const instruction of parsed.getInstructions()) {
    const keyword = instruction.getKeyword();
    const argument = instruction.getRawArgumentsContent() ?? '';
    const line = instruction.getRange().start.line + 1;
    instructions.push({ keyword, argument, line });
    if (keyword === 'FROM') {
      const words = argument.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'));
      const alias = words[1]?.toLowerCase() === 'as' ? (words[2] ?? null) : null;
      stages.push({ image: words[0] ?? '', alias, line, user: null });
    }
    const stage = stages.at(-1);
    if (keyword === 'USER' && stage) stage.user = { name: argument.trim(), line };
  }
  return stages.length > 0 ? { path, stages, instructions } : null;
};

/** The user that the final stage runs as, following stages built on earlier ones; null when unset. */
export const finalUser = (dockerfile: Dockerfile): DockerStage['user'] => {
  let stage = dockerfile.stages.at(-1);
  for (let steps = 0; stage && steps < dockerfile.stages.length; steps += 1) {
    if (stage.user) return stage.user;
    const base: string = stage.image;
    stage = dockerfile.stages.find(
      ({ alias }) => alias !== null && alias.toLowerCase() === base.toLowerCase(),
    );
  }
  return null;
};

/** The image outside this file that the final stage rests on. */
export const finalBase = (dockerfile: Dockerfile): DockerStage | null => {
  let stage = dockerfile.stages.at(-1) ?? null;
  for (let steps = 0; stage && steps < dockerfile.stages.length; steps += 1) {
    const base: string = stage.image.toLowerCase();
    const next: DockerStage | undefined = dockerfile.stages.find(
      (candidate) => candidate !== stage && candidate.alias?.toLowerCase() === base,
    );
    if (!next) return stage;
    stage = next;
  }
  return stage;
};
