/** How often a run kills the bot, unless ROUNDS says otherwise, and the seed of its chances, which SEED sets. */
export const howOften = (rounds: number): { rounds: number; seed: number } => ({
  rounds: Number(process.env.ROUNDS ?? rounds),
  seed: Number(process.env.SEED ?? Math.floor(Math.random() * 1e9)),
});
