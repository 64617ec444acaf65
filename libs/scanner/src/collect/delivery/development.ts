const DEVELOPMENT =
  /(?:^|\/)(?:\.devcontainer|dev|development|test|ci)\/|(?:dev|test|local|override|ci|e2e|debug)[\w-]*(?:\.dockerfile|\.ya?ml)?$/i;

/** Whether a Dockerfile or compose file serves those who write the system, and not where it runs. */
export const isForDevelopment = (path: string): boolean => DEVELOPMENT.test(path);
