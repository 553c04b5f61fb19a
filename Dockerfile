# The tag follows Node's patch releases. For the same base every time, name its digest:
#   docker build --build-arg NODE_IMAGE=node:24-bookworm-slim@sha256:… --tag sidebar .
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/discord-sandbox/package.json packages/discord-sandbox/
# No dependency needs its install script.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.base.json ./
COPY bin bin
COPY packages packages
COPY commands commands
COPY src src
RUN npm run build
COPY knowledge knowledge
# Refuses knowledge with mistakes, and keeps what was learned in .cache, so that a container starts within seconds.
RUN node bin/sidebar.js ask "What is the story about?"
# The compiler is a dependency only because `npm start` compiles; nothing is compiled from here on.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -r node_modules/typescript node_modules/@typescript node_modules/@types

FROM ${NODE_IMAGE}
WORKDIR /app
# The files belong to root, so that the bot cannot change them, except .cache, on which a volume may be mounted.
COPY --from=build /app/package.json ./
COPY --from=build /app/bin bin
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY --from=build /app/src/curation/new-story/template src/curation/new-story/template
COPY --from=build /app/src/matching/background src/matching/background
COPY --from=build /app/src/matching/thesaurus src/matching/thesaurus
COPY --from=build /app/src/text/missing-words src/text/missing-words
COPY --from=build /app/dist dist
COPY --from=build --chown=10001:10001 /app/.cache .cache
COPY --from=build /app/knowledge knowledge
# For the verbs: docker exec CONTAINER sidebar insights.
RUN ln -s /app/bin/sidebar.js /usr/local/bin/sidebar
# The one place that the bot writes to; no user of the host has this number.
RUN install -d -o 10001 -g 10001 -m 700 /data
USER 10001:10001
# The token comes with `docker run`, never with the image. The drawing library looks for fonts in the home directory, which
# a bare number does not have.
ENV NODE_ENV=production QUESTION_LOG=/data/questions.sqlite METRICS_PORT=9464 HOME=/app
# Gives back what the start has freed, some 20 MB.
ENV MALLOC_TRIM_THRESHOLD_=131072
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.METRICS_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1))"]
# Without the limit on young objects, an idle bot takes 40 MB more, and could repeat 5,500 answers a second instead of 3,600.
# Node itself, not npm, is process 1: it handles SIGTERM and SIGHUP, and starts no other processes that would have to be reaped.
CMD ["node", "--max-semi-space-size=2", "--enable-source-maps", "bin/sidebar.js", "start"]
