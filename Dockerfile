# The modules that the bot needs in production, and no others: no Node of npm's, no test, no compiler.
FROM node:24.21.0-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund && npm cache clean --force

FROM node:24.21.0-slim
ENV NODE_ENV=production \
    DATABASE_URL=sqlite:/data/amcham.db \
    PORT=3000
WORKDIR /app
COPY package.json ./
COPY --from=modules /app/node_modules ./node_modules
COPY migrations ./migrations
COPY src ./src
# The roster's folder is all that the bot writes, so the rest may be read-only.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=15s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
