// Keeps what `goalposts cms` fetched, where the site has a form in the browser, for the next build. What builds remember is not kept:
// it is believed only on the machine that remembered it.
const KEPT = ".cache/goalposts/cms";

export const onPreBuild = async ({ utils }) => {
  const restored = await utils.cache.restore(KEPT);
  console.log(restored ? `${KEPT} is restored` : `${KEPT} is empty`);
};

export const onPostBuild = async ({ utils }) => {
  await utils.cache.save(KEPT);
};
