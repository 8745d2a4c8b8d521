export const language = {
  itself: 'English',
  inIt: 'In English',
  yours: 'The language in which the bot answers you',
  asInSlack: 'As in Slack',
};
