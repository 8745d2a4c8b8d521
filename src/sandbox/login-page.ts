const LOGIN_PAGE =
  '<!DOCTYPE html><html lang="en"><head><title>Sign in | Slack</title></head><body><h1>Sign in to your workspace</h1></body></html>';

/** What Slack gives in place of a file to whoever may not read it: a page of HTML, as if all were well. */
export const loginPage = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: LOGIN_PAGE,
};
