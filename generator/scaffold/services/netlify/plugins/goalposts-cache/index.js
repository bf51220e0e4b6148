// Keeps what `goalposts build` remembers between two builds: what is in the cache already is not drawn again.
const KEPT = ".cache/goalposts";

export const onPreBuild = async ({ utils }) => {
  const restored = await utils.cache.restore(KEPT);
  console.log(restored ? `${KEPT} is restored` : `${KEPT} is empty`);
};

export const onPostBuild = async ({ utils }) => {
  await utils.cache.save(KEPT);
};
