// Preloaded into the bot: when the demo is gone, however it went, the bot goes too.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
