# One image for the worker, the API with the desk, and the set-up of their servers.
FROM node:20-slim AS desk
WORKDIR /apolo
COPY package.json package-lock.json ./
RUN npm install --no-save --no-audit --no-fund
COPY . .
RUN node_modules/.bin/vite build desk

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /apolo
COPY package.json package-lock.json ./
RUN npm install --no-save --omit=dev --no-audit --no-fund
COPY . .
COPY --from=desk /apolo/dist/desk dist/desk
RUN PRISMA_SCHEMA_ENGINE_BINARY=/bin/true node_modules/.bin/prisma generate && mkdir -p /data && chown node /data
USER node
ENV APOLO_DATA=/data API_HOST=0.0.0.0
CMD ["node", "--import", "tsx", "api/main.ts"]
