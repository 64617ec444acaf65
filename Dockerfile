# One image for the api, the worker and the operators' commands: they share all their code.

FROM node:22.23-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/e2e/package.json apps/e2e/
COPY apps/web/package.json apps/web/
COPY apps/worker/package.json apps/worker/
# Every library's package.json without its sources, so that the install is repeated only when one changes.
RUN --mount=type=bind,target=/source \
    cd /source && find libs -name package.json -not -path '*/node_modules/*' -exec cp --parents {} /app/ \;
# No install script is needed: the database is a container of its own here.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
ENV NX_DAEMON=false NX_TUI=false
RUN node tools/generate.mjs && npx nx run-many -t build
# What remains is what the built servers import at run time; the built pages import nothing any more.
RUN npm ci --ignore-scripts --omit=dev --workspace=@pitwall/api --workspace=@pitwall/worker \
    --prefer-offline --no-audit --no-fund \
    && mkdir --parents apps/api/node_modules apps/worker/node_modules

FROM node:22.23-bookworm-slim
ENV NODE_ENV=production \
    PITWALL_MODE=production \
    PITWALL_HOST=0.0.0.0 \
    PITWALL_PORT=4600 \
    PITWALL_WEB_DIRECTORY=/app/apps/web/dist
# Scans on the server clone repositories.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates git \
    && rm -rf /var/lib/apt/lists/* \
    && install --directory --owner=node --mode=700 /scans
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/apps/api/package.json apps/api/
COPY --from=build /app/apps/api/node_modules apps/api/node_modules
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/worker/package.json apps/worker/
COPY --from=build /app/apps/worker/node_modules apps/worker/node_modules
COPY --from=build /app/apps/worker/dist apps/worker/dist
COPY --from=build /app/apps/web/dist apps/web/dist
# The built apps hold the libraries' code: neither libs nor prisma is needed.
# Owned by root and run by another: the running program cannot change its own code.
USER node
EXPOSE 4600
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
